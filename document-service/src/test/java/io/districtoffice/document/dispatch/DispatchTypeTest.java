package io.districtoffice.document.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.Dispatch.Status;
import io.districtoffice.document.dispatch.model.DispatchEvent;
import io.districtoffice.document.dispatch.model.DispatchTest;
import io.districtoffice.document.dispatch.model.Standing;
import io.districtoffice.document.outgoing.model.Outgoings;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.events.Envelopes;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who sees a dispatch and what others hear of it. */
class DispatchTypeTest {
    private final DispatchType type = new DispatchType();

    @Test
    void it_is_seen_by_whom_the_table_names() {
        var table = CommandTable.of("document-service").resource("dispatch").readers();
        for (Status status : Status.values()) {
            var wanted = table.get(status.name()).stream()
                    .map(key -> key.replace("{office}", Outgoings.OFFICE).replace("{recipient}", "hekou"))
                    .collect(Collectors.toSet());
            assertThat(type.readers(DispatchTest.aDispatch(status)))
                    .as(status.name())
                    .isEqualTo(wanted);
        }
    }

    @Test
    void every_event_has_a_message_by_its_contract_that_names_no_person_and_no_title() {
        var events = Map.of(
                new DispatchEvent.Sent(), Status.SENT,
                new DispatchEvent.Delivered(), Status.DELIVERED,
                new DispatchEvent.SignedFor(), Status.SIGNED_FOR,
                new DispatchEvent.Refused(), Status.REFUSED,
                new DispatchEvent.Returned(), Status.RETURNED,
                new DispatchEvent.Recalled(), Status.RECALLED,
                new DispatchEvent.Resent(), Status.RESENT,
                new DispatchEvent.Excused(), Status.EXCUSED,
                new DispatchEvent.RanLate(), Status.SENT);
        assertThat(events).hasSize(DispatchEvent.class.getPermittedSubclasses().length - 1);
        events.forEach((event, status) -> valid(DispatchTest.aDispatch(status), event));
        var ended = new Standing(Standing.Kind.REPEALED, "已被替代", LocalDate.parse("2026-12-01"));
        valid(DispatchTest.aDispatch(Status.SENT).annul(ended, Outgoings.NOW).state(), new DispatchEvent.Annulled());
    }

    private void valid(Dispatch dispatch, DispatchEvent event) {
        for (var message : type.messages("s1", dispatch, event)) {
            var deadlines = type.deadlines("s1", dispatch);
            var tasks = type.tasks("s1", dispatch);
            Envelopes.assertValid(message, deadlines, tasks);
            assertThat(Envelopes.of(message, deadlines, tasks)).doesNotContain("p-", "姓名", "防汛", "替代");
        }
    }
}
