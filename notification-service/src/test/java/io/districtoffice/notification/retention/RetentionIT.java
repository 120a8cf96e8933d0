package io.districtoffice.notification.retention;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.TestOffice;
import io.districtoffice.notification.retention.model.Perishable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionIT {

    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void what_is_older_than_a_year_is_forgotten_and_open_work_is_not() {
        String unit = newUnit("hekou");
        var clerk = member(unit, "UNIT_CLERK");
        var editor = official(unit + "-desk", "EDITOR");
        var event = Happenings.report()
                .notice("unit:" + unit, "report.accepted")
                .task("office:" + unit + "-desk:EDITOR", "report.claim", null)
                .sent();
        await().atMost(SOON)
                .until(() -> get(clerk, "/api/v1/notifications").all("/id").size() == 1
                        && get(editor, "/api/v1/worklist").all("/what").size() == 1);

        assertThat(sweptAt(Instant.now().plus(YEAR).minusSeconds(3600))).isZero();
        assertThat(get(clerk, "/api/v1/notifications").all("/subject/id")).containsExactly(event.subject);

        assertThat(sweptAt(Instant.now().plus(YEAR).plusSeconds(3600))).isPositive();
        assertThat(get(clerk, "/api/v1/notifications").all("/id")).isEmpty();
        assertThat(get(editor, "/api/v1/worklist").all("/subject/id")).containsExactly(event.subject);
        assertThat(sweptAt(Instant.now().plus(YEAR).plusSeconds(3600))).isZero();
    }

    private static long sweptAt(Instant moment) {
        var things = List.copyOf(
                TestOffice.context().getBeansOfType(Perishable.class).values());
        var clock = Clock.fixed(moment, ZoneOffset.UTC);
        var retention = new Retention(things, clock, new RetentionProperties(YEAR, Duration.ofHours(1)));
        return retention.sweep().block(SOON);
    }
}
