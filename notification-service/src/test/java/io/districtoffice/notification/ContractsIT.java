package io.districtoffice.notification;

import io.districtoffice.platform.contracts.ContractChecks;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.contracts.ProblemTextsCheck;
import org.junit.jupiter.api.Test;

class ContractsIT {

    @Test
    void command_table_permissions_openapi_and_controllers_agree() {
        ContractChecks.of("notification-service").check(TestOffice.context());
    }

    @Test
    void every_problem_has_its_words_in_both_languages() {
        ProblemTextsCheck.check("notification-service");
    }

    @Test
    void the_examples_of_events_are_valid() {
        EventSchemas.ofContracts().checkExamples();
    }
}
