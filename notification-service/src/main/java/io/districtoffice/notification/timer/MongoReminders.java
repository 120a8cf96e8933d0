package io.districtoffice.notification.timer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Reminder.State;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.OldRows;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each rung that has spoken, or was to. */
final class MongoReminders implements Perishable {

    private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);
    private static final int CHUNK = 500;

    private final MongoCollection<BsonDocument> rows;

    MongoReminders(OfficeStore store) {
        this.rows = store.database().getCollection("reminders", BsonDocument.class);
        store.prepare(
                "index of reminders",
                Mono.from(rows.createIndex(ascending("timer", "planned"))).then());
    }

    /** Writes each once. What was sent stands over what was skipped or cancelled before, and is never undone. */
    Mono<Void> write(List<Reminder> reminders) {
        return Flux.fromIterable(reminders).buffer(CHUNK).concatMap(this::chunk).then();
    }

    private Mono<Void> chunk(List<Reminder> reminders) {
        return Mono.from(rows.bulkWrite(
                        reminders.stream().map(MongoReminders::write).toList(), new BulkWriteOptions().ordered(false)))
                .then()
                .onErrorResume(MongoBulkWriteException.class, e -> isOnlyThere(e) ? Mono.empty() : Mono.error(e));
    }

    private static WriteModel<BsonDocument> write(Reminder reminder) {
        var row = row(reminder);
        return switch (reminder.state()) {
            case SENT ->
                new ReplaceOneModel<>(and(eq("_id", reminder.id()), ne("state", State.SENT.name())), row, OR_INSERT);
            case SKIPPED, CANCELLED -> new InsertOneModel<>(row);
        };
    }

    private static boolean isOnlyThere(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream()
                        .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
    }

    /** Of one deadline, the newest first. */
    Mono<List<Reminder>> of(String timer, int limit) {
        return Flux.from(rows.find(eq("timer", timer))
                        .sort(Sorts.descending("planned"))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map(MongoReminders::reminder)
                .collectList();
    }

    private static BsonDocument row(Reminder reminder) {
        return new BsonDocument("_id", new BsonString(reminder.id()))
                .append("timer", new BsonString(reminder.timer()))
                .append("says", new BsonString(reminder.says()))
                .append("planned", MongoTimerRow.time(reminder.planned()))
                .append("state", new BsonString(reminder.state().name()))
                .append("at", MongoTimerRow.time(reminder.at()))
                .append(
                        "to",
                        new BsonArray(reminder.to().stream()
                                .map(told -> new BsonDocument("key", new BsonString(told.key()))
                                        .append("people", new BsonInt32(told.people())))
                                .toList()));
    }

    private static Reminder reminder(BsonDocument row) {
        return new Reminder(
                row.getString("_id").getValue(),
                row.getString("timer").getValue(),
                row.getString("says").getValue(),
                MongoTimerRow.time(row, "planned"),
                State.valueOf(row.getString("state").getValue()),
                MongoTimerRow.time(row, "at"),
                row.getArray("to").stream()
                        .map(value -> value.asDocument())
                        .map(told -> new Reminder.Told(
                                told.getString("key").getValue(),
                                told.getInt32("people").getValue()))
                        .toList());
    }

    /** Ids carry the time for which it was planned. */
    @Override
    public CompletionStage<Long> sweep(Instant before, int limit) {
        return OldRows.byId(rows, before, limit).toFuture();
    }
}
