package io.districtoffice.notification.inbox;

import com.mongodb.client.model.Updates;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** An entry as it is stored. */
final class MongoInboxRow {

    private MongoInboxRow() {}

    static BsonDocument of(Entry entry) {
        var facts = new BsonDocument();
        new TreeMap<>(entry.facts()).forEach((name, fact) -> facts.append(name, new BsonString(fact)));
        return new BsonDocument("_id", new BsonString(entry.id()))
                .append("person", new BsonString(entry.person()))
                .append("unread", BsonBoolean.TRUE)
                .append("arrived", time(entry.arrived()))
                .append("at", time(entry.at()))
                .append("what", new BsonString(entry.what()))
                .append("facts", facts)
                .append("subject", new BsonString(entry.subject().id()))
                .append("type", new BsonString(entry.subject().type()))
                .append("event", new BsonString(entry.event()));
    }

    static Entry entry(BsonDocument row) {
        var facts = new TreeMap<String, String>();
        row.getDocument("facts")
                .forEach((name, fact) -> facts.put(name, fact.asString().getValue()));
        return new Entry(
                text(row, "_id"),
                text(row, "person"),
                time(row, "at"),
                time(row, "arrived"),
                text(row, "what"),
                facts,
                new Subject(text(row, "subject"), text(row, "type")),
                text(row, "event"),
                row.containsKey("readAt") ? time(row, "readAt") : null,
                row.containsKey("ackedAt") ? time(row, "ackedAt") : null);
    }

    /** The fields in which an entry differs from what it was, and the command behind it. */
    static Bson change(Entry before, Entry after, String command) {
        var changes = new ArrayList<Bson>();
        if (before.readAt() == null && after.readAt() != null) {
            changes.add(Updates.set("unread", false));
            changes.add(Updates.set("readAt", time(after.readAt())));
            changes.add(Updates.set("readBy", command));
        }
        if (before.ackedAt() == null && after.ackedAt() != null) {
            changes.add(Updates.set("ackedAt", time(after.ackedAt())));
            changes.add(Updates.set("ackedBy", command));
        }
        return Updates.combine(changes);
    }

    /** Whether this very command made it what it is. */
    static boolean isBy(BsonDocument row, String command) {
        return List.of("readBy", "ackedBy").stream()
                .anyMatch(field ->
                        row.getString(field, new BsonString("")).getValue().equals(command));
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
