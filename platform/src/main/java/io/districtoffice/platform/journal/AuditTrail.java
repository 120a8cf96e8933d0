package io.districtoffice.platform.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.store.BadCursor;
import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journal as an auditor reads it, the newest first. What was committed in the last moments may be on its way here. */
public final class AuditTrail {

    private static final int BLOCKS_AT_ONCE = 4;

    private final MongoCollection<BsonDocument> blocks;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditTrail(MongoDatabase database) {
        this.blocks = database.getCollection(Journal.COLLECTION, BsonDocument.class);
    }

    /** Where a page begins: before entry {@code index} of a block, counted from 0. */
    private record Place(long block, int index) {
        static final Place END = new Place(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * A page of it.
     *
     * @param subject entries of this aggregate only; null for all
     * @param before what joined the chain before this moment only; null for all
     * @return Error: {@code BadCursor}
     */
    public Mono<Page<AuditLine>> page(@Nullable String subject, @Nullable Instant before, PageRequest request) {
        var filter = Map.of("subject", Objects.toString(subject, ""), "before", Objects.toString(before, ""));
        return beginning(request.after(), before, filter)
                .flatMap(place -> read(subject, place, request.limit() + 1))
                .map(found -> page(found, request.limit(), filter));
    }

    private Mono<Place> beginning(@Nullable String after, @Nullable Instant before, Map<String, String> filter) {
        if (after != null) {
            return Mono.fromCallable(() -> place(Cursor.read(after, filter)));
        }
        return before == null ? Mono.just(Place.END) : lastBefore(before);
    }

    private static Place place(Cursor cursor) {
        try {
            return new Place(cursor.time(), Integer.parseInt(cursor.id()));
        } catch (NumberFormatException notOurs) {
            throw new BadCursor();
        }
    }

    private record Found(AuditLine line, int index) {}

    private static Page<AuditLine> page(List<Found> found, int limit, Map<String, String> filter) {
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var last = more ? shown.get(limit - 1) : null;
        String next = last == null ? null : Cursor.write(last.line().block(), Integer.toString(last.index()), filter);
        return new Page<>(shown.stream().map(Found::line).toList(), next);
    }

    private Mono<List<Found>> read(@Nullable String subject, Place place, int limit) {
        Bson range = lte("_id", new BsonInt64(place.block()));
        return Flux.from(blocks.find(subject == null ? range : and(eq("entries.aggregate", subject), range))
                        .sort(Sorts.descending("_id"))
                        .limit(limit + 1) // each block has one of them at least, but for the one that was begun
                        .batchSize(BLOCKS_AT_ONCE))
                .concatMapIterable(block -> lines(block, place, subject), 1)
                .take(limit)
                .collectList();
    }

    private List<Found> lines(BsonDocument block, Place place, @Nullable String subject) {
        long number = block.getInt64("_id").getValue();
        BsonArray entries = block.getArray("entries");
        int end = number == place.block() ? Math.min(place.index(), entries.size()) : entries.size();
        var lines = new ArrayList<Found>();
        for (int i = end - 1; i >= 0; i--) {
            BsonDocument entry = entries.get(i).asDocument();
            if (subject == null || subject.equals(entry.getString("aggregate").getValue())) {
                lines.add(new Found(line(number, block.getDateTime("at").getValue(), entry), i));
            }
        }
        return lines;
    }

    private AuditLine line(long number, long recordedAt, BsonDocument entry) {
        String id = entry.getString("id").getValue();
        String aggregate = entry.getString("aggregate").getValue();
        boolean audited = AuditIntake.AGGREGATE.equals(aggregate);
        try {
            JsonNode text = json.readTree(entry.getString("text").getValue());
            JsonNode actor = text.path("actor");
            var by = new HistoryEntry.By(
                    actor.path("kind").asString("system"),
                    entry.getString("actor").getValue(),
                    actor.path("unit").asString(null));
            var facts = new LinkedHashMap<String, String>();
            if (audited) {
                text.path("data")
                        .properties()
                        .forEach(
                                fact -> facts.put(fact.getKey(), fact.getValue().asString("")));
            }
            return new AuditLine(
                    id,
                    number,
                    Instant.ofEpochMilli(entry.getDateTime("at").getValue()),
                    Instant.ofEpochMilli(recordedAt),
                    entry.getString("type").getValue(),
                    entry.getString("command").getValue(),
                    audited ? null : aggregate,
                    by,
                    facts);
        } catch (JacksonException e) {
            throw new IllegalStateException("journal entry " + id + " is not JSON", e);
        }
    }

    /** The last block before that moment, by halves: times grow with numbers, but for the clocks of two processes that took turns. */
    private Mono<Place> lastBefore(Instant before) {
        return lastNumber()
                .map(last -> new Halving(0, last))
                .expand(halving -> halving.isDone()
                        ? Mono.empty()
                        : isBefore(halving.middle(), before).map(halving::step))
                .last()
                .map(done -> new Place(done.low(), Integer.MAX_VALUE));
    }

    /** Block {@code low} is before, all after {@code high} are not. */
    private record Halving(long low, long high) {
        boolean isDone() {
            return low == high;
        }

        long middle() {
            return low + (high - low + 1) / 2;
        }

        Halving step(boolean before) {
            return before ? new Halving(middle(), high) : new Halving(low, middle() - 1);
        }
    }

    private Mono<Boolean> isBefore(long number, Instant before) {
        return Mono.from(blocks.find(eq("_id", new BsonInt64(number)))
                        .projection(Projections.include("at"))
                        .limit(1))
                .map(block -> block.getDateTime("at").getValue() < before.toEpochMilli())
                .defaultIfEmpty(true);
    }

    /** Number of the newest block; 0 for an empty journal. */
    public Mono<Long> lastNumber() {
        return Mono.from(blocks.find()
                        .sort(Sorts.descending("_id"))
                        .projection(Projections.include("_id"))
                        .limit(1))
                .map(block -> block.getInt64("_id").getValue())
                .defaultIfEmpty(0L);
    }
}
