package io.districtoffice.inforeport.bulletin.model;

import static io.districtoffice.inforeport.bulletin.model.Issues.CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.CLERK;
import static io.districtoffice.inforeport.bulletin.model.Issues.DIRECTOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.EDITOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.LEADER;
import static io.districtoffice.inforeport.bulletin.model.Issues.NOW;
import static io.districtoffice.inforeport.bulletin.model.Issues.PARTY_CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.READERS;
import static io.districtoffice.inforeport.bulletin.model.Issues.ended;
import static io.districtoffice.inforeport.bulletin.model.Issues.publication;
import static io.districtoffice.inforeport.bulletin.model.Issues.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.bulletin.model.Publication.Status;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every status × every command × everybody, held against the command table. */
class PublicationMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("info-report-service", "publication");

    @Test
    void the_table_knows_every_status() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        TABLE.check((status, command) ->
                decide(a(Status.valueOf(status)), command, CHIEF).state().status());
    }

    @Test
    void only_the_chief_of_its_office_does_anything() {
        for (Actor by : List.of(EDITOR, DIRECTOR, LEADER, CLERK, PARTY_CHIEF)) {
            for (String command : TABLE.commands()) {
                assertThat(refusal(command, by))
                        .as("%s by %s", command, by.id())
                        .isEqualTo(Refused.Kind.RIGHT);
            }
        }
        for (Actor by : List.of(EDITOR, DIRECTOR, LEADER, CLERK)) {
            try {
                Publication.found("id", by, NOW, terms(), READERS);
                assertThat(by.id()).isEqualTo("nobody");
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo("publication.only-the-chief");
            }
        }
    }

    private static Refused.Kind refusal(String command, Actor by) {
        try {
            decide(a(Status.ACTIVE), command, by);
            return null;
        } catch (Refused refused) {
            return refused.kind();
        }
    }

    private static Publication a(Status status) {
        return switch (status) {
            case ACTIVE -> publication();
            case ENDED -> ended();
        };
    }

    private static Decision<Publication, PublicationEvent> decide(Publication publication, String command, Actor by) {
        return switch (command) {
            case "change" -> publication.change(by, NOW, terms(), READERS);
            case "end" -> publication.end(by, NOW, "合刊");
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }
}
