package io.districtoffice.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Equalities of one list, in the order of its index. The values are strings, numbers or enums' names.
 */
public final class ListFilter {

    static final Bson NEWEST_FIRST = Sorts.descending("sortTime", "_id");

    private final Map<String, Object> values = new LinkedHashMap<>();

    private ListFilter() {}

    /** A list seen by exactly one reader key (architecture.md §3.4). */
    public static ListFilter readBy(String readerKey) {
        return new ListFilter().and("readers", readerKey);
    }

    /** Adds an equality; a null value adds nothing. */
    public ListFilter and(String path, @Nullable Object value) {
        if (value != null) {
            values.put(path, value instanceof Enum<?> e ? e.name() : value);
        }
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    Bson bson() {
        List<Bson> parts = new ArrayList<>();
        values.forEach((path, value) -> parts.add(eq(path, value)));
        return parts.isEmpty() ? Filters.empty() : Filters.and(parts);
    }

    /** A range that an index walks from, less the few of the same moment that were shown already. */
    Bson after(Cursor cursor) {
        var time = new Date(cursor.time());
        return Filters.and(
                lte("sortTime", time), nor(Filters.and(eq("sortTime", time), Filters.gte("_id", cursor.id()))));
    }

    String cursor(BsonDocument last) {
        return Cursor.write(
                last.getDateTime("sortTime").getValue(), last.getString("_id").getValue(), values);
    }
}
