package io.districtoffice.supervision.board;

import io.districtoffice.supervision.board.model.Tally;
import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;

/** A tally as a bucket keeps it. */
final class MongoTally {

    private MongoTally() {}

    static BsonDocument document(Tally tally) {
        var document = new BsonDocument("at", time(tally.at()))
                .append("open", new BsonInt32(tally.open()))
                .append("red", new BsonInt32(tally.red()))
                .append("green", new BsonInt32(tally.green()))
                .append("done", new BsonInt32(tally.done()))
                .append("paused", new BsonInt32(tally.paused()))
                .append("turnYellow", times(tally.turnYellow()))
                .append("turnRed", times(tally.turnRed()));
        return tally.until() == null ? document : document.append("until", time(tally.until()));
    }

    /** What a bucket keeps; null when it was never counted. */
    static @Nullable Tally of(BsonDocument bucket) {
        if (!bucket.containsKey("tally")) {
            return null;
        }
        var tally = bucket.getDocument("tally");
        return new Tally(
                time(tally, "at"),
                tally.getInt32("open").getValue(),
                tally.getInt32("red").getValue(),
                tally.getInt32("green").getValue(),
                tally.getInt32("done").getValue(),
                tally.getInt32("paused").getValue(),
                times(tally.getArray("turnYellow")),
                times(tally.getArray("turnRed")),
                tally.containsKey("until") ? time(tally, "until") : null);
    }

    private static BsonDateTime time(Instant time) {
        return new BsonDateTime(time.toEpochMilli());
    }

    private static Instant time(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }

    private static BsonArray times(List<Instant> times) {
        return new BsonArray(times.stream().map(MongoTally::time).toList());
    }

    private static List<Instant> times(BsonArray array) {
        return array.stream()
                .map(one -> Instant.ofEpochMilli(one.asDateTime().getValue()))
                .toList();
    }
}
