package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.model.ByItself;
import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Orders;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out what a document's event orders (architecture.md §4, spread): many records, each at most once, so that a
 * crash in the middle is mended by doing all of it again.
 */
final class Round {

    private static final Actor SYSTEM = Actor.system("document.circulation");
    private static final int AT_ONCE = 8;

    private final AggregateStore<CirculationRecord, CirculationEvent> records;
    private final Orders orders;
    private final Moments moments;

    Round(AggregateStore<CirculationRecord, CirculationEvent> records, Orders orders, Moments moments) {
        this.records = records;
        this.orders = orders;
        this.moments = moments;
    }

    /** The part of a document's event that concerns its readers: ids of records. */
    record Targets(
            @Nullable List<String> queue,
            @Nullable List<String> deliver,
            @Nullable List<String> chase,
            @Nullable List<String> drop) {
        Targets {
            queue = queue == null ? List.of() : List.copyOf(queue);
            deliver = deliver == null ? List.of() : List.copyOf(deliver);
            chase = chase == null ? List.of() : List.copyOf(chase);
            drop = drop == null ? List.of() : List.copyOf(drop);
        }
    }

    Mono<Void> carryOut(String event, String document, long seq, Targets targets) {
        return each(targets.queue(), id -> make(event, document, id))
                .then(each(targets.deliver(), id -> tell(id, document, seq, one -> one.deliver(moments.now()))))
                .then(each(targets.chase(), id -> tell(id, document, seq, one -> one.chase(moments.now()))))
                .then(each(targets.drop(), id -> tell(id, document, seq, one -> one.drop(moments.now()))));
    }

    private static Mono<Void> each(List<String> ids, Function<String, Mono<?>> work) {
        return Flux.fromIterable(ids).flatMap(work, AT_ONCE).then();
    }

    private Mono<Stored<CirculationRecord>> make(String event, String document, String id) {
        return Mono.fromCompletionStage(() -> orders.of(document, id))
                .flatMap(order -> records.create(
                        SYSTEM,
                        CommandId.ofEvent(event, "document.circulate." + id),
                        id,
                        chosen -> CirculationRecord.make(chosen, order, moments.now())));
    }

    private Mono<Stored<CirculationRecord>> tell(
            String id,
            String document,
            long seq,
            Function<ByItself, Decision<CirculationRecord, CirculationEvent>> transition) {
        return records.part(SYSTEM, id, document, seq, one -> transition.apply(new ByItself(one)));
    }
}
