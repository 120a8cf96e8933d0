package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.ByItself;
import io.districtoffice.supervision.assignment.model.Order;
import io.districtoffice.supervision.assignment.model.Orders;
import io.districtoffice.supervision.limit.model.Moments;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out what an item's event orders (architecture.md §4, spread): many documents, each at most once, so that a
 * crash in the middle is mended by doing all of it again.
 */
final class Spread {

    private static final Actor SYSTEM = Actor.system("supervision.assignments");
    private static final int AT_ONCE = 8;

    private final AggregateStore<Assignment, AssignmentEvent> assignments;
    private final Orders orders;
    private final Moments moments;

    Spread(AggregateStore<Assignment, AssignmentEvent> assignments, Orders orders, Moments moments) {
        this.assignments = assignments;
        this.orders = orders;
        this.moments = moments;
    }

    /** The part of an item's event that concerns its assignments. */
    record Targets(
            @Nullable List<String> assign,
            @Nullable List<String> pause,
            @Nullable List<String> resume,
            @Nullable List<String> cancel) {
        Targets {
            assign = assign == null ? List.of() : List.copyOf(assign);
            pause = pause == null ? List.of() : List.copyOf(pause);
            resume = resume == null ? List.of() : List.copyOf(resume);
            cancel = cancel == null ? List.of() : List.copyOf(cancel);
        }
    }

    Mono<Void> carryOut(String event, String item, long seq, Instant at, Targets targets) {
        return each(targets.assign(), id -> make(event, item, id))
                .then(each(targets.pause(), id -> tell(id, item, seq, one -> one.pause(at))))
                .then(each(targets.resume(), id -> tell(id, item, seq, one -> one.resume(moments.now()))))
                .then(each(targets.cancel(), id -> tell(id, item, seq, ByItself::cancel)));
    }

    private static Mono<Void> each(List<String> ids, Function<String, Mono<?>> work) {
        return Flux.fromIterable(ids).flatMap(work, AT_ONCE).then();
    }

    private Mono<Stored<Assignment>> make(String event, String item, String id) {
        return Mono.fromCompletionStage(() -> orders.of(item, id)).flatMap(order -> create(event, id, order));
    }

    /** The one that comes in the place of another. */
    Mono<Stored<Assignment>> succeed(String event, String predecessor) {
        return assignments.get(SYSTEM, predecessor).flatMap(found -> {
            var successor = found.state().successor();
            return create(event, successor.assignment(), new ByItself(found.state()).passedOn());
        });
    }

    private Mono<Stored<Assignment>> create(String event, String id, Order order) {
        return assignments.create(
                SYSTEM,
                CommandId.ofEvent(event, "supervision.assign." + id),
                id,
                chosen -> Assignment.issue(chosen, order, moments.now()));
    }

    private Mono<Stored<Assignment>> tell(
            String id, String item, long seq, Function<ByItself, Decision<Assignment, AssignmentEvent>> transition) {
        return assignments.part(SYSTEM, id, item, seq, one -> transition.apply(new ByItself(one)));
    }
}
