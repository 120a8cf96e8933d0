package io.districtoffice.notification.breach;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.notification.breach.model.Breach;
import io.districtoffice.notification.breach.model.Breach.Breached;
import io.districtoffice.notification.breach.model.Breaches;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.OldRows;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.bson.BsonDocument;

/** One document for each breach: its event must not be lost, and only an aggregate's outbox sees to that. */
final class MongoBreaches implements Breaches, Perishable {

    private static final Actor TIMERS = Actor.system("notification.timers");

    private final AggregateStore<Breach, Breached> breaches;
    private final MongoCollection<BsonDocument> documents;

    MongoBreaches(OfficeStore store) {
        this.breaches = store.aggregates(new BreachType());
        this.documents = store.database().getCollection(BreachType.NAME, BsonDocument.class);
    }

    @Override
    public CompletionStage<Void> record(String id, Breach breach) {
        var command = CommandId.ofEvent(id, TIMERS.id());
        return breaches.create(
                        TIMERS,
                        command,
                        created -> Breach.record(
                                breach.subject(),
                                breach.source(),
                                breach.rule(),
                                breach.occurrence(),
                                breach.due(),
                                breach.at()))
                .then()
                .toFuture();
    }

    /** Ids carry the time of the date; what is not published yet stays. */
    @Override
    public CompletionStage<Long> sweep(Instant before, int limit) {
        return OldRows.byId(documents, before, limit, eq("outbox", List.of())).toFuture();
    }
}
