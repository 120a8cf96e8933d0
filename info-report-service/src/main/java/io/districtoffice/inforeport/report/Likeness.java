package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike two reports are, by pairs of neighbouring characters in their titles: what two units write of one event has
 * most of them in common, whatever the order of the clauses.
 */
final class Likeness {

    private static final int LEAST = 45;
    private static final int MOST = 20;

    private Likeness() {}

    /** @param percent of the pairs in both titles that they have in common */
    record Match(Report report, int percent) {}

    /** The most alike first; at most 20. */
    static List<Match> among(Report report, List<Report> others) {
        var pairs = pairs(title(report));
        return others.stream()
                .filter(other -> !other.id().equals(report.id()))
                .map(other -> new Match(other, percent(pairs, pairs(title(other)))))
                .filter(match -> match.percent() >= LEAST)
                .sorted((a, b) -> Integer.compare(b.percent(), a.percent()))
                .limit(MOST)
                .toList();
    }

    private static String title(Report report) {
        return report.seenByDesk().text().title();
    }

    static int percent(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return (int) (200 * common / (one.size() + other.size()));
    }

    /** Letters and digits only: punctuation and spaces say nothing. */
    static Set<String> pairs(String title) {
        int[] letters = title.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
