package io.districtoffice.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows a reckoning day by day and tells it in stretches: so many weekend days, this holiday, these days counted. After
 * {@value #STRETCHES} stretches the rest of a long way is told as one. It belongs to one reckoning.
 */
final class Explanation {

    private static final int STRETCHES = 60;
    private static final String REST = "further-days";

    private final List<Step> steps = new ArrayList<>();
    private final TreeSet<Integer> missing = new TreeSet<>();
    private int stretches;
    private @Nullable Stretch current;

    private record Stretch(String code, String name, LocalDate from, LocalDate to, List<Object> so) {
        boolean goesOnWith(Stretch next) {
            return code.equals(next.code) && name.equals(next.name) && next.from.equals(to.plusDays(1));
        }
    }

    /** @param so how far the counting has come with this day: {@code days, 3} or {@code hours, 7:30}, or nothing */
    void pass(Day day, Object... so) {
        String code = stretches < STRETCHES ? day.kind().code() : REST;
        String name = stretches < STRETCHES ? day.name() : "";
        var next = new Stretch(code, name, day.date(), day.date(), List.of(so));
        if (current != null && current.goesOnWith(next)) {
            current = new Stretch(code, name, current.from, day.date(), next.so);
        } else {
            endStretch();
            current = next;
            stretches++;
        }
    }

    void tell(String code, Object... facts) {
        endStretch();
        steps.add(Step.of(code, facts));
    }

    /** The notice of this year would have to say something of a day on the way, and is not out. */
    void missing(int year) {
        missing.add(year);
    }

    boolean provisional() {
        return !missing.isEmpty();
    }

    List<Step> steps() {
        endStretch();
        var all = new ArrayList<>(steps);
        if (!missing.isEmpty()) {
            var gap = Step.of("notice-missing", "from", missing.first(), "to", missing.last());
            all.add(gap);
        }
        return all;
    }

    private void endStretch() {
        if (current != null) {
            var done = current;
            current = null;
            var facts = new ArrayList<Object>(List.of("from", done.from, "to", done.to));
            if (!done.name.isEmpty()) {
                facts.addAll(List.of("name", done.name));
            }
            facts.addAll(done.so);
            steps.add(Step.of(done.code, facts.toArray()));
        }
    }
}
