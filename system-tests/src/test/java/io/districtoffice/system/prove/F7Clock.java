package io.districtoffice.system.prove;

import io.districtoffice.system.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Office time that jumps: two hours on, two hours back, to tomorrow, to next month, and back to five minutes ago,
 * with a start in between; then two processes whose clocks are ten minutes apart. Each date is spoken of once, none is left out.
 */
final class F7Clock implements Check {

    private static final String UNIT = "agri";
    private static final String SERVICE = "notification-service";
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    private static final List<Duration> DUE_IN = List.of(
            Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(20), Duration.ofHours(26), Duration.ofDays(20));
    /** So much behind is the one process of two, and so much ahead the other. */
    private static final Duration BEHIND = Duration.ofMinutes(-5);

    private static final List<Duration> OFFSETS =
            List.of(Duration.ofHours(2), Duration.ofHours(-2), Duration.ofDays(1), Duration.ofDays(31), BEHIND);

    @Override
    public String id() {
        return "F7";
    }

    @Override
    public String about() {
        return "office time jumps, two clocks ten minutes apart: each reminder once, none lost";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var office = ground.office();
        var dates = new Dates(office, UNIT, ground.random());
        var began = Instant.now();
        int each = ground.of(200, 20);
        dates.arm(each * DUE_IN.size(), i -> began.plus(DUE_IN.get(i / each)));
        long expected = 0;
        for (Duration offset : OFFSETS) {
            again(ground, figures, offset);
            expected = Math.max(expected, dates.before(began.plus(offset)));
            dates.awaitTold(expected, TOLD_WITHIN);
            long told = dates.told().size();
            figures.bar(told == expected, told + " told of instead of " + expected + " at " + offset);
        }
        figures.set("jumps", OFFSETS.size());
        Part rival = office.another(
                SERVICE, Map.of("OFFICE_CLOCK_OFFSET", BEHIND.negated().toString()));
        rival.start();
        try {
            var now = Instant.now();
            // one process sees all of them due at once, the other one after the other
            dates.arm(ground.of(2_000, 200), now.minus(Duration.ofMinutes(10)), i -> now.minus(Duration.ofSeconds(310))
                    .plusMillis(i * ground.of(30, 300)));
            dates.awaitTold(dates.size(), TOLD_WITHIN.multipliedBy(2));
        } finally {
            rival.stop();
        }
        again(ground, figures, Duration.ZERO);
        dates.awaitTold(dates.size(), TOLD_WITHIN);
        dates.eachOnce(figures);
    }

    private static void again(Ground ground, Figures figures, Duration offset) {
        var service = ground.office().part(SERVICE);
        service.stop();
        service.start(Map.of("OFFICE_CLOCK_OFFSET", offset.toString()));
        Faults.ready(ground, figures, SERVICE);
    }
}
