package io.districtoffice.notification.reconcile;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.store.OfficeStore;
import java.time.LocalDate;
import org.bson.BsonDocument;
import org.bson.BsonString;
import reactor.core.publisher.Mono;

/** On which day each owner was asked last. Two replicas that ask on the same night do no harm. */
final class MongoReconcileDays {

    private final MongoCollection<BsonDocument> days;

    MongoReconcileDays(OfficeStore store) {
        this.days = store.database().getCollection("reconciled", BsonDocument.class);
    }

    Mono<Boolean> isDone(String owner, LocalDate day) {
        return Mono.from(days.find(eq("_id", owner)).limit(1))
                .map(found ->
                        !LocalDate.parse(found.getString("day").getValue()).isBefore(day))
                .defaultIfEmpty(false);
    }

    Mono<Void> done(String owner, LocalDate day) {
        var row = new BsonDocument("_id", new BsonString(owner)).append("day", new BsonString(day.toString()));
        return Mono.from(days.replaceOne(eq("_id", owner), row, new ReplaceOptions().upsert(true)))
                .then();
    }
}
