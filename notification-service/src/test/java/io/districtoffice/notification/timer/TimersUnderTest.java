package io.districtoffice.notification.timer;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.context;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.breach.model.Breaches;
import io.districtoffice.notification.inbox.model.Teller;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.timer.model.Ladders;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.platform.calendar.Notices;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.DueRows;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.platform.time.OfficeTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.DefaultResourceLoader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Timers of their own beside those of the running service, on the same store and with its inbox, at an office time that
 * the test moves and by the notices of 2024 to 2026.
 */
final class TimersUnderTest {

    static final Ladders LADDERS = LadderFile.read(new DefaultResourceLoader(), "classpath:notification-ladders.yaml");

    static final Calendars CALENDARS = new Calendars() {
        private final WorkCalendar calendar = Notices.calendar();

        @Override
        public WorkCalendar now() {
            return calendar;
        }

        @Override
        public Flux<WorkCalendar> changes() {
            return Flux.never();
        }
    };

    final OfficeClock clock;
    final RowCollection rows;
    final MongoTimers timers;
    final MongoReminders reminders = context().getBean(MongoReminders.class);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    TimersUnderTest(Instant now) {
        clock = new OfficeClock(now);
        rows = context().getBean(Rows.class).rows("timers_" + Happenings.newId());
        timers = new MongoTimers(rows, reminders, LADDERS, CALENDARS, clock.time());
    }

    /** One more process that does what is due. */
    MongoTimerEngine owner() {
        return owner(clock.time(), Duration.ofSeconds(15));
    }

    MongoTimerEngine owner(OfficeTime time, Duration takeover) {
        return engine(due(takeover), time);
    }

    DueRows due(Duration takeover) {
        return new DueRows(rows, takeover);
    }

    MongoTimerEngine engine(DueRows due, OfficeTime time) {
        return new MongoTimerEngine(
                due,
                reminders,
                context().getBean(Breaches.class),
                context().getBean(Teller.class),
                new Speech(context().getBean(Audience.class)),
                LADDERS,
                CALENDARS,
                time,
                new TimerMetrics(metrics),
                CrashPoints.NONE);
    }

    /** What an owner says at this office time about one of its aggregates. */
    void told(String subject, long seq, Deadline... deadlines) {
        follow(new Snapshot(
                subject,
                "assignment",
                "supervision-service",
                Half.PUBLIC,
                seq,
                clock.instant(),
                List.of(),
                List.of(deadlines)));
    }

    void follow(Snapshot... snapshots) {
        Mono.fromCompletionStage(timers.follow(List.of(snapshots))).block(SOON);
    }

    Timer timer(String subject, Deadline deadline) {
        return timers.find(Timer.id(subject, deadline)).block(SOON);
    }
}
