package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.DispatchEvent;
import io.districtoffice.document.dispatch.model.Standing;
import io.districtoffice.document.outgoing.model.Issuing;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Receipts;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One document goes out to its recipients (architecture.md §4), once each, however often it is told; and what they do
 * comes together in the document again.
 */
final class Spread implements Receipts {
    private static final Actor SYSTEM = Actor.system("document.spread");
    private static final int AT_ONCE = 8;
    private static final int MOST = 1_000;

    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;
    private final AggregateStore<Dispatch, DispatchEvent> dispatches;
    private final Moments moments;

    Spread(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            AggregateStore<Dispatch, DispatchEvent> dispatches,
            Moments moments) {
        this.documents = documents;
        this.dispatches = dispatches;
        this.moments = moments;
    }

    Mono<Void> dispatched(String document, String eventId) {
        return documents.get(SYSTEM, document).map(Stored::state).flatMap(found -> {
            var recipients = found.content().recipients();
            return Flux.range(0, recipients.size())
                    .flatMap(i -> send(found, i, eventId), AT_ONCE)
                    .then(complete(document));
        });
    }

    private Mono<Void> send(OutgoingDocument document, int i, String eventId) {
        String id = Ids.derivedFrom(document.id(), "dispatch", String.valueOf(i));
        return create(
                id,
                eventId,
                made -> Dispatch.send(
                        made, document, document.content().recipients().get(i), moments.now()));
    }

    /** The one that takes the place of another. */
    Mono<Void> resent(String dispatch, String eventId) {
        return dispatches
                .get(SYSTEM, dispatch)
                .map(Stored::state)
                .flatMap(before -> before.resentAs() == null
                        ? Mono.empty()
                        : create(before.resentAs(), eventId, made -> Dispatch.again(made, before, moments.now())));
    }

    private Mono<Void> create(String id, String eventId, Function<String, Decision<Dispatch, DispatchEvent>> fn) {
        return dispatches
                .create(SYSTEM, CommandId.ofEvent(eventId, "dispatch"), id, fn)
                .onErrorResume(
                        e -> e instanceof Refused refused && refused.code().equals("already-exists"),
                        there -> Mono.empty())
                .then();
    }

    /** All who received it, or are to, hear that it is void (R25). */
    Mono<Void> ended(String document, Standing.Kind kind) {
        return documents.get(SYSTEM, document).map(Stored::state).flatMap(found -> {
            var ending = found.ending();
            var from = ending.from() == null ? found.docDate() : ending.from();
            var standing = new Standing(kind, ending.reason(), from);
            return all(document)
                    .flatMap(
                            one -> dispatches.save(
                                    SYSTEM, one.id(), IfMatch.NONE, before -> before.annul(standing, moments.now())),
                            AT_ONCE)
                    .then();
        });
    }

    private Flux<Stored<Dispatch>> all(String document) {
        var filter = ListFilter.all(SYSTEM).and("state.document", document).oldestFirst();
        return dispatches
                .page(filter, PageRequest.first(PageRequest.MAX_LIMIT))
                .expand(page -> page.next() == null
                        ? Mono.empty()
                        : dispatches.page(filter, new PageRequest(PageRequest.MAX_LIMIT, page.next())))
                .take(MOST / PageRequest.MAX_LIMIT)
                .flatMapIterable(Page::items);
    }

    /** When every recipient has it or is excused. */
    Mono<Void> complete(String document) {
        return count(document)
                .flatMap(count -> documents.save(SYSTEM, document, IfMatch.NONE, found -> {
                    int settled = count.signedFor() + count.excused();
                    boolean all = found.sending() != null
                            && settled >= found.sending().recipients();
                    return all ? new Issuing(found).complete(moments.now()) : Decision.of(found);
                }))
                .then();
    }

    @Override
    public CompletionStage<Count> of(String document) {
        return count(document).toFuture();
    }

    private Mono<Count> count(String document) {
        return Mono.zip(
                        count(document, Set.of(Dispatch.Status.SIGNED_FOR)),
                        count(document, Set.of(Dispatch.Status.EXCUSED)),
                        count(document, Set.of(Dispatch.Status.SENT, Dispatch.Status.DELIVERED)))
                .map(all -> new Count(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Integer> count(String document, Set<Dispatch.Status> statuses) {
        return Flux.fromIterable(statuses)
                .concatMap(status -> dispatches.count(
                        ListFilter.all(SYSTEM).and("state.document", document).and("state.status", status), MOST))
                .reduce(0, Integer::sum);
    }
}
