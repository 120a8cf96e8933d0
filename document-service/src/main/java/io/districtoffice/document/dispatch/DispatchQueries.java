package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.DispatchEvent;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Paper;
import io.districtoffice.document.outgoing.model.Papering;
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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads; every one within the caller's scope. */
final class DispatchQueries {
    private static final Actor SYSTEM = Actor.system("document.dispatch-paper");
    private static final int HISTORY = 200;
    private static final int COUNTED = 10_000;

    private final AggregateStore<Dispatch, DispatchEvent> dispatches;
    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final Papering papering;
    private final Attachments attachments;
    private final Journal journal;

    DispatchQueries(
            AggregateStore<Dispatch, DispatchEvent> dispatches,
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            Papering papering,
            Attachments attachments,
            Journal journal) {
        this.dispatches = dispatches;
        this.documents = documents;
        this.papering = papering;
        this.attachments = attachments;
        this.journal = journal;
    }

    /** What an office has sent, or what was sent to it. */
    enum Box {
        SENT,
        RECEIVED
    }

    record Filter(Dispatch.@Nullable Status status, @Nullable String document, @Nullable Box box) {
        ListFilter of(Actor by) {
            var filter = ListFilter.readBy(by, readerKey(by))
                    .and("state.status", status)
                    .and("state.document", document);
            if (box == null) {
                return filter;
            }
            String own = by.office() == null ? by.unit() : by.office();
            return box == Box.SENT ? filter.and("state.office", own) : filter.and("state.recipient.unit", own);
        }

        boolean isIndexed() {
            return box == null && (status == null || document == null);
        }
    }

    private static String readerKey(Actor by) {
        if (by.office() == null) {
            return "unit:" + by.unit();
        }
        String role =
                DispatchType.ROLES.stream().filter(by::hasRole).findFirst().orElse("NONE");
        return "office:" + by.office() + ":" + role;
    }

    Mono<Page<Stored<Dispatch>>> list(Actor by, Filter filter, PageRequest page) {
        return dispatches.page(filter.of(by), page);
    }

    Mono<Integer> count(Actor by, Filter filter) {
        return filter.isIndexed()
                ? dispatches.count(filter.of(by), COUNTED)
                : Mono.error(() -> Problem.of(400, "count-not-offered"));
    }

    Mono<Stored<Dispatch>> get(Actor by, String id) {
        return dispatches.get(by, id);
    }

    /** The document as it went out: nothing of how it was made. */
    Mono<Paper> paper(Dispatch dispatch) {
        return documents.get(SYSTEM, dispatch.document()).map(found -> papering.of(found.state()));
    }

    /** One of the attachments of that paper, and no other file of the document. */
    Mono<Attachment> attachment(Dispatch dispatch, String attachment) {
        return paper(dispatch)
                .filter(paper -> paper.annexes().stream().anyMatch(annex -> attachment.equals(annex.fileId())))
                .switchIfEmpty(Mono.error(() -> new NotInScope("attachment", attachment)))
                .flatMap(paper -> attachments.boundTo(dispatch.document(), attachment));
    }

    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return dispatches.get(by, id).flatMap(found -> journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                .map(entry -> entry.seenBy(by))
                .collectList());
    }
}
