package io.districtoffice.document.outgoing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.outgoing.model.DocNo;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Cursor;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register 发文登记簿 of a year: code by code in the order of its numbers, void ones among them. Always of one office. */
final class OutgoingRegisterQueries {
    private static final String YEAR = "state.registration.year";
    private static final String CODE = "state.registration.code";
    private static final String NO = "state.registration.no";
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{0,8}");
    private static final int PIECE = 1000;
    private static final List<String> UNSHOWN = Stream.concat(
                    Stream.of("created", "processed", "seen", "outbox", "readers"), Stream.of(OutgoingQueries.LONG))
            .toList();

    private final AggregateStore<OutgoingDocument, OutgoingEvent> documents;

    OutgoingRegisterQueries(AggregateStore<OutgoingDocument, OutgoingEvent> documents) {
        this.documents = documents;
    }

    /**
     * What lines of the register are asked for.
     *
     * @param words a number, whole or the digits alone, or words of a title
     */
    record Line(
            int year, @Nullable String code, @Nullable Status status, @Nullable Genre genre, @Nullable String words) {

        private Map<String, Object> tied(Actor by) {
            return Map.of("office", String.valueOf(by.office()), "line", this);
        }

        private Bson bounds(Actor by) {
            var bounds = new ArrayList<Bson>();
            bounds.add(eq("state.office", by.office()));
            bounds.add(eq(YEAR, year));
            add(bounds, CODE, code);
            bounds.add(eq("readers", OutgoingQueries.readerKey(by)));
            add(bounds, "state.status", status == null ? null : status.name());
            add(bounds, "state.content.genre", genre == null ? null : genre.name());
            if (words != null) {
                bounds.add(found(words));
            }
            return and(bounds);
        }

        private static void add(List<Bson> bounds, String path, @Nullable String value) {
            if (value != null) {
                bounds.add(eq(path, value));
            }
        }

        private static Bson found(String words) {
            if (DocNo.PATTERN.matcher(words).matches()) {
                return eq("state.registration.docNo", words);
            }
            return DIGITS.matcher(words).matches()
                    ? eq(NO, Long.valueOf(words))
                    : regex("state.content.title", words.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0"));
        }

        /** Ranges of the index, one behind the other: what is left of the code that the cursor is in, then the other codes. */
        private List<Bson> ranges(Actor by, @Nullable Cursor after) {
            var all = bounds(by);
            return after == null
                    ? List.of(all)
                    : List.of(and(all, eq(CODE, after.id()), gt(NO, after.time())), and(all, gt(CODE, after.id())));
        }
    }

    Mono<Page<Stored<OutgoingDocument>>> page(Actor by, Line line, PageRequest request) {
        var tied = line.tied(by);
        var after = request.after() == null ? null : Cursor.read(request.after(), tied);
        int limit = request.limit();
        return Flux.fromIterable(line.ranges(by, after))
                .concatMap(range -> found(range, limit + 1), 1)
                .take(limit + 1)
                .collectList()
                .map(all -> {
                    boolean more = all.size() > limit;
                    var items = more ? all.subList(0, limit) : all;
                    return new Page<>(items, more ? cursor(items.get(limit - 1).state(), tied) : null);
                });
    }

    private static String cursor(OutgoingDocument last, Map<String, Object> tied) {
        var registration = last.registration();
        return Cursor.write(registration.no(), registration.code(), tied);
    }

    private Flux<Stored<OutgoingDocument>> found(Bson range, int limit) {
        return Flux.from(documents
                        .collection()
                        .find(range)
                        .sort(Sorts.ascending(CODE, NO))
                        .projection(Projections.exclude(UNSHOWN))
                        .limit(limit)
                        .batchSize(limit + 1))
                .map((BsonDocument one) -> documents.read(one));
    }

    Flux<Stored<OutgoingDocument>> all(Actor by, Line line) {
        return page(by, line, PageRequest.first(PageRequest.MAX_LIMIT))
                .expand(page -> page.next() == null
                        ? Mono.empty()
                        : page(by, line, new PageRequest(PageRequest.MAX_LIMIT, page.next())))
                .concatMapIterable(Page::items, 1);
    }

    /** How many there are, counted no further than {@code cap}, and in pieces, so that the store serves others between. */
    Mono<Long> count(Actor by, Line line, int cap) {
        return Flux.from(documents
                        .collection()
                        .find(line.bounds(by))
                        .projection(Projections.include("_id"))
                        .limit(cap)
                        .batchSize(PIECE))
                .count();
    }
}
