package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How to find documents: the ranges of one index (null: of the documents themselves, ordered by {@code _id}), in which
 * direction, whether that is the order asked for, and whether what is found need not be looked at again.
 */
record Plan(StoreIndex index, List<Range> ranges, boolean reverse, boolean sorted, boolean exact, int score) {

    /** An index is walked in this many places at once and merged, at most. */
    private static final int MERGED = 64;

    /** Values of several fields are combined up to this number of places. */
    private static final int PLACES = 1_000;

    static Plan of(Document filter, Document sort, List<StoreIndex> indexes, boolean hasId) {
        Conditions conditions = Conditions.of(filter);
        Plan best = hasId ? onIds(conditions, sort) : scan(conditions, sort);
        for (StoreIndex index : indexes) {
            Plan plan = new Draft(conditions, sort, index, index.getKeys()).plan();
            if (plan != null && plan.score > best.score) {
                best = plan;
            }
        }
        return best;
    }

    private static Plan onIds(Conditions conditions, Document sort) {
        Plan plan = new Draft(conditions, sort, null, List.of(new IndexKey("_id", true))).plan();
        return plan != null ? plan : scan(conditions, sort);
    }

    private static Plan scan(Conditions conditions, Document sort) {
        boolean backward = sort != null && Integer.valueOf(-1).equals(asInt(sort.get("$natural")));
        return new Plan(
                null, List.of(Range.ALL), backward, unsorted(sort), conditions.whole() && conditions.count() == 0, 0);
    }

    private static boolean unsorted(Document sort) {
        return sort == null || sort.isEmpty() || sort.containsKey("$natural");
    }

    private static Integer asInt(Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }

    private static final class Draft {
        private final Conditions conditions;
        private final Document sort;
        private final StoreIndex index;
        private final List<IndexKey> keys;

        private List<byte[]> prefixes = List.of(new byte[0]);
        private List<Range> ranges;
        private int next;
        private int used;
        private boolean array;
        private boolean exact = true;
        private boolean present;
        private boolean byId;

        Draft(Conditions conditions, Document sort, StoreIndex index, List<IndexKey> keys) {
            this.conditions = conditions;
            this.sort = sort;
            this.index = index;
            this.keys = keys;
        }

        Plan plan() {
            boolean[] single = new boolean[keys.size()];
            while (next < keys.size() && points(single)) {
                next++;
            }
            boolean ranged = next < keys.size() && range();
            for (IndexKey key : keys) {
                Conditions.Field field = conditions.on(key.getKey());
                present |= field != null && field.impliesPresence();
            }
            if (index != null && index.sparse() && !present) {
                return null;
            }
            if (ranges == null) {
                ranges = prefixes.stream()
                        .map(p -> new Range(p, above(p), p.length))
                        .toList();
            }
            Boolean reverse = direction(single, ranged);
            boolean sorted = reverse != null || unsorted(sort);
            boolean backward = reverse != null && reverse;
            boolean nothingLeft = exact && conditions.whole() && used == conditions.count();
            return new Plan(
                    index, ranges, backward, sorted, nothingLeft, score(ranged, reverse != null && !unsorted(sort)));
        }

        private int score(boolean ranged, boolean sorted) {
            int score = next * 10 + (ranged ? 5 : 0) + (sorted ? 3 : 0);
            if (index != null && index.sparse() && score == 0) {
                score = 1; // at least it leaves out what has not got the field
            }
            return byId ? 1_000 : index != null && index.isUnique() && next == keys.size() ? 500 + score : score;
        }

        private boolean isArray(int field) {
            return index != null && index.multikey(field);
        }

        private boolean points(boolean[] single) {
            Conditions.Field field = conditions.on(keys.get(next).getKey());
            if (field == null || field.points == null) {
                return false;
            }
            if (prefixes.size() > 1 && prefixes.size() * field.points.size() > PLACES) {
                return false;
            }
            if (isArray(next)) {
                if (array) {
                    return false; // two fields of one array: their values may come from different elements
                }
                array = true;
            }
            TreeSet<byte[]> longer = new TreeSet<>(Arrays::compareUnsigned); // 1 and 1.0 are one place
            for (byte[] prefix : prefixes) {
                for (Object point : field.points) {
                    longer.add(new SortableKey()
                            .append(prefix)
                            .add(point, keys.get(next).isAscending())
                            .toArray());
                }
            }
            prefixes = List.copyOf(longer);
            single[next] = field.points.size() == 1 && !isArray(next);
            byId = index == null;
            used++;
            return true;
        }

