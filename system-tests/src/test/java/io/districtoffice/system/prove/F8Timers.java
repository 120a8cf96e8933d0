package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nobody watches while thousands of dates pass; then three processes begin at once. Each date is spoken of once, marked as
 * late, what has waited longest first.
 */
final class F8Timers implements Check {

    private static final String UNIT = "transport";
    private static final String SERVICE = "notification-service";
    private static final Duration ALL_WITHIN = Duration.ofSeconds(60);
    /** What is said a minute after its time, or less, is not marked as late. */
    private static final Duration LATE = Duration.ofSeconds(65);

    private static final int LOOKED_AT = 200;

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String about() {
        return "timers down over thousands of dates, three processes at once: each once, oldest first, marked late";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var office = ground.office();
        var dates = new Dates(office, UNIT, ground.random());
        int count = ground.of(10_000, 1_000);
        var first = Instant.now().plusSeconds(120);
        dates.arm(count, i -> first.plusMillis(2L * i));
        figures.bar(Instant.now().isBefore(first), "the first date was due before all were watched");
        office.part(SERVICE).kill();
        // in a test run the clock is put on instead of waiting
        var later = Map.of("OFFICE_CLOCK_OFFSET", ground.whole() ? "PT0S" : "PT5M");
        await("all dates pass").atMost(Duration.ofMinutes(4)).until(() -> Instant.now()
                .plus(Duration.parse(later.get("OFFICE_CLOCK_OFFSET")))
                .isAfter(first.plusMillis(2L * count).plus(LATE)));
        var rivals = List.of(office.another(SERVICE, later), office.another(SERVICE, later));
        try {
            rivals.forEach(Part::start);
            office.part(SERVICE).start(later);
            Faults.ready(ground, figures, SERVICE);
            long began = System.nanoTime();
            dates.awaitTold(count, ALL_WITHIN.multipliedBy(4));
            long millis = (System.nanoTime() - began) / 1_000_000;
            figures.set("all told after ms", millis);
            figures.bar(!ground.whole() || millis <= ALL_WITHIN.toMillis(), "all were told after " + millis + " ms");
        } finally {
            rivals.forEach(Part::stop);
        }
        Faults.ready(ground, figures, SERVICE);
        dates.eachOnce(figures);
        marked(dates, figures);
        if (!ground.whole()) { // others use this process too
            office.part(SERVICE).stop();
            Faults.startAgain(ground, figures, SERVICE);
        }
    }

    private static void marked(Dates dates, Figures figures) {
        var subjects = List.copyOf(dates.all().keySet());
        var at = new ArrayList<Long>();
        int step = Math.max(1, subjects.size() / LOOKED_AT);
        for (int i = 0; i < subjects.size(); i += step) {
            var said = dates.said(subjects.get(i));
            figures.add(
                    "not marked late",
                    said.size() == 1 && said.get(0).path("late").asBoolean(false) ? 0 : 1);
            at.add(Instant.parse(said.at("/0/at").asString("")).toEpochMilli());
        }
        figures.never("not marked late");
        int tenth = at.size() / 10;
        double oldest = mean(at.subList(0, tenth));
        double newest = mean(at.subList(at.size() - tenth, at.size()));
        figures.set("the oldest before the newest by ms", (long) (newest - oldest));
        figures.bar(oldest <= newest, "the newest were told first");
    }

    private static double mean(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElse(0);
    }
}
