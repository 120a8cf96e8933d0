package io.districtoffice.directory.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.districtoffice.directory.session.model.Session;
import io.districtoffice.directory.session.model.Session.Status;
import io.districtoffice.directory.session.model.SessionEvent;
import io.districtoffice.platform.store.AggregateStore;
import java.time.Instant;
import java.util.Date;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds and removes sessions that have had their time. */
final class MongoSessions {

    private static final int AT_ONCE = 200;

    /** A session as the sweep saw it; it is removed only if nothing has changed since. */
    record Old(String id, BsonDocument version) {}

    private final AggregateStore<Session, SessionEvent> sessions;

    MongoSessions(AggregateStore<Session, SessionEvent> sessions) {
        this.sessions = sessions;
    }

    /** Sessions of this status whose end lies before; those with an event still to be published wait. */
    Flux<Old> endedBefore(Status status, Instant end) {
        return Flux.from(sessions.collection()
                        .find(and(
                                eq("readers", SessionType.SYSTEM),
                                eq("state.status", status.name()),
                                lte("sortTime", Date.from(end))))
                        .sort(Sorts.descending("sortTime", "_id"))
                        .projection(Projections.include("version", "outbox.id"))
                        .limit(AT_ONCE)
                        .batchSize(AT_ONCE + 1))
                .filter(found -> found.getArray("outbox", new BsonArray()).isEmpty())
                .map(found ->
                        new Old(found.getString("_id").getValue(), new BsonDocument("version", found.get("version"))));
    }

    Mono<Void> remove(Old old) {
        return Mono.from(sessions.collection().deleteOne(and(eq("_id", old.id()), old.version())))
                .then();
    }
}