        private boolean range() {
            Conditions.Field field = conditions.on(keys.get(next).getKey());
            if (field == null || !field.range() || isArray(next) && array) {
                return false;
            }
            boolean both = field.from != null && field.to != null;
            Object to = field.to;
            exact &= !both || SortableKey.tag(field.from) == SortableKey.tag(to);
            if (both && isArray(next)) {
                to = null; // one element may be over the one limit, another under the other
                exact = false;
            }
            array |= isArray(next);
            List<Range> result = new ArrayList<>();
            for (byte[] prefix : prefixes) {
                result.add(range(prefix, field, to, keys.get(next).isAscending()));
            }
            ranges = result;
            used++;
            return true;
        }

        private static Range range(byte[] prefix, Conditions.Field field, Object to, boolean ascending) {
            int type = SortableKey.tag(field.from != null ? field.from : to);
            byte[] low = field.from != null ? SortableKey.of(field.from) : new byte[] {(byte) type};
            byte[] high = to != null ? SortableKey.of(to) : new byte[] {(byte) (type + 1)};
            boolean lowBehind = field.from != null && !field.fromIncluded;
            boolean highBehind = to != null && field.toIncluded;
            if (ascending) {
                return new Range(limit(prefix, low, lowBehind), limit(prefix, high, highBehind), prefix.length);
            }
            byte[] from = to != null ? inverted(high) : new byte[] {(byte) ~type};
            byte[] until = field.from != null ? inverted(low) : new byte[] {(byte) (~type + 1)};
            return new Range(
                    limit(prefix, from, to != null && !field.toIncluded),
                    limit(prefix, until, field.from != null && field.fromIncluded),
                    prefix.length);
        }

        private static byte[] limit(byte[] prefix, byte[] value, boolean behind) {
            SortableKey key = new SortableKey().append(prefix).append(value);
            return (behind ? key.append(0xFF) : key).toArray();
        }

        private static byte[] inverted(byte[] value) {
            byte[] result = value.clone();
            for (int i = 0; i < result.length; i++) {
                result[i] = (byte) ~result[i];
            }
            return result;
        }

        private static byte[] above(byte[] prefix) {
            return new SortableKey().append(prefix).append(0xFF).toArray();
        }

        /** Forward (false), backward (true), or null if this walk does not give the order asked for. */
        private Boolean direction(boolean[] single, boolean ranged) {
            if (unsorted(sort) || ranges.size() > MERGED) {
                return null;
            }
            Boolean reverse = null;
            int at = next;
            for (Map.Entry<String, Object> wanted : sort.entrySet()) {
                if (constant(wanted.getKey(), single)) {
                    continue;
                }
                if (at >= keys.size() && index != null && wanted.getKey().equals("_id") && !array) {
                    // the place is the last part of every entry
                    return matches(reverse, true, wanted.getValue()) ? isReverse(reverse, true, wanted) : null;
                }
                if (at >= keys.size() || !keys.get(at).getKey().equals(wanted.getKey())) {
                    return null;
                }
                if (isArray(at) && (array || ranged && at == next)) {
                    return null;
                }
                boolean ascending = keys.get(at).isAscending();
                if (!matches(reverse, ascending, wanted.getValue())) {
                    return null;
                }
                reverse = isReverse(reverse, ascending, wanted);
                at++;
            }
            return reverse == null ? Boolean.FALSE : reverse;
        }

        private boolean constant(String field, boolean[] single) {
            for (int i = 0; i < next; i++) {
                if (single[i] && keys.get(i).getKey().equals(field)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean matches(Boolean reverse, boolean ascending, Object wanted) {
            boolean backward = ascending != (asInt(wanted) != null && asInt(wanted) > 0);
            return reverse == null || reverse == backward;
        }

        private static Boolean isReverse(Boolean reverse, boolean ascending, Map.Entry<String, Object> wanted) {
            return reverse != null ? reverse : ascending != (asInt(wanted.getValue()) > 0);
        }
    }
}
