package io.districtoffice.document.outgoing;

import static io.districtoffice.document.outgoing.model.Outgoings.aDocument;
import static io.districtoffice.document.outgoing.model.Outgoings.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.outgoing.model.Countersign;
import io.districtoffice.document.outgoing.model.Gate;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Outgoings;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.events.Envelopes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the store knows of an outgoing document: who sees it, what it waits for, what others hear. */
class OutgoingTypeTest {
    private static final CommandTable.Resource TABLE =
            CommandTable.of("document-service").resource("outgoing-document");
    private static final Map<String, String> COMMANDS = Map.of(
            "outgoing.draft", "submitReview",
            "outgoing.review", "submitSign",
            "outgoing.countersign", "agree",
            "outgoing.deliberate", "adopted",
            "outgoing.confirm-sign", "confirmSign");

    private final OutgoingType type = new OutgoingType();

    @Test
    void it_is_seen_by_whom_the_table_names_and_by_a_unit_only_when_that_was_asked() {
        for (Status status : Status.values()) {
            var wanted = TABLE.readers().get(status.name()).stream()
                    .map(key -> key.replace("{office}", "district-gov"))
                    .collect(Collectors.toSet());
            var unasked = new HashSet<>(wanted);
            unasked.remove("unit:{asked}:UNIT_HEAD");
            boolean asked = status == Status.COUNTERSIGNING;
            var readers = asked
                    ? wanted.stream()
                            .map(key -> key.replace("{asked}", "water"))
                            .collect(Collectors.toSet())
                    : unasked;
            assertThat(type.readers(aDocument(status))).as(status.name()).isEqualTo(readers);
        }
    }

    @Test
    void somebody_has_the_next_step_and_the_table_lets_him() {
        for (Status status : Status.values()) {
            var tasks = type.tasks("d1", aDocument(status));
            for (var task : tasks) {
                String command = COMMANDS.getOrDefault(task.what(), task.what().replace("outgoing.", ""));
                String role = task.to().substring(task.to().lastIndexOf(':') + 1);
                assertThat(TABLE.commands().get(command).actors())
                        .as("%s in %s", task, status)
                        .contains(role);
                assertThat(TABLE.commands().get(command).from()).contains(status.name());
            }
            boolean nobody =
                    List.of(Status.WITHDRAWN, Status.REVOKED, Status.REPEALED).contains(status);
            assertThat(tasks.isEmpty()).as(status.name()).isEqualTo(nobody);
        }
    }

    @Test
    void every_event_has_a_message_by_its_contract_that_names_no_person_and_no_title() {
        var events = Map.ofEntries(
                Map.entry(new OutgoingEvent.Drafted(), Status.DRAFT),
                Map.entry(new OutgoingEvent.ReviewSubmitted(), Status.UNDER_REVIEW),
                Map.entry(new OutgoingEvent.Returned(List.of(Gate.LAW)), Status.DRAFT),
                Map.entry(new OutgoingEvent.CountersignRequested(List.of("water")), Status.COUNTERSIGNING),
                Map.entry(new OutgoingEvent.Countersigned("water", Countersign.Answer.NO_REPLY), Status.COUNTERSIGNING),
                Map.entry(new OutgoingEvent.SentToMeeting(), Status.DELIBERATION),
                Map.entry(new OutgoingEvent.Adopted(), Status.DELIBERATION),
                Map.entry(new OutgoingEvent.SignSubmitted(), Status.AWAITING_SIGN),
                Map.entry(new OutgoingEvent.Signed(), Status.SIGNED),
                Map.entry(new OutgoingEvent.OrallyApproved(), Status.SIGNED_ORALLY),
                Map.entry(new OutgoingEvent.SignConfirmed(), Status.NUMBERED),
                Map.entry(new OutgoingEvent.Rechecked(true), Status.AWAITING_SIGN),
                Map.entry(new OutgoingEvent.Numbered(), Status.NUMBERED),
                Map.entry(new OutgoingEvent.Printed(), Status.PRINTED),
                Map.entry(new OutgoingEvent.Sealed(), Status.SEALED),
                Map.entry(new OutgoingEvent.Dispatched(), Status.DISPATCHED),
                Map.entry(new OutgoingEvent.Completed(), Status.COMPLETED),
                Map.entry(new OutgoingEvent.Disclosed(), Status.COMPLETED),
                Map.entry(new OutgoingEvent.Archived(), Status.ARCHIVED),
                Map.entry(new OutgoingEvent.Withdrawn(), Status.WITHDRAWN),
                Map.entry(new OutgoingEvent.Revoked(), Status.REVOKED),
                Map.entry(new OutgoingEvent.Repealed(), Status.REPEALED),
                Map.entry(new OutgoingEvent.RanLate("D10", "office:district-gov:LEADER"), Status.SIGNED_ORALLY));
        assertThat(events).hasSize(OutgoingEvent.class.getPermittedSubclasses().length - 1);
        events.forEach((event, status) -> {
            var document = aDocument(status);
            for (var message : type.messages("d1", document, event)) {
                Envelopes.assertValid(message, type.deadlines("d1", document), type.tasks("d1", document));
                assertThat(Envelopes.of(message, type.deadlines("d1", document), type.tasks("d1", document)))
                        .doesNotContain("p-clerk", "p-leader", "姓名", content().title(), "防汛");
            }
        });
        var voided =
                Outgoings.step(aDocument(Status.NUMBERED), d -> new io.districtoffice.document.outgoing.model.Issuing(d)
                        .voidNumber(Outgoings.DIRECTOR, Outgoings.NOW, "重号"));
        for (var message : type.messages("d1", voided, new OutgoingEvent.NumberVoided())) {
            Envelopes.assertValid(message, type.deadlines("d1", voided), type.tasks("d1", voided));
        }
    }
}
