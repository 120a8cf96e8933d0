package io.districtoffice.document.incoming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingDocument.Book;
import io.districtoffice.document.incoming.model.IncomingDocument.Status;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.incoming.model.Words;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register 收文登记簿 (D01), newest number first, and the search for any paper (D03). Always of one office. */
final class RegisterQueries {

    private static final String NO = "state.registration.no";
    private static final String YEAR = "state.registration.year";
    private static final String WORDS = "state.words";
    private static final String SORT_TIME = "sortTime";

    /** A word that more papers have than this is no help in finding one. */
    private static final int COMMON = 200;

    private static final int ASKED_WORDS = 8;

    /** As good as the rarest. */
    private static final int FEW = 20;

    private final AggregateStore<IncomingDocument, IncomingEvent> documents;

    RegisterQueries(AggregateStore<IncomingDocument, IncomingEvent> documents) {
        this.documents = documents;
    }

    /** @param year of the register; null for all, when words are given */
    record Line(
            @Nullable Integer year,
            @Nullable Book book,
            @Nullable Status status,
            @Nullable String sender,
            @Nullable String words) {

        private Map<String, Object> tied(Actor by) {
            var tied = new LinkedHashMap<String, Object>();
            tied.put("office", String.valueOf(by.office()));
            put(tied, "year", year);
            put(tied, "book", book);
            put(tied, "status", status);
            put(tied, "sender", sender);
            put(tied, "words", words);
            return tied;
        }

        private static void put(Map<String, Object> tied, String name, @Nullable Object value) {
            if (value != null) {
                tied.put(name, String.valueOf(value));
            }
        }

        private List<Bson> bounds(Actor by) {
            var bounds = new ArrayList<Bson>();
            bounds.add(eq("state.office", by.office()));
            add(bounds, YEAR, year);
            add(bounds, "state.book", book == null ? null : book.name());
            add(bounds, "state.status", status == null ? null : status.name());
            add(bounds, "state.source.organ", sender);
            bounds.add(eq("readers", IncomingQueries.readerKey(by)));
            return bounds;
        }

        private static void add(List<Bson> bounds, String path, @Nullable Object value) {
            if (value != null) {
                bounds.add(eq(path, value));
            }
        }
    }

    Mono<Page<Stored<IncomingDocument>>> page(Actor by, Line line, PageRequest request) {
        return line.words() == null ? byNumber(by, line, request) : byWords(by, line, request);
    }

    private Mono<Page<Stored<IncomingDocument>>> byNumber(Actor by, Line line, PageRequest request) {
        var tied = line.tied(by);
        var bounds = line.bounds(by);
        if (request.after() != null) {
            bounds.add(lt(NO, Cursor.read(request.after(), tied).time()));
        }
        return found(
                and(bounds),
                Sorts.descending(NO),
                request.limit(),
                last -> Cursor.write(last.state().registration().no(), last.id(), tied));
    }

    /** The index is asked for the word that the fewest papers have; the others are looked for among those. */
    private Mono<Page<Stored<IncomingDocument>>> byWords(Actor by, Line line, PageRequest request) {
        // numbers first: they tell most
        var words = Words.of(line.words()).stream()
                .sorted(Comparator.comparing(word -> Character.isIdeographic(word.codePointAt(0))))
                .limit(ASKED_WORDS)
                .toList();
        if (words.isEmpty() || words.stream().allMatch(RegisterQueries::isOneIdeograph)) {
            return Mono.error(() -> Problem.of(400, "incoming.words-too-short"));
        }
        var tied = line.tied(by);
        return rarest(by, words).flatMap(rarest -> {
            var bounds = new ArrayList<Bson>();
            bounds.add(eq("state.office", by.office()));
            bounds.add(eq(WORDS, rarest));
            words.stream().filter(word -> !word.equals(rarest)).forEach(word -> bounds.add(eq(WORDS, word)));
            bounds.addAll(line.bounds(by).subList(1, line.bounds(by).size()));
            if (request.after() != null) {
                bounds.add(after(Cursor.read(request.after(), tied)));
            }
            return found(
                    and(bounds),
                    Sorts.descending(SORT_TIME, "_id"),
                    request.limit(),
                    last -> Cursor.write(last.state().receipt().at().toEpochMilli(), last.id(), tied));
        });
    }

    private static boolean isOneIdeograph(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isIdeographic(word.codePointAt(0));
    }

    private static Bson after(Cursor cursor) {
        var time = new Date(cursor.time());
        return and(
                lte(SORT_TIME, time),
                nor(and(eq(SORT_TIME, time), com.mongodb.client.model.Filters.gte("_id", cursor.id()))));
    }

    private Mono<String> rarest(Actor by, List<String> words) {
        if (words.size() == 1) {
            return Mono.just(words.get(0));
        }
        return Flux.fromIterable(words)
                .concatMap(word -> Mono.from(documents
                                .collection()
                                .countDocuments(
                                        and(eq("state.office", by.office()), eq(WORDS, word)),
                                        new CountOptions().limit(COMMON)))
                        .map(count -> Map.entry(word, count)))
                .takeUntil(counted -> counted.getValue() <= FEW)
                .reduce((one, other) -> other.getValue() < one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }

    private Mono<Page<Stored<IncomingDocument>>> found(
            Bson bounds, Bson order, int limit, Function<Stored<IncomingDocument>, String> cursor) {
        return Flux.from(documents
                        .collection()
                        .find(bounds)
                        .sort(order)
                        .projection(
                                Projections.exclude("created", "processed", "seen", "outbox", "readers", "state.words"))
                        .limit(limit + 1)
                        .batchSize(limit + 2))
                .map((BsonDocument one) -> documents.read(one))
                .collectList()
                .map(all -> {
                    boolean more = all.size() > limit;
                    var items = more ? all.subList(0, limit) : all;
                    return new Page<>(List.copyOf(items), more ? cursor.apply(items.get(limit - 1)) : null);
                });
    }
}
