package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
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

/** Issues as the desk and the readers see them: nothing without an actor. */
final class IssueQueries {

    private static final int HISTORY = 200;
    private static final int COUNTED = 10_000;

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final Journal journal;

    IssueQueries(AggregateStore<BulletinIssue, IssueEvent> issues, Journal journal) {
        this.issues = issues;
        this.journal = journal;
    }

    /** @param mine what the actor reads himself, in the place of what the desk has or the unit reads */
    record Filter(@Nullable Status status, @Nullable String publication, @Nullable Integer year, boolean mine) {

        /** Exactly one reader key (architecture.md §3.4). */
        ListFilter of(Actor by) {
            return ListFilter.readBy(by, mine ? person(by) : readerKey(by))
                    .and("state.status", status)
                    .and("state.publication", publication)
                    .and("state.year", year);
        }

        boolean isIndexed() {
            return status == null || Stream.of(publication, year).allMatch(Objects::isNull);
        }

        private static String readerKey(Actor by) {
            return Desk.keyOf(by)
                    .orElseGet(() -> by.unit() == null || by.office() != null ? person(by) : "unit:" + by.unit());
        }

        private static String person(Actor by) {
            return "person:" + by.id();
        }
    }

    /** Without what stands in them. */
    Mono<Page<Stored<BulletinIssue>>> list(Actor by, Filter filter, PageRequest page) {
        return issues.page(filter.of(by), page, "state.layout.columns", "state.issued.corrections");
    }

    /** How many a filter finds, at most 10,000; only where an index answers. */
    Mono<Integer> count(Actor by, Filter filter) {
        return filter.isIndexed()
                ? issues.count(filter.of(by), COUNTED)
                : Mono.error(() -> Problem.of(400, "count-not-offered"));
    }

    Mono<Stored<BulletinIssue>> get(Actor by, String id) {
        return issues.get(by, id);
    }

    /** What only the desk sees of it; to its readers there is no such thing. */
    Mono<Stored<BulletinIssue>> ofDesk(Actor by, String id) {
        return issues.get(by, id)
                .filter(found -> found.state().isOfDesk(by))
                .switchIfEmpty(Mono.error(() -> new NotInScope("issue", id)));
    }

    /** Oldest first. */
    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return ofDesk(by, id).flatMap(found -> journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                .collectList());
    }
}
