package io.districtoffice.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.sample.SampleOffice;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractChecksTest {

    private static final Path SAMPLE = sample();

    @TempDir
    Path changed;

    private static Path sample() {
        try {
            return Path.of(ContractChecksTest.class.getResource("/sample").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_every_service_has_is_in_order() {
        ContractChecks.of("platform").commandsAreComplete();
        ContractChecks.of("platform").permissionsAreFresh();
        ContractChecks.of("platform").openApiAgrees();
    }

    @Test
    void the_sample_agrees_with_itself() {
        var checks = ContractChecks.in(SAMPLE, "sample");
        checks.commandsAreComplete();
        checks.openApiAgrees();
        checks.controllersAgree(SampleOffice.running());
    }

    @Test
    void the_permissions_of_the_sample_are_fresh() {
        Path source = Path.of("src/test/resources/sample/permissions.yaml");
        PermissionsFile.requireFresh(CommandTable.read(SAMPLE.resolve("commands.yaml")), source, "sample");
    }

    @Test
    void permissions_that_differ_from_the_table_are_stale() throws IOException {
        Path stale = changed.resolve("permissions.yaml");
        Files.writeString(
                stale, Files.readString(SAMPLE.resolve("permissions.yaml")).replace("AUDITOR", "UNIT_CLERK"));
        assertThatThrownBy(() -> PermissionsFile.requireEqual(
                        CommandTable.read(SAMPLE.resolve("commands.yaml")), stale, "sample"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is stale");
    }

    @Test
    void a_path_that_only_the_description_has_is_told() throws IOException {
        copyWith("openapi.yaml", "/hollow:", "/hallow:");
        assertThatThrownBy(() -> ContractChecks.in(changed, "sample").openApiAgrees())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/api/v1/hallow GET");
    }

    @Test
    void a_row_without_a_controller_and_a_controller_without_a_row_are_told() throws IOException {
        copyWith("commands.yaml", "/finish\"", "/complete\"");
        assertThatThrownBy(() -> ContractChecks.in(changed, "sample").controllersAgree(SampleOffice.running()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/api/v1/samples/{}/complete POST")
                .hasMessageContaining("/api/v1/samples/{}/finish POST");
    }

    @Test
    void a_command_without_actors_or_with_an_unknown_state_is_told() throws IOException {
        copyWith("commands.yaml", "to: [DONE], actors: [UNIT_CLERK, EDITOR]", "to: [GONE], actors: []");
        assertThatThrownBy(() -> ContractChecks.in(changed, "sample").commandsAreComplete())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample.finish has no actors")
                .hasMessageContaining("sample.finish leads to GONE");
    }

    @Test
    void the_matrix_passes_where_the_code_does_what_the_table_says() {
        matrix(sample("commands.yaml")).check((status, command) -> switch (command) {
            case "draft" -> status.equals("OPEN") ? "OPEN" : Refused.because("not-open");
            case "finish" -> status.equals("OPEN") ? "DONE" : Refused.because("not-open");
            default -> status;
        });
    }

    @Test
    void the_matrix_names_every_pair_that_differs() {
        assertThatThrownBy(() -> matrix(sample("commands.yaml")).check((status, command) -> switch (command) {
                    case "draft" -> status; // also from DONE
                    case "finish" -> status.equals("OPEN") ? "OPEN" : Refused.because("not-open");
                    default -> Refused.forbidden("role-not-allowed");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("draft from DONE is refused by state by the table, but was: DONE")
                .hasMessageContaining("finish from OPEN goes to [DONE] by the table, but was: OPEN")
                .hasMessageContaining("append from OPEN goes to [OPEN, DONE] by the table, but was: refused by RIGHT");
    }

    @Test
    void every_event_of_the_contract_has_a_valid_example() {
        EventSchemas.ofContracts().checkExamples();
    }

    @Test
    void an_event_that_breaks_its_schema_is_told() throws IOException {
        Files.writeString(
                changed.resolve("a.b.v1.schema.json"),
                """
                {"type": "object", "required": ["id"], "additionalProperties": false,
                 "properties": {"id": {"type": "string"}, "at": {"type": "string", "format": "date-time"}}}""");
        Files.writeString(changed.resolve("a.b.v1.example.json"), "{\"id\": 1}");
        Files.writeString(changed.resolve("c.d.v1.schema.json"), "{}");
        var events = EventSchemas.in(changed);
        assertThatThrownBy(events::checkExamples)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a.b.v1")
                .hasMessageContaining("c.d.v1: has no example");
        events.assertValid("a.b.v1", "{\"id\": \"x\", \"at\": \"2026-11-22T00:00:00Z\"}");
        assertThatThrownBy(() -> events.assertValid("a.b.v1", "{\"id\": \"x\", \"at\": \"yesterday\"}"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void every_code_of_the_platform_has_words_in_both_languages() {
        ProblemTextsCheck.check("platform");
    }

    @Test
    void a_code_without_words_is_told() throws IOException {
        Files.writeString(
                changed.resolve("X.java"),
                """
                Refused.because(
                    "sample.no-words", "x", 1);
                throw Problem.of(409, "sample.none-either");
                checks.add("field." + i, "sample.no-field-words", "max", 3);""");
        assertThatThrownBy(() -> ProblemTextsCheck.check("platform", changed))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sample.no-words.title")
                .hasMessageContaining("sample.none-either.detail")
                .hasMessageContaining("sample.no-field-words.field");
    }

    @Test
    void the_table_knows_methods_paths_and_bodies() {
        var table = CommandTable.read(SAMPLE.resolve("commands.yaml"));
        assertThat(table.resource("sample-attachment").commands().get("upload").body())
                .isEqualTo("stream");
        assertThat(table.resource("sign-in").commands().get("token").body()).isEqualTo("form");
        assertThat(table.resource("sample").commands().get("draft").method()).isEqualTo("PUT");
    }

    private static CommandTable sample(String file) {
        return CommandTable.read(SAMPLE.resolve(file));
    }

    private static StatusCommandMatrix matrix(CommandTable table) {
        return StatusCommandMatrix.of(table, "sample");
    }

    private void copyWith(String file, String text, String other) throws IOException {
        for (String name : new String[] {"commands.yaml", "openapi.yaml"}) {
            String content = Files.readString(SAMPLE.resolve(name));
            Files.writeString(changed.resolve(name), name.equals(file) ? content.replace(text, other) : content);
        }
    }
}
