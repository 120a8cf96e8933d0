package io.districtoffice.document.incoming.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.document.incoming.model.IncomingDocument.Arrival;
import io.districtoffice.document.incoming.model.IncomingDocument.Book;
import io.districtoffice.document.incoming.model.IncomingDocument.Carrier;
import io.districtoffice.document.incoming.model.IncomingDocument.Receipt;
import io.districtoffice.document.incoming.model.IncomingDocument.Registration;
import io.districtoffice.document.incoming.model.IncomingDocument.Source;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncomingDocumentTest {

    static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    static final Source SOURCE = new Source("市政府办", "西政办发〔2026〕12号");
    static final Actor CLERK = new Actor(
            "clerk", Actor.Kind.PERSON, "clerk", "district-party", "district-party", Set.of("CLERK"), Set.of(), "s");
    static final Registration NUMBER_17 = new Registration(17, 2026, "clerk", NOW, null);

    static Arrival anArrival(int declared, int counted) {
        return new Arrival(Book.SUPERIOR, SOURCE, "关于防汛工作的通知", declared, counted, Carrier.JIYAO);
    }

    static IncomingDocument aDocument(Status status) {
        return new IncomingDocument(
                "d1",
                status,
                "district-party",
                Book.SUPERIOR,
                SOURCE,
                "关于防汛工作的通知",
                2,
                Carrier.JIYAO,
                new Receipt("clerk", NOW),
                null);
    }

    @Test
    void a_clerk_signs_for_a_document_whose_copies_are_complete() {
        var decision = IncomingDocument.signFor("d1", anArrival(2, 2), CLERK, NOW);
        assertThat(decision.state()).isEqualTo(aDocument(Status.RECEIVED));
        assertThat(decision.events()).containsExactly(new IncomingEvent.SignedFor("district-party"));
    }

    @Test
    void a_missing_copy_is_not_signed_for() {
        assertThatThrownBy(() -> IncomingDocument.signFor("d1", anArrival(2, 1), CLERK, NOW))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("incoming.copies-differ");
                    assertThat(refused.facts()).containsEntry("declared", 2).containsEntry("counted", 1);
                });
    }

    @Test
    void a_registered_document_has_its_place_in_the_register() {
        var registered = aDocument(Status.RECEIVED).register(NUMBER_17);
        assertThat(registered.state().registration()).isEqualTo(NUMBER_17);
        assertThat(registered.events()).containsExactly(new IncomingEvent.Registered("district-party", 17, 2026));
    }

    @Test
    void every_status_and_command_is_as_the_table_says() {
        StatusCommandMatrix.of("document-service", "incoming-document").check((status, command) -> switch (command) {
            case "register" ->
                aDocument(Status.valueOf(status)).register(NUMBER_17).state().status();
            default -> throw new AssertionError("a command without a test: " + command);
        });
    }
}
