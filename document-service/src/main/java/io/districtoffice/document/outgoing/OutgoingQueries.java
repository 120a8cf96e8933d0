package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.outgoing.lint.Lint;
import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads; every one within the caller's scope. */
final class OutgoingQueries {
    private static final Actor SYSTEM = Actor.system("document.outgoing-lint");
    private static final int HISTORY = 200;
    private static final int COUNTED = 10_000;
    private static final int SAME_TITLE = 20;
    static final String[] LONG = {
        "state.content.body", "state.content.annexes", "state.content.forwarding", "state.content.basis", "state.steps"
    };

    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final Journal journal;
    private final Moments moments;

    OutgoingQueries(AggregateStore<OutgoingDocument, OutgoingEvent> documents, Journal journal, Moments moments) {
        this.documents = documents;
        this.journal = journal;
        this.moments = moments;
    }

    /**
     * @param mine only what the caller has drafted
     * @param replyTo id of the incoming document that is answered
     */
    record Filter(@Nullable Status status, @Nullable Genre genre, boolean mine, @Nullable String replyTo) {
        ListFilter of(Actor by) {
            return ListFilter.readBy(by, readerKey(by))
                    .and("state.status", status)
                    .and("state.content.genre", genre)
                    .and("state.drafter.id", mine ? by.id() : null)
                    .and("state.content.replyTo", replyTo);
        }

        boolean isIndexed() {
            return (status == null ? 0 : 1) + (genre == null ? 0 : 1) + (mine ? 1 : 0) + (replyTo == null ? 0 : 1) <= 1;
        }
    }

    /** Exactly one reader key (architecture.md §3.4): an office sees its own, a unit what it was asked about. */
    static String readerKey(Actor by) {
        if (by.office() == null) {
            return "unit:" + by.unit() + ":UNIT_HEAD";
        }
        String role =
                OutgoingType.ROLES.stream().filter(by::hasRole).findFirst().orElse("NONE");
        return "office:" + by.office() + ":" + role;
    }

    Mono<Stored<OutgoingDocument>> get(Actor by, String id) {
        return documents.get(by, id);
    }

    Mono<Page<Stored<OutgoingDocument>>> list(Actor by, Filter filter, PageRequest page) {
        return documents.page(filter.of(by), page, LONG);
    }

    Mono<Integer> count(Actor by, Filter filter) {
        return filter.isIndexed()
                ? documents.count(filter.of(by), COUNTED)
                : Mono.error(() -> Problem.of(400, "count-not-offered"));
    }

    /** Only for those of the drafting office. */
    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return ofOffice(by, id)
                .then(journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                        .collectList());
    }

    /** One that this actor sees as one of the drafting office; a unit that was asked sees less. */
    Mono<Stored<OutgoingDocument>> ofOffice(Actor by, String id) {
        return documents
                .get(by, id)
                .filter(found -> found.state().office().equals(by.office()))
                .switchIfEmpty(Mono.error(() -> new NotInScope("outgoing", id)));
    }

    /** What the rules find in a text of this office now. */
    Mono<List<Finding>> lint(String office, String id, Content content) {
        int year = moments.now().today().getYear();
        return Mono.zip(inForce(office, id, content), numbered(office, year), numbered(office, year - 1))
                .map(known -> Lint.of(
                        content, known.getT1().orElse(null), known.getT2(), known.getT3() == 0 ? null : known.getT3()));
    }

    private Mono<Integer> numbered(String office, int year) {
        var filter = ListFilter.all(SYSTEM).and("state.office", office).and("state.registration.year", year);
        return documents.count(filter, COUNTED);
    }

    private Mono<Optional<String>> inForce(String office, String id, Content content) {
        var filter = ListFilter.all(SYSTEM).and("state.office", office).and("state.content.title", content.title());
        return documents.page(filter, PageRequest.first(SAME_TITLE), LONG).map(page -> page.items().stream()
                .filter(found -> !found.id().equals(id) && isInForce(found.state()))
                .map(found -> found.state().registration().docNo())
                .findFirst());
    }

    private static boolean isInForce(OutgoingDocument document) {
        return switch (document.status()) {
            case DISPATCHED, COMPLETED, ARCHIVED -> true;
            case DRAFT,
                    UNDER_REVIEW,
                    COUNTERSIGNING,
                    DELIBERATION,
                    AWAITING_SIGN,
                    SIGNED,
                    SIGNED_ORALLY,
                    RECHECKED,
                    NUMBERED,
                    PRINTED,
                    SEALED,
                    WITHDRAWN,
                    REVOKED,
                    REPEALED -> false;
        };
    }
}
