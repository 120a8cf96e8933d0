package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.InfoClass;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What units and desks see of reports: nothing without an actor. */
final class ReportQueries {

    private static final int COUNTED = 10_000;
    private static final int HISTORY = 200;

    private final AggregateStore<Report, ReportEvent> reports;
    private final Attachments attachments;
    private final Journal journal;

    ReportQueries(AggregateStore<Report, ReportEvent> reports, Attachments attachments, Journal journal) {
        this.reports = reports;
        this.attachments = attachments;
        this.journal = journal;
    }

    /** @param direct the actor's own reports that went past the head, in the place of the unit's */
    record Filter(
            @Nullable Status status,
            @Nullable InfoClass infoClass,
            @Nullable InfoTone tone,
            @Nullable String unit,
            @Nullable String editor,
            boolean direct,
            boolean oldestFirst) {

        /** Exactly one reader key (architecture.md §3.4): the desk's if the actor works there, else the unit's. */
        ListFilter of(Actor by) {
            var filter = ListFilter.readBy(by, direct ? "person:" + by.id() : readerKey(by))
                    .and("state.status", status)
                    .and("state.unit", unit)
                    .and("state.handling.editor.id", editor)
                    .and("state.original.infoClass", infoClass)
                    .and("state.original.tone", tone);
            return oldestFirst ? filter.oldestFirst() : filter;
        }

        boolean isIndexed() {
            return infoClass == null
                    && tone == null
                    && Stream.of(status, unit, editor).filter(Objects::nonNull).count() <= 1;
        }

        private static String readerKey(Actor by) {
            if (by.office() != null) {
                return "office:" + by.office() + ":" + (by.hasRole("CHIEF_EDITOR") ? "CHIEF_EDITOR" : "EDITOR");
            }
            return by.unit() == null ? "person:" + by.id() : "unit:" + by.unit();
        }
    }

    /** Without the long texts. */
    Mono<Page<Stored<Report>>> list(Actor by, Filter filter, PageRequest page) {
        return reports.page(
                filter.of(by),
                page,
                "state.original.text.body",
                "state.original.facts",
                "state.supplements",
                "state.handling.queries",
                "state.handling.edited.text.body",
                "state.handling.lastSubmitted.text.body",
                "state.handling.lastSubmitted.facts");
    }

    /** How many a filter finds, at most 10,000; only where an index answers. */
    Mono<Integer> count(Actor by, Filter filter) {
        return filter.isIndexed()
                ? reports.count(filter.of(by), COUNTED)
                : Mono.error(() -> Problem.of(400, "count-not-offered"));
    }

    Mono<Stored<Report>> get(Actor by, String id) {
        return reports.get(by, id);
    }

    /** What the desk changed; worked out aside, since long texts take a while. */
    Mono<DifferenceView> difference(Actor by, String id) {
        return reports.get(by, id)
                .publishOn(Schedulers.boundedElastic())
                .map(found -> DifferenceView.of(found.state()));
    }

    /** Oldest first; unit (I17) and desk each see the names of their own people only. */
    Mono<List<HistoryView>> history(Actor by, String id) {
        return reports.get(by, id).flatMap(found -> journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                .map(entry -> HistoryView.of(entry, isOwn(entry, by)))
                .collectList());
    }

    private static boolean isOwn(HistoryEntry entry, Actor by) {
        String unit = entry.actor().unit();
        return unit == null || unit.equals(by.unit());
    }

    /** A file, only through a report that the actor may see. */
    Mono<Attachment> attachment(Actor by, String id, String attachmentId) {
        return reports.get(by, id).flatMap(found -> {
            boolean part = found.state().files(ReportView.isOfDesk(found.state(), by)).stream()
                    .anyMatch(file -> file.id().equals(attachmentId));
            return part
                    ? attachments.boundTo(id, attachmentId)
                    : Mono.error(() -> new NotInScope("attachment", attachmentId));
        });
    }
}
