package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What units and desks see of reports: nothing without an actor. */
final class ReportQueries {

    private static final int COUNTED = 10_000;
    private static final int HISTORY = 200;
    private static final Duration AROUND = Duration.ofDays(7);
    /** Pages of 200. */
    private static final int PAGES = 10;

    private final AggregateStore<Report, ReportEvent> reports;
    private final Attachments attachments;
    private final Journal journal;

    ReportQueries(AggregateStore<Report, ReportEvent> reports, Attachments attachments, Journal journal) {
        this.reports = reports;
        this.attachments = attachments;
        this.journal = journal;
    }

    private static final String[] LONG = {
        "state.original.text.body",
        "state.original.facts",
        "state.supplements",
        "state.handling.queries",
        "state.handling.edited.text.body",
        "state.handling.lastSubmitted.text.body",
        "state.handling.lastSubmitted.facts"
    };

    /** Without the long texts. */
    Mono<Page<Stored<Report>>> list(Actor by, ReportFilter filter, PageRequest page) {
        return reports.page(filter.of(by), page, LONG);
    }

    /**
     * What the desk has that may tell of the same: reports of a week around it, at most 2,000 of them. Asked when somebody
     * looks, not when a report comes in: so it costs nothing where speed counts, and sees what came later too.
     */
    Mono<Page<Likeness.Match>> similar(Actor by, String id) {
        return reports.get(by, id).map(Stored::state).flatMap(report -> {
            var around = ReportFilter.between(
                    report.sortTime().minus(AROUND), report.sortTime().plus(AROUND));
            return pages(by, around, null, PAGES)
                    .publishOn(Schedulers.boundedElastic())
                    .map(others -> new Page<>(Likeness.among(report, others), null));
        });
    }

    private Mono<List<Report>> pages(Actor by, ReportFilter filter, @Nullable String after, int left) {
        return list(by, filter, new PageRequest(PageRequest.MAX_LIMIT, after)).flatMap(page -> {
            var found = page.items().stream().map(Stored::state).toList();
            return page.next() == null || left <= 1
                    ? Mono.just(found)
                    : pages(by, filter, page.next(), left - 1).map(more -> Stream.concat(found.stream(), more.stream())
                            .toList());
        });
    }

    /** Everything that came to the desk in a span of time, at most 2,000 reports. */
    Mono<List<Report>> intake(Actor by, Instant from, Instant to) {
        return pages(by, ReportFilter.between(from, to), null, PAGES);
    }

    /** How many a filter finds, at most 10,000; only where an index answers. */
    Mono<Integer> count(Actor by, ReportFilter filter) {
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

    /**
     * Oldest first; unit (I17) and desk each see the names of their own people only, and what the desk does with a report
     * among others is its own matter.
     */
    Mono<List<HistoryView>> history(Actor by, String id) {
        return reports.get(by, id).flatMap(found -> {
            boolean desk = ReportView.isOfDesk(found.state(), by);
            return journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                    .filter(entry -> ReportHistory.isFor(entry.type(), desk))
                    .map(entry -> HistoryView.of(entry, isOwn(entry, by)))
                    .collectList();
        });
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
