package io.districtoffice.directory;

import io.districtoffice.platform.contracts.ContractChecks;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.contracts.ProblemTextsCheck;
import org.junit.jupiter.api.Test;

class ContractIT {

    @Test
    void table_rights_description_and_controllers_agree() {
        ContractChecks.of("directory-service").check(TestDirectory.shared().context());
    }

    @Test
    void every_refusal_has_its_words() {
        ProblemTextsCheck.check("directory-service");
    }

    @Test
    void every_event_has_an_example_that_keeps_to_its_schema() {
        EventSchemas.ofContracts().checkExamples();
    }
}
