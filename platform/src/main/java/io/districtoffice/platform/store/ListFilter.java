package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.eq;
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

    private static final Bson NEWEST_FIRST = Sorts.descending("sortTime", "_id");
    private static final Bson OLDEST_FIRST = Sorts.ascending("sortTime", "_id");
    private static final String READERS = "readers";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean oldestFirst;
    private @Nullable Instant since;
    private @Nullable Instant before;

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
        since = from;
        return this;
    }

    /** Only what has an earlier sort time; null adds nothing. */
    public ListFilter before(@Nullable Instant end) {
        before = end;
        return this;
    }

    /** What waits longest comes first; the same indexes are walked from their other end. */
    public ListFilter oldestFirst() {
        oldestFirst = true;
        return this;
    }

    Bson order() {
        return oldestFirst ? OLDEST_FIRST : NEWEST_FIRST;
    }

    /** What a cursor is good for: this filter in this order. */
    Map<String, Object> tied() {
        var tied = new LinkedHashMap<>(values);
        if (oldestFirst) {
            tied.put("order", "oldest-first");
        }
        if (since != null) {
            tied.put("since", since);
        }
        if (before != null) {
            tied.put("before", before);
        }
        return tied;
    }

    Bson bson() {
        List<Bson> parts = new ArrayList<>();
        values.forEach((path, value) -> parts.add(eq(path, value)));
        if (since != null) {
            parts.add(gte("sortTime", Date.from(since)));
        }
        if (before != null) {
            parts.add(lt("sortTime", Date.from(before)));
        }
        return parts.isEmpty() ? Filters.empty() : Filters.and(parts);
    }

    /** A range that an index walks from, less the few of the same moment that were shown already. */
    Bson after(Cursor cursor) {
        var time = new Date(cursor.time());
        if (oldestFirst) {
            return Filters.and(
                    gte("sortTime", time), nor(Filters.and(eq("sortTime", time), Filters.lte("_id", cursor.id()))));
        }
        return Filters.and(
                lte("sortTime", time), nor(Filters.and(eq("sortTime", time), Filters.gte("_id", cursor.id()))));
    }

    String cursor(BsonDocument last) {
        return Cursor.write(
                last.getDateTime("sortTime").getValue(), last.getString("_id").getValue(), tied());
    }
}
