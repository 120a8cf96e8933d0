package io.districtoffice.notification.inbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.notification.inbox.model.Entry.Status;
import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Kinds KINDS = new Kinds(Set.of("meeting.notified"), Set.of());
    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("notification-service", "notification");

    @Test
    void the_table_knows_every_status() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void every_command_is_carried_out_where_the_table_says() {
        TABLE.check((status, command) -> {
            var entry = entry(Status.valueOf(status), "meeting.notified");
            return switch (command) {
                case "read" -> entry.read(LATER).status();
                case "acknowledge" -> entry.acknowledge(KINDS, LATER).status();
                default -> throw new IllegalArgumentException("no attempt for " + command);
            };
        });
    }

    @Test
    void confirming_is_more_than_reading_and_reading_is_no_confirming() {
        assertThat(entry(Status.UNREAD, "meeting.notified").read(NOW).ackedAt()).isNull();
        var confirmed = entry(Status.UNREAD, "meeting.notified").acknowledge(KINDS, LATER);
        assertThat(confirmed.readAt()).isEqualTo(LATER);
        assertThat(confirmed.ackedAt()).isEqualTo(LATER);
        assertThat(entry(Status.READ, "meeting.notified")
                        .acknowledge(KINDS, LATER)
                        .readAt())
                .isEqualTo(NOW);
    }

    @Test
    void what_was_done_first_stands() {
        var read = entry(Status.READ, "meeting.notified");
        assertThat(read.read(LATER)).isEqualTo(read);
        var acked = entry(Status.ACKED, "meeting.notified");
        assertThat(acked.acknowledge(KINDS, LATER)).isEqualTo(acked);
        assertThat(acked.read(LATER)).isEqualTo(acked);
    }

    @Test
    void what_asks_for_no_confirmation_takes_none() {
        assertThatThrownBy(() -> entry(Status.UNREAD, "report.accepted").acknowledge(KINDS, LATER))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("acknowledge-not-asked");
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE);
                });
    }

    private static Entry entry(Status status, String what) {
        return new Entry(
                "e-1",
                "p-1",
                NOW,
                NOW,
                what,
                Map.of(),
                new Subject("m-1", "meeting"),
                "e",
                status == Status.UNREAD ? null : NOW,
                status == Status.ACKED ? NOW : null);
    }
}
