package io.districtoffice.document.seal.model;

import static io.districtoffice.document.outgoing.model.Outgoings.*;
import static io.districtoffice.document.outgoing.model.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.seal.model.SealUse.Status;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No seal is used without a head's approval. */
class SealUseTest {
    private static SealUse aUse(Status status) {
        var requested = SealUse.request("u1", CLERK, AT, "办公室印", "介绍信", 2).state();
        return switch (status) {
            case REQUESTED -> requested;
            case APPROVED -> requested.approve(DIRECTOR, AT).state();
            case REFUSED -> requested.refuse(DIRECTOR, AT, "不需要").state();
            case USED -> requested.approve(DIRECTOR, AT).state().use(CLERK, AT).state();
        };
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        StatusCommandMatrix.of("document-service", "seal-use").check((status, command) -> {
            var use = aUse(Status.valueOf(status));
            return switch (command) {
                case "approve" -> use.approve(DIRECTOR, AT).state().status();
                case "refuse" -> use.refuse(LEADER, AT, "不需要").state().status();
                case "use" -> use.use(CLERK, AT).state().status();
                default -> throw new IllegalArgumentException(command);
            };
        });
    }

    @Test
    void others_may_not_and_nobody_approves_his_own_request() {
        assertThat(code(() -> aUse(Status.REQUESTED).approve(CLERK, AT))).isEqualTo("seal-use.not-yours-to-do");
        assertThat(code(() -> aUse(Status.APPROVED).use(SECRETARY, AT))).isEqualTo("seal-use.not-yours-to-do");
        assertThat(code(() -> SealUse.request("u", HEAD, AT, "印", "信", 1))).isEqualTo("seal-use.only-an-office");
        var both = new Actor(
                "p-clerk", Actor.Kind.PERSON, "某", OFFICE, OFFICE, Set.of("CLERK", "DIRECTOR"), Set.of(), "s");
        assertThat(code(() -> aUse(Status.REQUESTED).approve(both, AT))).isEqualTo("seal-use.own-request");
        assertThat(aUse(Status.REQUESTED).commands(DIRECTOR)).containsExactly("approve", "refuse");
    }

    @Test
    void a_document_that_is_sealed_has_its_record_with_the_signer_as_approver() {
        var use = SealUse.ofDocument("u1", aDocument(OutgoingDocument.Status.SEALED))
                .state();
        assertThat(use.status()).isEqualTo(Status.USED);
        assertThat(use.approved().by().id()).isEqualTo("p-leader");
        assertThat(use.used().by().id()).isEqualTo("p-clerk");
        assertThat(use.material()).startsWith("西政办发〔2026〕12号 ");
    }
}
