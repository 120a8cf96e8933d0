package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import reactor.core.publisher.Mono;

/** What readers and the desk do with records. */
final class CirculationCommands {

    private final AggregateStore<CirculationRecord, CirculationEvent> records;
    private final Moments moments;

    CirculationCommands(AggregateStore<CirculationRecord, CirculationEvent> records, Moments moments) {
        this.records = records;
        this.moments = moments;
    }

    Mono<Stored<CirculationRecord>> read(Actor by, String id, CommandId command, IfMatch match) {
        return records.update(by, id, command, match, one -> one.read(by, moments.now()));
    }

    Mono<Stored<CirculationRecord>> opine(
            Actor by, String id, CommandId command, IfMatch match, CirculationRequest.Opinion request) {
        return records.update(by, id, command, match, one -> one.opine(by, moments.now(), request.text()));
    }

    Mono<Stored<CirculationRecord>> giveBack(
            Actor by, String id, CommandId command, IfMatch match, CirculationRequest.Return request) {
        return records.update(by, id, command, match, one -> one.giveBack(by, moments.now(), request.text()));
    }

    Mono<Stored<CirculationRecord>> recall(
            Actor by, String id, CommandId command, IfMatch match, CirculationRequest.Reason request) {
        return records.update(by, id, command, match, one -> one.recall(by, moments.now(), request.reason()));
    }

    Mono<Stored<CirculationRecord>> skip(
            Actor by, String id, CommandId command, IfMatch match, CirculationRequest.Reason request) {
        return records.update(by, id, command, match, one -> one.skip(by, moments.now(), request.reason()));
    }
}
