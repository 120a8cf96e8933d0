package io.districtoffice.directory.first;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.directory.first.Beginning.Administrator;
import io.districtoffice.platform.store.OfficeStore;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import reactor.core.publisher.Mono;

/** The one row that says whether somebody has begun; its id lets one of two callers at once come first. */
final class MongoBeginning {

    private static final String ID = "administrators";

    private final MongoCollection<BsonDocument> rows;

    MongoBeginning(OfficeStore store) {
        this.rows = store.database().getCollection("beginning", BsonDocument.class);
    }

    /** Empty when nobody has begun. */
    Mono<Beginning> find() {
        return Mono.from(rows.find(eq("_id", ID)).limit(1)).map(MongoBeginning::read);
    }

    /** False when somebody else has begun. */
    Mono<Boolean> insert(Beginning beginning) {
        var administrators = new BsonArray();
        for (Administrator one : beginning.administrators()) {
            administrators.add(
                    new BsonDocument("post", new BsonString(one.post().name()))
                            .append("username", new BsonString(one.username()))
                            .append("hash", new BsonString(one.hash())));
        }
        var row = new BsonDocument("_id", new BsonString(ID))
                .append("district", new BsonString(beginning.district()))
                .append("administrators", administrators)
                .append("done", BsonBoolean.FALSE);
        return Mono.from(rows.insertOne(row))
                .map(inserted -> true)
                .onErrorResume(MongoBeginning::isDuplicate, another -> Mono.just(false));
    }

    /** All is made: the records of the passwords are in the accounts and no longer here. */
    Mono<Void> done() {
        var change = Updates.combine(
                Updates.set("done", true),
                Updates.set("administrators.0.hash", ""),
                Updates.set("administrators.1.hash", ""),
                Updates.set("administrators.2.hash", ""));
        return Mono.from(rows.updateOne(eq("_id", ID), change)).then();
    }

    private static Beginning read(BsonDocument row) {
        List<Administrator> administrators = row.getArray("administrators").stream()
                .map(value -> value.asDocument())
                .map(one -> new Administrator(
                        Post.valueOf(one.getString("post").getValue()),
                        one.getString("username").getValue(),
                        one.getString("hash").getValue()))
                .toList();
        return new Beginning(
                row.getString("district").getValue(),
                administrators,
                row.getBoolean("done").getValue());
    }

    private static boolean isDuplicate(Throwable e) {
        return e instanceof MongoWriteException write
                && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
