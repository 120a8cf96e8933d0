package io.districtoffice.supervision.board.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is counted together: all items of an office, or those of one unit, kind or leader.
 *
 * @param value id of the unit or leader, or name of the kind; empty for all
 */
public record Bucket(String office, Dimension by, String value) {

    public enum Dimension {
        ALL,
        UNIT,
        KIND,
        LEADER
    }

    private static final String BETWEEN = "|";

    public String key() {
        return office + BETWEEN + by + BETWEEN + value;
    }

    /** Those in which one item is counted; a value that it has not got is in none. */
    public static Set<Bucket> of(String office, @Nullable String unit, String kind, @Nullable String leader) {
        Map<Dimension, @Nullable String> values = new LinkedHashMap<>();
        values.put(Dimension.ALL, "");
        values.put(Dimension.UNIT, unit);
        values.put(Dimension.KIND, kind);
        values.put(Dimension.LEADER, leader);
        var buckets = new LinkedHashSet<Bucket>();
        values.forEach((by, value) -> {
            if (value != null) {
                buckets.add(new Bucket(office, by, value));
            }
        });
        return buckets;
    }
}
