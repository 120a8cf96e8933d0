package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.ListFilter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of reports shows.
 *
 * @param topic of the desk's own reports
 * @param from when it came in, or was begun; {@code to} is not part of the span
 * @param direct the actor's own reports that went past the head, in the place of the unit's
 */
record ReportFilter(
        @Nullable Status status,
        @Nullable InfoClass infoClass,
        @Nullable InfoTone tone,
        @Nullable String unit,
        @Nullable String editor,
        @Nullable String topic,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean direct,
        boolean oldestFirst) {

    /** Exactly one reader key (architecture.md §3.4): the desk's if the actor works there, else the unit's. */
    ListFilter of(Actor by) {
        var filter = ListFilter.readBy(by, direct ? "person:" + by.id() : readerKey(by))
                .and("state.status", status)
                .and("state.unit", unit)
                .and("state.handling.editor.id", editor)
                .and("state.original.infoClass", infoClass)
                .and("state.original.tone", tone)
                .and("state.desk", topic == null ? null : by.office())
                .and("state.original.topicTags", topic)
                .since(from)
                .before(to);
        return oldestFirst ? filter.oldestFirst() : filter;
    }

    boolean isIndexed() {
        return tone == null
                && Stream.of(status, unit, editor, infoClass, topic)
                                .filter(Objects::nonNull)
                                .count()
                        <= 1;
    }

    private static String readerKey(Actor by) {
        if (by.office() == null) {
            return by.unit() == null ? "person:" + by.id() : "unit:" + by.unit();
        }
        for (String role : List.of("CHIEF_EDITOR", "EDITOR")) {
            if (by.hasRole(role)) {
                return "office:" + by.office() + ":" + role;
            }
        }
        return by.hasRole("LEADER") ? "person:" + by.id() : "office:" + by.office() + ":SECRETARY";
    }

    /** Everything that came in within a span of time. */
    static ReportFilter between(Instant from, Instant to) {
        return new ReportFilter(null, null, null, null, null, null, from, to, false, false);
    }
}
