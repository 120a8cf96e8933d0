package io.districtoffice.document.incoming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
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

/**
 * The register 收文登记簿 (D01), by pages with the newest number first, and the search for any paper (D03). Always of one
 * office.
 */
final class RegisterQueries {

    private static final String NO = "state.registration.no";
    private static final String YEAR = "state.registration.year";
    private static final String WORDS = "state.words";
    private static final String SORT_TIME = "sortTime";

    /** A word that more papers have than this is no help in finding one. */
    private static final int COMMON = 200;

    private static final int ASKED_WORDS = 8;

    private static final int PIECE = 1000;

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

        private boolean isSearch() {
            return words != null;
        }

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
        return page(by, line, request, true);
    }

    /** All of it as a register on paper has it: the first number first; of a search, what came first. */
    Flux<Stored<IncomingDocument>> all(Actor by, Line line) {
        return page(by, line, PageRequest.first(PageRequest.MAX_LIMIT), false)
                .expand(page -> page.next() == null
                        ? Mono.empty()
                        : page(by, line, new PageRequest(PageRequest.MAX_LIMIT, page.next()), false))
                .concatMapIterable(Page::items, 1);
    }

    /** How many there are, counted no further than {@code cap}, and in pieces, so that the store serves others between. */
    Mono<Long> count(Actor by, Line line, int cap) {
        return bounds(by, line).flatMap(bounds -> Flux.from(documents
                        .collection()
                        .find(and(bounds))
                        .projection(Projections.include("_id"))
                        .limit(cap)
                        .batchSize(PIECE))
                .count());
    }

    private Mono<Page<Stored<IncomingDocument>>> page(Actor by, Line line, PageRequest request, boolean newestFirst) {
        var tied = line.tied(by);
        var order = line.isSearch() ? List.of(SORT_TIME, "_id") : List.of(NO);
        return bounds(by, line).flatMap(bounds -> {
            if (request.after() != null) {
                var after = Cursor.read(request.after(), tied);
                bounds.add(line.isSearch() ? afterTime(after, newestFirst) : afterNumber(after, newestFirst));
            }
            return found(
                    and(bounds),
                    newestFirst ? Sorts.descending(order) : Sorts.ascending(order),
                    request.limit(),
                    last -> Cursor.write(place(line, last.state()), last.id(), tied));
        });
    }

    private static long place(Line line, IncomingDocument last) {
        return line.isSearch()
                ? last.receipt().at().toEpochMilli()
                : last.registration().no();
    }

    private Mono<List<Bson>> bounds(Actor by, Line line) {
        return line.isSearch() ? searched(by, line) : Mono.fromSupplier(() -> line.bounds(by));
    }

    /** The index is asked for the word that the fewest papers have; the others are looked for among those. */
    private Mono<List<Bson>> searched(Actor by, Line line) {
        // numbers first: they tell most
        var words = Words.of(line.words()).stream()
                .sorted(Comparator.comparing(word -> Character.isIdeographic(word.codePointAt(0))))
                .limit(ASKED_WORDS)
                .toList();
        if (words.isEmpty() || words.stream().allMatch(RegisterQueries::isOneIdeograph)) {
            return Mono.error(() -> Problem.of(400, "incoming.words-too-short"));
        }
        return rarest(by, words).map(rarest -> {
            var bounds = new ArrayList<Bson>();
            bounds.add(eq("state.office", by.office()));
            bounds.add(eq(WORDS, rarest));
            words.stream().filter(word -> !word.equals(rarest)).forEach(word -> bounds.add(eq(WORDS, word)));
            bounds.addAll(line.bounds(by).subList(1, line.bounds(by).size()));
            return bounds;
        });
    }

    private static boolean isOneIdeograph(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isIdeographic(word.codePointAt(0));
    }

    private static Bson afterNumber(Cursor cursor, boolean newestFirst) {
        return newestFirst ? lt(NO, cursor.time()) : gt(NO, cursor.time());
    }

    private static Bson afterTime(Cursor cursor, boolean newestFirst) {
        var time = new Date(cursor.time());
        return newestFirst
                ? and(lte(SORT_TIME, time), nor(and(eq(SORT_TIME, time), gte("_id", cursor.id()))))
                : and(gte(SORT_TIME, time), nor(and(eq(SORT_TIME, time), lte("_id", cursor.id()))));
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
