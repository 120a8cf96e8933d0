package io.districtoffice.notification.timer;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.TestOffice;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.platform.time.OfficeTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code ./office bench timers}: many timers wait (seeded past the listeners), some of them are due within one minute, each
 * of which tells somebody and is missed. Prints how late they come and what an idle look costs. Store, broker, service and
 * this program share the machine. Arguments: waiting (1000000), due (10000).
 */
public final class TimerBench {

    private static final int UNITS = 300;
    private static final int LOOKS = 300;
    private static final int BATCH = 1_000;
    private static final int AT_ONCE = 4;
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final int waiting;
    private final int due;
    private final OfficeTime time = TestOffice.context().getBean(OfficeTime.class);
    private final Rows rows = TestOffice.context().getBean(Rows.class);
    private final MongoTimerEngine engine = TestOffice.context().getBean(MongoTimerEngine.class);
    private final List<String> units = new ArrayList<>();

    private TimerBench(int waiting, int due) {
        this.waiting = waiting;
        this.due = due;
    }

    public static void main(String[] arguments) {
        int waiting = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int due = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        new TimerBench(waiting, due).run();
        System.exit(0);
    }

    private void run() {
        for (int i = 0; i < UNITS; i++) {
            String unit = TestOffice.newUnit("unit");
            TestOffice.member(unit, "UNIT_HEAD");
            units.add(unit);
        }
        say("idle look with 0 waiting", idle());
        long started = System.nanoTime();
        seed(waiting, i -> farAway());
        System.out.printf(
                "%,d timers seeded in %,d s%n",
                waiting, Duration.ofNanos(System.nanoTime() - started).toSeconds());
        say("idle look with %,d waiting".formatted(waiting), idle());

        var first = time.now().plusSeconds(20);
        seed(due, i -> first.plusMillis(60_000L * i / due));
        System.out.printf("%,d are due within one minute from now on …%n", due);
        var fired = TestOffice.context().getBean(MeterRegistry.class).counter("office.timers.breaches");
        double before = fired.count();
        var lateness = TestOffice.context()
                .getBean(MeterRegistry.class)
                .get("office.timers.lateness")
                .timer();
        var until = Instant.now().plus(Duration.ofMinutes(5));
        while (fired.count() - before < due && Instant.now().isBefore(until)) {
            Mono.delay(Duration.ofMillis(200)).block();
        }
        var all = lateness.takeSnapshot();
        System.out.printf("fired %,.0f of %,d; lateness", fired.count() - before, due);
        Arrays.stream(all.percentileValues())
                .forEach(one -> System.out.printf(
                        " p%.0f %,.0f ms",
                        one.percentile() * 100, one.value(java.util.concurrent.TimeUnit.MILLISECONDS)));
        System.out.printf(", max %,.0f ms%n", all.max(java.util.concurrent.TimeUnit.MILLISECONDS));
    }

    /** What it costs to ask what is due when nothing is, in microseconds. */
    private long[] idle() {
        long[] took = new long[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long from = System.nanoTime();
            engine.tick().block(LIMIT);
            took[i] = (System.nanoTime() - from) / 1_000;
        }
        Arrays.sort(took);
        return took;
    }

    private static void say(String what, long[] micros) {
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms%n",
                what, micros[micros.length / 2] / 1_000.0, micros[micros.length * 99 / 100] / 1_000.0);
    }

    private interface DueDates {
        Instant of(int no);
    }

    private static Instant farAway() {
        long days = ThreadLocalRandom.current().nextLong(30, 400);
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private void seed(int many, DueDates dates) {
        Flux.range(0, many)
                .map(i -> row(dates.of(i), units.get(i % UNITS)))
                .buffer(BATCH)
                .flatMap(
                        batch -> Mono.from(
                                rows.rows(MongoTimers.COLLECTION).collection().insertMany(batch)),
                        AT_ONCE)
                .blockLast(LIMIT);
    }

    /** As the listener would have written it, with what was said before left out. */
    private BsonDocument row(Instant date, String unit) {
        var now = time.now();
        var deadline = new Deadline(
                "R74",
                "1",
                now.minus(Duration.ofDays(20)),
                date,
                date,
                null,
                0,
                Deadline.State.ARMED,
                "urgent",
                "unit:" + unit,
                null);
        var snapshot = new Snapshot(
                Happenings.newId(), "incident", "info-report-service", Half.PUBLIC, 256, now, List.of(), List.of());
        var timer = Timer.armed(snapshot, deadline);
        var row = MongoTimerRow.of(timer, Optional.of(date), 0);
        return row.append("_id", new BsonString(timer.id())).append("seq", new BsonInt64(256));
    }
}
