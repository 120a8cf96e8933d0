package io.districtoffice.platform.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One row per attachment: {@code {_id, unit, by, name, size, mediaType, sha256, at, owner, touched, settled}}; the owner is
 * empty until it is bound, settled once the owner was seen to exist.
 */
final class AttachmentRows {

    private static final String UNBOUND = "";

    private final MongoCollection<BsonDocument> rows;

    AttachmentRows(OfficeStore store) {
        this.rows = store.database().getCollection(Attachments.COLLECTION, BsonDocument.class);
        store.prepare(
                "index of attachment",
                Mono.from(rows.createIndex(Indexes.ascending("settled", "touched")))
                        .then());
    }

    record Row(String unit, String owner, Instant touched, Attachment attachment) {

        boolean isBound() {
            return !owner.equals(UNBOUND);
        }

        boolean isUsableBy(String unit, String owner) {
            return this.unit.equals(unit) && (!isBound() || this.owner.equals(owner));
        }
    }

    /** True when inserted, false when there is a row of this id. */
    Mono<Boolean> insert(Attachment attachment, String unit, String by, Instant at) {
        var row = new BsonDocument("_id", new BsonString(attachment.id()))
                .append("unit", new BsonString(unit))
                .append("by", new BsonString(by))
                .append("name", new BsonString(attachment.name()))
                .append("size", new BsonInt64(attachment.size()))
                .append("mediaType", new BsonString(attachment.mediaType()))
                .append("sha256", new BsonString(attachment.sha256()))
                .append("at", new BsonDateTime(at.toEpochMilli()))
                .append("owner", new BsonString(UNBOUND))
                .append("touched", new BsonDateTime(at.toEpochMilli()))
                .append("settled", BsonBoolean.FALSE);
        return Mono.from(rows.insertOne(row))
                .thenReturn(true)
                .onErrorResume(AttachmentRows::isThere, there -> Mono.just(false));
    }

    private static boolean isThere(Throwable e) {
        return e instanceof MongoWriteException write
                && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    Mono<Row> find(String id) {
        return Mono.from(rows.find(eq("_id", id)).limit(1)).map(AttachmentRows::row);
    }

    Flux<Row> find(Collection<String> ids) {
        return Flux.from(rows.find(in("_id", ids)).limit(ids.size())).map(AttachmentRows::row);
    }

    /** True when bound, now or before. */
    Mono<Boolean> bind(String id, String unit, String owner, Instant now) {
        Bson usable = and(eq("_id", id), eq("unit", unit), in("owner", UNBOUND, owner));
        return Mono.from(rows.updateOne(usable, combine(set("owner", owner), set("touched", Date.from(now)))))
                .map(result -> result.getMatchedCount() == 1);
    }

    Flux<Row> unsettled(Instant before, int limit) {
        return Flux.from(rows.find(and(eq("settled", false), lt("touched", Date.from(before))))
                        .limit(limit)
                        .batchSize(limit))
                .map(AttachmentRows::row);
    }

    Mono<Void> settle(Row row) {
        return Mono.from(rows.updateOne(same(row), set("settled", true))).then();
    }

    /** True when the row was as it was read and is gone now. */
    Mono<Boolean> delete(Row row) {
        return Mono.from(rows.deleteOne(same(row))).map(result -> result.getDeletedCount() == 1);
    }

    private static Bson same(Row row) {
        return and(eq("_id", row.attachment().id()), eq("owner", row.owner()), eq("touched", Date.from(row.touched())));
    }

    private static Row row(BsonDocument found) {
        return new Row(
                text(found, "unit"),
                text(found, "owner"),
                Instant.ofEpochMilli(found.getDateTime("touched").getValue()),
                new Attachment(
                        text(found, "_id"),
                        text(found, "name"),
                        found.getNumber("size").longValue(),
                        text(found, "mediaType"),
                        text(found, "sha256")));
    }

    private static String text(BsonDocument found, String field) {
        return found.getString(field).getValue();
    }
}
