package io.districtoffice.notification.worklist;

import io.districtoffice.notification.worklist.model.Work;
import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Work as it is stored. */
final class MongoWorkRow {

    private static final BsonDateTime AT_ONCE = new BsonDateTime(0);

    private MongoWorkRow() {}

    /** Without {@code _id} and {@code seq}. */
    static BsonDocument of(Work work) {
        var row = new BsonDocument("head", new BsonString(work.head()))
                .append("subject", new BsonString(work.subject()))
                .append("type", new BsonString(work.type()))
                .append("to", new BsonString(work.to()))
                .append("what", new BsonString(work.what()))
                .append("since", time(work.since()))
                .append("from", work.from() == null ? AT_ONCE : time(work.from()))
                .append("rank", new BsonString(work.rank()));
        return work.due() == null ? row : row.append("due", time(work.due()));
    }

    static Work work(BsonDocument row) {
        return new Work(
                text(row, "_id"),
                text(row, "head"),
                text(row, "subject"),
                text(row, "type"),
                text(row, "to"),
                text(row, "what"),
                row.containsKey("due") ? time(row, "due") : null,
                row.getDateTime("from").equals(AT_ONCE) ? null : time(row, "from"),
                time(row, "since"));
    }

    private static BsonDateTime time(Instant time) {
        return new BsonDateTime(time.toEpochMilli());
    }

    private static Instant time(BsonDocument row, String field) {
        return Instant.ofEpochMilli(row.getDateTime(field).getValue());
    }

    private static String text(BsonDocument row, String field) {
        return row.getString(field).getValue();
    }
}
