package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.report.model.Composable;
import io.districtoffice.inforeport.report.model.Contribution;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.platform.decision.ClassificationMark;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an editor wants in an issue, and what of it fits (rules.md F). */
public record Composition(List<Wanted> columns) {

    /** @param reports ids, in the order of the page */
    public record Wanted(String name, List<String> reports) {
        public Wanted {
            reports = List.copyOf(reports);
        }
    }

    static final int COLUMNS = 20;
    static final int NAME = 30;
    static final int REPORTS = 100;
    static final int LENGTH = 150_000;

    public Composition {
        columns = List.copyOf(columns);
    }

    /** Ids of all reports, in the order of the page. */
    public List<String> reports() {
        return columns.stream().flatMap(column -> column.reports().stream()).toList();
    }

    /** How many columns and reports, names, none twice: whatever the reports are. */
    public void check() {
        var wrong = new ArrayList<FieldError>();
        size("columns", columns.size(), 1, COLUMNS, wrong);
        size("columns", reports().size(), 1, REPORTS, wrong);
        boolean classified = false;
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.size() && i < COLUMNS; i++) {
            var column = columns.get(i);
            String path = "columns[" + i + "]";
            int length = column.name().isBlank()
                    ? 0
                    : column.name().codePointCount(0, column.name().length());
            if (length < 1 || length > NAME) {
                wrong.add(
                        new FieldError(path + ".name", "text-length", Map.of("min", 1, "max", NAME, "length", length)));
            }
            if (ClassificationMark.isIn(column.name())) {
                classified = true;
                wrong.add(new FieldError(path + ".name", "classified", Map.of("rule", "R46")));
            }
            for (int j = 0; j < column.reports().size() && j < REPORTS; j++) {
                if (!seen.add(column.reports().get(j))) {
                    wrong.add(new FieldError(path + ".reportIds[" + j + "]", "issue.report-twice"));
                }
            }
        }
        if (classified) {
            Refused.invalid("classified", wrong, "rule", "R46");
        }
        if (!wrong.isEmpty()) {
            Refused.invalid(wrong);
        }
    }

    private static void size(String field, int size, int min, int max, List<FieldError> wrong) {
        if (size < min || size > max) {
            wrong.add(new FieldError(field, "list-size", Map.of("min", min, "max", max, "size", size)));
        }
    }

    /**
     * The columns with the texts of the reports as they are now; refused with every report that does not fit.
     *
     * @param found the reports that the editor sees; one that is missing does not fit
     */
    public List<Column> of(BulletinIssue issue, Edition edition, List<Composable> found) {
        Map<String, Composable> known =
                found.stream().collect(Collectors.toMap(Composable::id, Function.identity(), (one, same) -> one));
        var wrong = new ArrayList<FieldError>();
        var made = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            var items = new ArrayList<Item>();
            for (int j = 0; j < columns.get(i).reports().size(); j++) {
                var report = known.get(columns.get(i).reports().get(j));
                String why = misfit(issue, edition, report);
                if (why == null) {
                    items.add(item(report));
                } else {
                    wrong.add(new FieldError("columns[" + i + "].reportIds[" + j + "]", why));
                }
            }
            made.add(new Column(columns.get(i).name(), items));
        }
        if (!wrong.isEmpty()) {
            Refused.because("issue.reports-do-not-fit", wrong, "count", wrong.size());
        }
        requireLength(made);
        return List.copyOf(made);
    }

    /** A report that was taken elsewhere between looking and placing. */
    public <T> T tooLate(String report, String code) {
        for (int i = 0; i < columns.size(); i++) {
            int j = columns.get(i).reports().indexOf(report);
            if (j >= 0) {
                var wrong = new FieldError("columns[" + i + "].reportIds[" + j + "]", code);
                return Refused.because("issue.reports-do-not-fit", List.of(wrong), "count", 1);
            }
        }
        throw new IllegalArgumentException(report + " was not wanted");
    }

    /** The code of the first rule that a report breaks; null when it fits. */
    private static @Nullable String misfit(BulletinIssue issue, Edition edition, @Nullable Composable report) {
        if (report == null) {
            return "issue.no-such-report";
        }
        if (!report.desk().equals(issue.office()) && !report.shared().contains(issue.office())) {
            return "issue.report-of-another-desk";
        }
        boolean here = report.placements().stream().anyMatch(one -> one.issue().equals(issue.id()));
        if (!report.pooled() && !here) {
            return "issue.report-not-in-the-pool";
        }
        boolean elsewhere = report.placements().stream()
                .anyMatch(one -> one.publication().equals(issue.publication())
                        && !one.issue().equals(issue.id()));
        if (elsewhere) {
            return "report.already-in-publication";
        }
        if (report.secrecy().compareTo(edition.secrecy()) > 0) {
            return "issue.report-too-secret";
        }
        return needsNamedReaders(edition, report.tone()) ? "issue.problem-needs-named-readers" : null;
    }

    private static boolean needsNamedReaders(Edition edition, InfoTone tone) {
        return edition.kind() == PublicationKind.SPECIAL && tone == InfoTone.PROBLEM && !edition.namedReaders();
    }

    /** A special issue with a problem in it is for persons named one by one. */
    static boolean needsNamedReaders(Edition edition, Stream<Item> items) {
        return items.anyMatch(item -> needsNamedReaders(edition, item.tone()));
    }

    static void requireLength(List<Column> columns) {
        int length = columns.stream()
                .flatMap(column -> column.items().stream())
                .mapToInt(Item::length)
                .sum();
        if (length > LENGTH) {
            Refused.invalid(
                    "issue.too-long",
                    List.of(new FieldError("columns", "issue.too-long", Map.of("limit", LENGTH, "length", length))),
                    "limit",
                    LENGTH,
                    "length",
                    length);
        }
    }

    private static Item item(Composable report) {
        List<String> units = report.direct()
                ? List.of() // I17
                : Stream.concat(
                                Stream.of(report.unit()),
                                report.contributors().stream().map(Contribution::unit))
                        .distinct()
                        .toList();
        String body = report.text().body() == null ? "" : report.text().body();
        return new Item(report.id(), report.text().title(), body, units, report.tone(), false);
    }
}
