package io.districtoffice.platform.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One aggregate with events waiting in its outbox.
 *
 * @param entries as the journal keeps them, oldest first
 */
record Waiting(MongoCollection<BsonDocument> collection, String id, List<BsonDocument> entries) {

    static final int PAGE = 500;

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int BATCH = 100;

    /** @param whole false when more is waiting than this page holds */
    record Page(List<Waiting> aggregates, boolean whole) {}

    /** Those waiting longest, at most 500 and some megabytes of them, without the ones to be left alone. */
    static Mono<Page> in(MongoCollection<BsonDocument> collection, Collection<String> without) {
        Bson waiting = exists("outbox.at");
        int[] bytes = {0};
        return Flux.from(collection
                        .find(without.isEmpty() ? waiting : and(waiting, nin("_id", without)))
                        .sort(Sorts.ascending("outbox.at"))
                        .projection(Projections.include("outbox"))
                        .limit(PAGE)
                        .batchSize(BATCH))
                .map(found -> of(collection, found))
                .takeUntil(found -> (bytes[0] += found.size()) > MAX_BYTES)
                .collectList()
                .map(found -> new Page(found, found.size() < PAGE && bytes[0] <= MAX_BYTES));
    }

    private static Waiting of(MongoCollection<BsonDocument> collection, BsonDocument found) {
        String id = found.getString("_id").getValue();
        return new Waiting(
                collection,
                id,
                found.getArray("outbox").stream()
                        .map(entry -> entry(id, entry.asDocument()))
                        .toList());
    }

    /** An entry of the journal from one of an outbox or of the audit intake. */
    static BsonDocument entry(String aggregate, BsonDocument from) {
        return new BsonDocument("id", from.get("id", from.get("_id")))
                .append("aggregate", new BsonString(aggregate))
                .append("seq", from.get("seq"))
                .append("at", from.get("at"))
                .append("type", from.get("type"))
                .append("topic", from.get("topic"))
                .append("key", from.get("key"))
                .append("text", from.get("text"))
                .append("actor", from.get("actor"))
                .append("command", from.get("command"));
    }

    private int size() {
        return entries.stream()
                .mapToInt(entry -> entry.getString("text").getValue().length())
                .sum();
    }

    long oldest() {
        return entries.stream()
                .map(entry -> entry.get("at"))
                .filter(BsonValue::isDateTime)
                .mapToLong(at -> at.asDateTime().getValue())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    static List<String> ids(List<BsonDocument> entries) {
        return entries.stream().map(entry -> entry.getString("id").getValue()).toList();
    }

    /** Takes published entries out of the outboxes of one collection. */
    static Mono<Void> pull(MongoCollection<BsonDocument> collection, List<Waiting> published) {
        List<WriteModel<BsonDocument>> pulls = published.stream()
                .<WriteModel<BsonDocument>>map(one -> new UpdateOneModel<>(
                        Filters.eq("_id", one.id()), Updates.pull("outbox", Filters.in("id", ids(one.entries())))))
                .toList();
        return Mono.from(collection.bulkWrite(pulls, new BulkWriteOptions().ordered(false)))
                .then();
    }
}
