package io.districtoffice.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.contracts.ContractChecks;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.contracts.ProblemTextsCheck;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.Command;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractIT {

    private static final String SERVICE = "supervision-service";

    @Test
    void table_permissions_openapi_and_controllers_agree() {
        ContractChecks.of(SERVICE).check(TestOffice.service().context());
    }

    @Test
    void every_event_has_a_valid_example() {
        EventSchemas.ofContracts().checkExamples();
    }

    @Test
    void every_refusal_has_its_words() throws IOException {
        ProblemTextsCheck.check(SERVICE);
        var texts = new Properties();
        try (var in = ContractIT.class.getResourceAsStream("/" + SERVICE + "-problems_zh.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        // those that stand with the commands and not with a refusal
        Stream.concat(
                        Arrays.stream(Command.values()).map(Command::code),
                        Arrays.stream(Assignment.Command.values()).map(Assignment.Command::code))
                .forEach(code -> assertThat(texts).containsKeys(code + ".title", code + ".detail"));
    }
}
