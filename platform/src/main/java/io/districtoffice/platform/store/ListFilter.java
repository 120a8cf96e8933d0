package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.districtoffice.platform.decision.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What one list shows: its scope and equalities on indexed paths, in the order of the index. A value is a string, a
 * number, a boolean or an enum, never a document.
 */
public final class ListFilter {

    private static final String READERS = "readers";
    private static final String SORT_TIME = "sortTime";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Object> named = new LinkedHashMap<>();
    private final List<Bson> bounds = new ArrayList<>();
    private String sortedBy = SORT_TIME;
    private boolean oldestFirst;

    private ListFilter() {}

    /**
     * A list seen by exactly one reader key (architecture.md §3.4), which must be one of the actor's.
     *
     * <p>Error: {@link NotInScope} when it is not.
     */
    public static ListFilter readBy(Actor by, String readerKey) {
        if (!by.isSystem() && !by.readerKeys().contains(readerKey)) {
            throw new NotInScope("list", readerKey);
        }
        var filter = new ListFilter();
        filter.values.put(READERS, readerKey);
        return filter;
    }

    /** A list of everything, for the system only. */
    public static ListFilter all(Actor system) {
        if (!system.isSystem()) {
            throw new NotInScope("list", "all");
        }
        return new ListFilter();
    }

    /** Adds an equality; a null value adds nothing. */
    public ListFilter and(String path, @Nullable Object value) {
        if (path.equals(READERS)) {
            throw new IllegalArgumentException("a list has one reader key");
        }
        if (value instanceof Enum<?> e) {
            values.put(path, e.name());
        } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            values.put(path, value);
        } else if (value != null) {
            throw new IllegalArgumentException(path + " cannot be compared with " + value.getClass());
        }
        return this;
    }

    /** Only what has this sort time or a later one; null adds nothing. */
    public ListFilter since(@Nullable Instant from) {
        if (from != null) {
            bounds.add(gte(SORT_TIME, Date.from(from)));
        }
        return named("since", from);
    }

    /** Only what has an earlier sort time; null adds nothing. */
    public ListFilter before(@Nullable Instant end) {
        if (end != null) {
            bounds.add(lt(SORT_TIME, Date.from(end)));
        }
        return named("before", end);
    }

    /** What waits longest comes first; the same indexes are walked from their other end. */
    public ListFilter oldestFirst() {
        oldestFirst = true;
        return this;
    }

    /**
     * What comes soonest by another time than {@code sortTime}, e.g. {@code state.limit.due}. An index has it behind the
     * equalities, and {@code _id} behind it; what has no such time is not listed, so give at least one bound.
     *
     * @param from included; null for no bound
     * @param before excluded; null for no bound
     */
    public ListFilter soonest(String path, @Nullable Instant from, @Nullable Instant before) {
        if (from == null && before == null) {
            throw new IllegalArgumentException(path + " has no bound");
        }
        if (from != null) {
            bounds.add(gte(path, Date.from(from)));
        }
        if (before != null) {
            bounds.add(lt(path, Date.from(before)));
        }
        sortedBy = path;
        oldestFirst = true;
        return this;
    }

    /** Of what the index finds, those whose other time is reached by {@code now}. */
    public ListFilter reached(String path, Instant now) {
        bounds.add(lte(path, Date.from(now)));
        return this;
    }

    /** Of what the index finds, those whose other time is still to come. */
    public ListFilter ahead(String path, Instant now) {
        bounds.add(gt(path, Date.from(now)));
        return this;
    }

    /** What bounds mean to the caller: a cursor stays good while they move with the clock, not for another meaning. */
    public ListFilter named(String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, String.valueOf(value));
        }
        return this;
    }

    Bson order() {
        return oldestFirst ? Sorts.ascending(sortedBy, "_id") : Sorts.descending(sortedBy, "_id");
    }

    /** What a cursor is good for: this filter in this order. */
    Map<String, Object> tied() {
        var tied = new LinkedHashMap<>(values);
        tied.putAll(named);
        if (oldestFirst) {
            tied.put("order", sortedBy.equals(SORT_TIME) ? "oldest-first" : sortedBy);
        }
        return tied;
    }

    Bson bson() {
        List<Bson> parts = new ArrayList<>();
        values.forEach((path, value) -> parts.add(eq(path, value)));
        parts.addAll(bounds);
        return parts.isEmpty() ? Filters.empty() : Filters.and(parts);
    }

    /** A range that an index walks from, less the few of the same moment that were shown already. */
    Bson after(Cursor cursor) {
        var time = new Date(cursor.time());
        if (oldestFirst) {
            return Filters.and(
                    gte(sortedBy, time), nor(Filters.and(eq(sortedBy, time), Filters.lte("_id", cursor.id()))));
        }
        return Filters.and(lte(sortedBy, time), nor(Filters.and(eq(sortedBy, time), Filters.gte("_id", cursor.id()))));
    }

    String cursor(BsonDocument last) {
        return Cursor.write(time(last, sortedBy), last.getString("_id").getValue(), tied());
    }

    private static long time(BsonDocument document, String path) {
        var at = document;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.getDocument(names[i]);
        }
        return at.getDateTime(names[names.length - 1]).getValue();
    }
}
