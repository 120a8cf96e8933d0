package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be put right in an issue that is out. */
public record Correcting(String reason, List<Change> items) {

    /** @param title the new one; null leaves it, and so does the same one */
    public record Change(String report, @Nullable String title, @Nullable String body, boolean withdrawn) {

        boolean changes(Item item) {
            return withdrawn || title(item) != null || body(item) != null;
        }

        /** The title that is replaced; null when it stays. */
        private @Nullable String title(Item item) {
            return title == null || title.equals(item.title()) ? null : item.title();
        }

        private @Nullable String body(Item item) {
            return body == null || body.equals(item.body()) ? null : item.body();
        }

        Item on(Item item) {
            return new Item(
                    item.report(),
                    title == null ? item.title() : title,
                    body == null ? item.body() : body,
                    item.units(),
                    item.tone(),
                    withdrawn);
        }

        Correction.Changed replaced(Item item) {
            return new Correction.Changed(item.report(), title(item), body(item), withdrawn);
        }
    }

    static final int CORRECTIONS = 50;
    /** Code points of replaced texts that an issue keeps. */
    static final int REPLACED = 100_000;

    public Correcting {
        items = List.copyOf(items);
    }

    /** The columns with the changes; refused with each one that means nothing. */
    List<Column> columns(BulletinIssue issue) {
        check(issue);
        Map<String, Change> changes = items.stream().collect(Collectors.toMap(Change::report, Function.identity()));
        var columns = issue.layout().columns().stream()
                .map(column -> new Column(
                        column.name(),
                        column.items().stream()
                                .map(item -> changes.containsKey(item.report())
                                        ? changes.get(item.report()).on(item)
                                        : item)
                                .toList()))
                .toList();
        Composition.requireLength(columns);
        return columns;
    }

    /** With what stood there before. */
    Correction correction(BulletinIssue issue, Person by, Instant at) {
        var before = standing(issue);
        var replaced = items.stream()
                .map(change -> change.replaced(before.get(change.report())))
                .toList();
        var made = new Correction(issue.issued().revision() + 1, reason, by, at, replaced);
        var earlier = issue.issued().corrections();
        int length =
                made.length() + earlier.stream().mapToInt(Correction::length).sum();
        if (earlier.size() >= CORRECTIONS || length > REPLACED) {
            Refused.because("issue.corrected-too-often", "limit", CORRECTIONS);
        }
        return made;
    }

    private void check(BulletinIssue issue) {
        var standing = standing(issue);
        var wrong = new ArrayList<FieldError>();
        if (items.isEmpty() || items.size() > Composition.REPORTS) {
            wrong.add(new FieldError(
                    "items", "list-size", Map.of("min", 1, "max", Composition.REPORTS, "size", items.size())));
        }
        var seen = new HashMap<String, Change>();
        for (int i = 0; i < items.size() && i < Composition.REPORTS; i++) {
            var change = items.get(i);
            var item = standing.get(change.report());
            String path = "items[" + i + "]";
            if (item == null) {
                wrong.add(new FieldError(path + ".reportId", "issue.no-such-item"));
            } else if (seen.put(change.report(), change) != null) {
                wrong.add(new FieldError(path + ".reportId", "issue.report-twice"));
            } else if (item.withdrawn()) {
                wrong.add(new FieldError(path + ".reportId", "issue.item-withdrawn"));
            } else if (!change.changes(item)) {
                wrong.add(new FieldError(path, "issue.nothing-corrected"));
            }
        }
        if (!wrong.isEmpty()) {
            Refused.invalid(wrong);
        }
    }

    private static Map<String, Item> standing(BulletinIssue issue) {
        return issue.layout().items().collect(Collectors.toMap(Item::report, Function.identity()));
    }
}
