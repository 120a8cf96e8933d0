package io.districtoffice.platform.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A date that was not kept, as the timers said and the owner found true.
 *
 * @param rule id of the rule that set the date
 * @param told when the timers said so
 */
public record Late(String rule, String occurrence, Instant due, Instant told) {

    private static final int MOST = 50;

    /** Each date once; the oldest give way when there are very many. */
    public static List<Late> with(List<Late> before, Late more) {
        boolean known = before.stream()
                .anyMatch(late -> late.rule.equals(more.rule)
                        && late.occurrence.equals(more.occurrence)
                        && late.due.equals(more.due));
        if (known) {
            return before;
        }
        var all = new ArrayList<>(before);
        all.add(more);
        return List.copyOf(all.size() > MOST ? all.subList(all.size() - MOST, all.size()) : all);
    }
}
