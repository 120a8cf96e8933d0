package io.districtoffice.notification.push;

import io.districtoffice.notification.inbox.model.News.Manner;
import io.districtoffice.notification.inbox.model.Outlet;
import io.districtoffice.notification.push.model.Push;
import io.districtoffice.platform.store.DueRows;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** A push as it is stored; {@code next}, {@code owner} and {@code fence} are those of {@link DueRows}. */
final class MongoPushRow {

    private MongoPushRow() {}

    static BsonDocument of(Outlet.Offer offer, Instant now) {
        return row(offer.entry().id(), offer.entry().person(), offer.manner(), now)
                .append("news", new BsonString(offer.entry().event()));
    }

    static BsonDocument digest(String id, String person, Instant at) {
        return row(id, person, Manner.ORDINARY, at);
    }

    private static BsonDocument row(String id, String person, Manner manner, Instant next) {
        var row = new BsonDocument("_id", new BsonString(id));
        row.putAll(DueRows.waitingFor(next, 0));
        return row.append("person", new BsonString(person))
                .append("manner", new BsonString(manner.name()))
                .append("status", new BsonString(Push.Status.QUEUED.name()))
                .append("attempts", new BsonInt32(0));
    }

    static Push push(BsonDocument row) {
        return new Push(
                row.getString("_id").getValue(),
                row.getString("person").getValue(),
                optional(row, "news"),
                Manner.valueOf(row.getString("manner").getValue()),
                Push.Status.valueOf(row.getString("status").getValue()),
                row.getInt32("attempts").getValue(),
                optional(row, "digest"));
    }

    private static @Nullable String optional(BsonDocument row, String field) {
        return row.containsKey(field) ? row.getString(field).getValue() : null;
    }
}
