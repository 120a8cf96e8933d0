package io.districtoffice.notification.timer;

import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.store.DueRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** A timer as it is stored; {@code next}, {@code owner} and {@code fence} are those of {@link DueRows}. */
final class MongoTimerRow {

    private MongoTimerRow() {}

    /** Without {@code _id} and {@code seq}. */
    static BsonDocument of(Timer timer, Optional<Instant> next, long fence) {
        var deadline = timer.deadline();
        var row = next.map(at -> DueRows.waitingFor(at, fence))
                .orElseGet(() -> new BsonDocument("fence", new BsonInt64(fence)));
        row.append("head", new BsonString(timer.head()))
                .append("subject", new BsonString(timer.subject()))
                .append("type", new BsonString(timer.type()))
                .append("source", new BsonString(timer.source()))
                .append("changed", time(timer.changed()))
                .append("status", new BsonString(timer.status().name()))
                .append("rule", new BsonString(deadline.rule()))
                .append("occurrence", new BsonString(deadline.occurrence()))
                .append("start", time(deadline.start()))
                .append("due", time(deadline.due()))
                .append("original", time(deadline.original()))
                .append("pausedMs", new BsonInt64(deadline.pausedMs()))
                .append("state", new BsonString(deadline.state().name()))
                .append("to", new BsonString(deadline.to()))
                .append("passed", time(timer.passed()))
                .append(
                        "moves",
                        new BsonArray(timer.moves().stream()
                                .map(move -> new BsonDocument("from", time(move.from())).append("at", time(move.at())))
                                .toList()));
        if (deadline.term() != null) {
            row.append("term", term(deadline.term()));
        }
        text(row, "ladder", deadline.ladder());
        text(row, "office", deadline.office());
        if (timer.breached() != null) {
            row.append("breached", time(timer.breached()));
        }
        if (timer.isOver()) {
            row.append("done", time(timer.changed()));
        }
        return row;
    }

    private static BsonDocument term(Deadline.Term term) {
        return new BsonDocument("amount", new BsonInt32(term.amount()))
                .append("unit", new BsonString(term.unit()))
                .append("calendar", new BsonInt64(term.calendar()));
    }

    static Timer timer(BsonDocument row) {
        var deadline = new Deadline(
                text(row, "rule"),
                text(row, "occurrence"),
                time(row, "start"),
                time(row, "due"),
                time(row, "original"),
                row.containsKey("term") ? term(row) : null,
                row.getInt64("pausedMs").getValue(),
                Deadline.State.valueOf(text(row, "state")),
                optional(row, "ladder"),
                text(row, "to"),
                optional(row, "office"));
        return new Timer(
                text(row, "_id"),
                text(row, "head"),
                text(row, "subject"),
                text(row, "type"),
                text(row, "source"),
                row.getInt64("seq").getValue(),
                time(row, "changed"),
                deadline,
                time(row, "passed"),
                row.containsKey("breached") ? time(row, "breached") : null,
                moves(row));
    }

    private static Deadline.Term term(BsonDocument row) {
        var term = row.getDocument("term");
        return new Deadline.Term(
                term.getInt32("amount").getValue(),
                text(term, "unit"),
                term.getInt64("calendar").getValue());
    }

    private static List<Timer.Move> moves(BsonDocument row) {
        return row.getArray("moves").stream()
                .map(value -> new Timer.Move(time(value.asDocument(), "from"), time(value.asDocument(), "at")))
                .toList();
    }

    static BsonDateTime time(Instant time) {
        return new BsonDateTime(time.toEpochMilli());
    }

    static Instant time(BsonDocument row, String field) {
        return Instant.ofEpochMilli(row.getDateTime(field).getValue());
    }

    private static void text(BsonDocument row, String field, @Nullable String value) {
        if (value != null) {
            row.append(field, new BsonString(value));
        }
    }

    private static String text(BsonDocument row, String field) {
        return row.getString(field).getValue();
    }

    private static @Nullable String optional(BsonDocument row, String field) {
        return row.containsKey(field) ? text(row, field) : null;
    }
}
