package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;

/** Turns the sort fields of a document into bytes that compare as the sort demands. */
final class SortOrder {

    private final List<IndexKey> keys;
    private final List<IndexEntries> values;

    SortOrder(Document sort) {
        keys = sort.entrySet().stream()
                .map(field -> new IndexKey(field.getKey(), ((Number) field.getValue()).intValue() > 0))
                .toList();
        values = keys.stream().map(key -> new IndexEntries(List.of(key))).toList();
    }

    /** Of an array counts what comes first: the least element ascending, the greatest descending. */
    byte[] rank(Document document) {
        SortableKey rank = new SortableKey();
        for (int i = 0; i < keys.size(); i++) {
            boolean ascending = keys.get(i).isAscending();
            byte[][] first = new byte[1][];
            values.get(i).each(document, tuple -> {
                byte[] value = new SortableKey().add(tuple[0], ascending).toArray();
                if (first[0] == null || Arrays.compareUnsigned(value, first[0]) < 0) {
                    first[0] = value;
                }
            });
            rank.append(first[0]);
        }
        return rank.toArray();
    }
}
