package io.districtoffice.supervision.board;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.supervision.board.MongoBoard.Counted;
import io.districtoffice.supervision.board.model.Bucket;
import io.districtoffice.supervision.board.model.Tally.Lights;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.limit.model.Light;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The board of an office, and whether it is right. */
final class BoardQueries {

    private static final int AT_ONCE = 500;
    private static final int SHOWN = 100;

    private final MongoBoard board;
    private final AggregateStore<SupervisionItem, SupervisionEvent> items;

    BoardQueries(MongoBoard board, AggregateStore<SupervisionItem, SupervisionEvent> items) {
        this.board = board;
        this.items = items;
    }

    Mono<List<Counted>> board(Actor by, Instant now) {
        return board.counted(office(by), now).collectList();
    }

    /** Where the board differs from the items themselves, all counted anew; what has just changed may be on its way. */
    Mono<CheckView> check(Actor by, Instant now) {
        String office = office(by);
        return recounted(office, now)
                .zipWith(board.counted(office, now)
                        .collectMap(one -> one.bucket().key(), Counted::lights))
                .map(both -> CheckView.of(now, both.getT1(), both.getT2(), SHOWN));
    }

    private static String office(Actor by) {
        if (by.office() == null) {
            throw new NotInScope("board", by.id());
        }
        return by.office();
    }

    private Mono<Recount> recounted(String office, Instant now) {
        return page(office, "")
                .expand(page -> page.size() < AT_ONCE ? Mono.empty() : page(office, id(page.get(AT_ONCE - 1))))
                .concatMapIterable(page -> page)
                .map(document -> items.read(document).state())
                .collect(Recount::new, (recount, item) -> recount.add(item, now));
    }

    private Mono<List<BsonDocument>> page(String office, String after) {
        return Flux.from(items.collection()
                        .find(and(eq("state.office", office), gt("_id", after)))
                        .sort(Sorts.ascending("_id"))
                        .projection(Projections.include("version", "state"))
                        .limit(AT_ONCE)
                        .batchSize(AT_ONCE + 1))
                .collectList();
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }

    /** All items of an office, counted one by one. */
    static final class Recount {

        private final Map<String, Lights> buckets = new HashMap<>();
        private int items;

        private void add(SupervisionItem item, Instant now) {
            items++;
            for (Bucket bucket : BoardRows.buckets(item)) {
                buckets.merge(bucket.key(), lights(item, now), Recount::sum);
            }
        }

        int items() {
            return items;
        }

        Lights lights(String key) {
            return buckets.getOrDefault(key, Lights.NONE);
        }

        Set<String> keys() {
            return new TreeSet<>(buckets.keySet());
        }

        private static Lights lights(SupervisionItem item, Instant now) {
            Light light = item.track().light(now);
            if (light == null) {
                boolean paused = item.status() == SupervisionItem.Status.SUSPENDED;
                return new Lights(0, 0, 0, 0, paused ? 1 : 0);
            }
            return switch (light) {
                case GREEN -> new Lights(1, 0, 0, 0, 0);
                case YELLOW -> new Lights(0, 1, 0, 0, 0);
                case RED -> new Lights(0, 0, 1, 0, 0);
                case BLUE -> new Lights(0, 0, 0, 1, 0);
            };
        }

        private static Lights sum(Lights one, Lights other) {
            return new Lights(
                    one.green() + other.green(),
                    one.yellow() + other.yellow(),
                    one.red() + other.red(),
                    one.blue() + other.blue(),
                    one.paused() + other.paused());
        }
    }
}
