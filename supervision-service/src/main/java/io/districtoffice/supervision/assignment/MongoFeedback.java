package io.districtoffice.supervision.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All feedback but the newest, which stands with its assignment until the next one takes its place: a row is written
 * before that, so it is of feedback that was accepted, and none is ever missing.
 */
final class MongoFeedback {

    private final RowCollection rows;
    private final Codec<Feedback> codec;

    MongoFeedback(Rows rows) {
        this.rows = rows.rows("feedback").indexed("assignment", "-no");
        this.codec = this.rows.collection().getCodecRegistry().get(Feedback.class);
    }

    /** Bears repetition: what is kept under a number never changes. */
    Mono<Void> keep(String assignment, @Nullable Feedback feedback) {
        if (feedback == null) {
            return Mono.empty();
        }
        var written = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(written),
                feedback,
                EncoderContext.builder().build());
        var row = new BsonDocument("assignment", new BsonString(assignment))
                .append("no", new BsonInt32(feedback.no()))
                .append("feedback", written);
        return rows.apply(assignment + ":" + feedback.no(), feedback.no(), row).then();
    }

    /** Newest first. */
    Mono<Page<Feedback>> page(Assignment assignment, PageRequest request) {
        var newest = assignment.newest();
        if (newest == null) {
            return Mono.just(new Page<>(List.of(), null));
        }
        var filter = Map.of("feedback", assignment.id());
        long before = request.after() == null
                ? newest.no() + 1L
                : Cursor.read(request.after(), filter).time();
        int limit = request.limit();
        return Flux.from(rows.collection()
                        .find(and(eq("assignment", assignment.id()), lt("no", Math.min(before, newest.no()))))
                        .sort(descending("no"))
                        .limit(limit + 1)
                        .batchSize(limit + 2))
                .map(row -> codec.decode(
                        new BsonDocumentReader(row.getDocument("feedback")),
                        DecoderContext.builder().build()))
                .collectList()
                .map(older -> {
                    var all = new ArrayList<Feedback>();
                    if (newest.no() < before) {
                        all.add(newest);
                    }
                    all.addAll(older);
                    boolean more = all.size() > limit;
                    var items = more ? all.subList(0, limit) : all;
                    String next = more ? Cursor.write(items.get(limit - 1).no(), "no", filter) : null;
                    return new Page<>(items, next);
                });
    }
}
