package io.districtoffice.supervision.board;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.board.model.Bucket;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Follows the items. A row is made of the item as it is, not of the event: an event names no person, and the leader is
 * one of what the board counts by.
 */
final class BoardRows {

    private static final Actor SYSTEM = Actor.system("supervision.board");

    private final MongoBoard board;
    private final AggregateStore<SupervisionItem, SupervisionEvent> items;

    BoardRows(MongoBoard board, AggregateStore<SupervisionItem, SupervisionEvent> items) {
        this.board = board;
        this.items = items;
    }

    Mono<Void> follow(String item) {
        return items.get(SYSTEM, item).map(BoardRows::row).flatMap(board::put);
    }

    private static MongoBoard.Row row(Stored<SupervisionItem> stored) {
        var item = stored.state();
        return new MongoBoard.Row(item.id(), stored.version(), buckets(item), item.track());
    }

    static Set<Bucket> buckets(SupervisionItem item) {
        return Bucket.of(
                item.office(),
                item.lead(),
                item.kind().name(),
                item.leader() == null ? null : item.leader().id());
    }
}
