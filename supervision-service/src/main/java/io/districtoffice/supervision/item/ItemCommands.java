package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import reactor.core.publisher.Mono;

/** One method per use case. */
final class ItemCommands {

    private final AggregateStore<SupervisionItem, SupervisionEvent> items;
    private final OfficeTime time;

    ItemCommands(AggregateStore<SupervisionItem, SupervisionEvent> items, OfficeTime time) {
        this.items = items;
        this.time = time;
    }

    Mono<Stored<SupervisionItem>> propose(ItemRequests.Propose what, CommandId command, Actor by) {
        return items.create(
                by,
                command,
                id -> SupervisionItem.propose(
                        id, what.kind(), what.basis(), what.content(), what.requirement(), by, time.now()));
    }

    Mono<Stored<SupervisionItem>> refuse(
            String id, ItemRequests.Refuse what, IfMatch match, CommandId command, Actor by) {
        return items.update(by, id, command, match, item -> item.refuse(by, time.now(), what.reason()));
    }
}
