package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Subject;
import java.time.Instant;
import java.util.TreeMap;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;

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
                row.containsKey("readAt") ? time(row, "readAt") : null);
    }

    static boolean isReadBy(BsonDocument row, String command) {
        return row.getString("readBy", new BsonString("")).getValue().equals(command);
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
