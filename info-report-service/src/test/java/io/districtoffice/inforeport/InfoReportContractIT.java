package io.districtoffice.inforeport;

import io.districtoffice.platform.contracts.ContractChecks;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.contracts.ProblemTextsCheck;
import org.junit.jupiter.api.Test;

class InfoReportContractIT {

    @Test
    void table_permissions_openapi_and_controllers_agree() {
        ContractChecks.of(InfoReportApplication.SERVICE).check(TestOffice.running());
    }

    @Test
    void every_event_has_a_valid_example() {
        EventSchemas.ofContracts().checkExamples();
    }

    @Test
    void every_refusal_has_its_words() {
        ProblemTextsCheck.check(InfoReportApplication.SERVICE);
    }
}
