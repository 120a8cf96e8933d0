package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.assignment.model.Handlers;
import io.districtoffice.supervision.item.model.Concluding;
import io.districtoffice.supervision.item.model.Halting;
import io.districtoffice.supervision.item.model.OnBehalf;
import io.districtoffice.supervision.item.model.Reporting;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.limit.model.Moment;
import io.districtoffice.supervision.limit.model.Moments;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The result of an item, and its end. */
final class ResultCommands {

    private final AggregateStore<SupervisionItem, SupervisionEvent> items;
    private final Entries entries;
    private final Handlers handlers;
    private final UnitNames names;
    private final Moments moments;

    ResultCommands(
            AggregateStore<SupervisionItem, SupervisionEvent> items,
            Entries entries,
            Handlers handlers,
            UnitNames names,
            Moments moments) {
        this.items = items;
        this.entries = entries;
        this.handlers = handlers;
        this.names = names;
        this.moments = moments;
    }

    Mono<Stored<SupervisionItem>> submitFinal(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Final request) {
        return items.updateAfter(
                        by,
                        id,
                        command,
                        match,
                        item -> entries.withFiles(by, request.files(), id, files -> new Reporting(item)
                                .submitFinal(by, moments.now(), request.summary(), request.result(), files)))
                .onErrorMap(Refused.class, names::in);
    }

    Mono<Stored<SupervisionItem>> verify(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Verdict request) {
        return items.updateAfter(by, id, command, match, item -> Mono.fromCompletionStage(() -> handlers.of(id))
                .map(people -> {
                    Moment now = moments.now();
                    return new Reporting(item)
                            .verify(by, now, request.passed(), request.looks(now.at()), request.note(), people);
                }));
    }

    Mono<Stored<SupervisionItem>> reportToLeader(Actor by, String id, CommandId command, IfMatch match) {
        return update(by, id, command, match, item -> new Reporting(item).reportToLeader(by, moments.now()));
    }

    Mono<Stored<SupervisionItem>> noNewInstruction(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.NothingMore request) {
        return entered(by, id, command, match, request, (item, behalf) -> new Reporting(item)
                .noNewInstruction(by, moments.now(), behalf, request.text(), request.answerToOrigin()));
    }

    Mono<Stored<SupervisionItem>> conclude(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Conclusion request) {
        return update(by, id, command, match, item -> new Reporting(item)
                .conclude(by, moments.now(), request.text(), request.answerToOrigin()));
    }

    Mono<Stored<SupervisionItem>> object(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Reason request) {
        return update(by, id, command, match, item -> new Concluding(item).object(by, moments.now(), request.reason()));
    }

    Mono<Stored<SupervisionItem>> uphold(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Reason request) {
        return update(by, id, command, match, item -> new Concluding(item).uphold(by, moments.now(), request.reason()));
    }

    Mono<Stored<SupervisionItem>> change(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Change request) {
        return update(by, id, command, match, item -> new Concluding(item)
                .change(by, moments.now(), request.reason(), request.text(), request.answerToOrigin()));
    }

    Mono<Stored<SupervisionItem>> rate(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Rating request) {
        return update(by, id, command, match, item -> new Concluding(item).rate(by, request.score()));
    }

    Mono<Stored<SupervisionItem>> close(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Closing request) {
        return update(by, id, command, match, item -> new Concluding(item)
                        .close(by, moments.now(), request.answerToOrigin()))
                .onErrorMap(Refused.class, names::in);
    }

    Mono<Stored<SupervisionItem>> suspend(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Pause request) {
        return entered(by, id, command, match, request, (item, behalf) -> new Halting(item)
                .suspend(by, moments.now(), behalf, request.until(), request.reason()));
    }

    Mono<Stored<SupervisionItem>> resume(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.GoingOn request) {
        return entered(
                by, id, command, match, request, (item, behalf) -> new Halting(item).resume(by, moments.now(), behalf));
    }

    Mono<Stored<SupervisionItem>> cancel(
            Actor by, String id, CommandId command, IfMatch match, ResultRequest.Reason request) {
        return update(by, id, command, match, item -> new Halting(item).cancel(by, moments.now(), request.reason()));
    }

    Mono<Stored<SupervisionItem>> confirm(Actor by, String id, CommandId command, IfMatch match) {
        return update(by, id, command, match, item -> new Concluding(item)
                .confirm(by, moments.now().at()));
    }

    private Mono<Stored<SupervisionItem>> update(
            Actor by,
            String id,
            CommandId command,
            IfMatch match,
            Function<SupervisionItem, Decision<SupervisionItem, SupervisionEvent>> transition) {
        return items.update(by, id, command, match, transition);
    }

    private Mono<Stored<SupervisionItem>> entered(
            Actor by,
            String id,
            CommandId command,
            IfMatch match,
            ItemRequest.Entering request,
            BiFunction<SupervisionItem, @Nullable OnBehalf, Decision<SupervisionItem, SupervisionEvent>> transition) {
        return items.updateAfter(
                by,
                id,
                command,
                match,
                item -> entries.onBehalf(by, request, id, behalf -> transition.apply(item, behalf)));
    }
}
