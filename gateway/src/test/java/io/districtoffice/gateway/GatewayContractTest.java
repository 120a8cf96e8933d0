package io.districtoffice.gateway;

import io.districtoffice.platform.contracts.ContractChecks;
import io.districtoffice.platform.contracts.ProblemTextsCheck;
import org.junit.jupiter.api.Test;

class GatewayContractTest {

    @Test
    void its_own_two_paths_are_in_the_contract() {
        ContractChecks.of("gateway").commandsAreComplete();
        ContractChecks.of("gateway").permissionsAreFresh();
    }

    @Test
    void every_problem_has_its_words_in_both_languages() {
        ProblemTextsCheck.check("gateway");
    }
}
