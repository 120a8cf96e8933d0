package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.DispatchEvent;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One method per use case, for those who receive and those who have sent. */
final class DispatchCommands {
    private static final Actor SYSTEM = Actor.system("document.dispatches");

    private final AggregateStore<Dispatch, DispatchEvent> dispatches;
    private final Moments moments;

    DispatchCommands(AggregateStore<Dispatch, DispatchEvent> dispatches, Moments moments) {
        this.dispatches = dispatches;
        this.moments = moments;
    }

    Mono<Stored<Dispatch>> deliver(Actor by, String id, CommandId command, IfMatch match) {
        return dispatches.update(by, id, command, match.appending(by), found -> found.deliver(by, moments.now()));
    }

    Mono<Stored<Dispatch>> signFor(Actor by, String id, CommandId command, IfMatch match, @Nullable String name) {
        return dispatches.update(by, id, command, match.appending(by), found -> found.signFor(by, moments.now(), name));
    }

    Mono<Stored<Dispatch>> refuse(Actor by, String id, CommandId command, IfMatch match, String reason) {
        return dispatches.update(
                by, id, command, match.appending(by), found -> found.refuse(by, moments.now(), reason));
    }

    Mono<Stored<Dispatch>> giveBack(
            Actor by, String id, CommandId command, IfMatch match, DispatchRequest.Return what) {
        return dispatches.update(
                by,
                id,
                command,
                match.appending(by),
                found -> found.giveBack(by, moments.now(), what.cause(), what.reason()));
    }

    Mono<Stored<Dispatch>> recall(Actor by, String id, CommandId command, IfMatch match, String reason) {
        return dispatches.update(by, id, command, match, found -> found.recall(by, moments.now(), reason));
    }

    /** The next one is made when this is told (see {@link Spread}). */
    Mono<Stored<Dispatch>> resend(Actor by, String id, CommandId command, IfMatch match) {
        String next = Ids.derivedFrom(id, "resend");
        return dispatches.update(by, id, command, match, found -> found.resend(by, next));
    }

    Mono<Stored<Dispatch>> excuse(Actor by, String id, CommandId command, IfMatch match, String reason) {
        return dispatches.update(by, id, command, match, found -> found.excuse(by, moments.now(), reason));
    }

    /** Repeated, it changes nothing; what is no dispatch is somebody else's. */
    Mono<Void> ranLate(String id) {
        return dispatches
                .save(SYSTEM, id, IfMatch.NONE, found -> found.ranLate(moments.now()))
                .onErrorResume(NotInScope.class, other -> Mono.empty())
                .then();
    }
}
