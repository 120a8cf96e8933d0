package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;

/** Runs a plan: goes along its places, looks again at what the index did not decide, sorts if the walk does not. */
final class Search {

    /** What one sort may hold in memory; MongoDB has such a limit too. */
    private static final long SORT_LIMIT = 100L * 1024 * 1024;

    private final MVMap<byte[], byte[]> documents;
    private final Predicate<Document> filter;
    private final Places<?> places;
    private Iterator<StoreKey> ordered;

    /** @param wanted how many documents will be taken at most, 0 for all */
    Search(MVMap<byte[], byte[]> documents, Plan plan, Predicate<Document> filter, Document sort, int wanted) {
        this.documents = documents;
        this.filter = plan.exact() ? null : filter;
        this.places = plan.index() == null
                ? new Places<byte[]>(documents, plan, (key, value) -> new StoreKey(key))
                : new Places<Integer>(plan.index().map(), plan, StoreIndex::place);
        if (!plan.sorted()) {
            ordered = sort(new SortOrder(sort), wanted);
        }
    }

    /** The next document, or null at the end. */
    Found next() {
        if (ordered == null) {
            return nextMatch();
        }
        while (ordered.hasNext()) {
            StoreKey place = ordered.next();
            Found found = read(place);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Lets go of the pages; the next call of {@link #next} finds its place again. */
    void pause() {
        places.pause();
    }

    private Found nextMatch() {
        StoreKey place;
        while ((place = places.next()) != null) {
            Found found = read(place);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Found read(StoreKey place) {
        byte[] bytes = documents.get(place.bytes());
        if (bytes == null) {
            return null;
        }
        Found found = new Found(place, bytes);
        return filter == null || filter.test(found.document()) ? found : null;
    }

    private record Ranked(byte[] rank, StoreKey place) {
        static final Comparator<Ranked> ORDER = (a, b) -> {
            int byRank = Arrays.compareUnsigned(a.rank, b.rank);
            return byRank != 0 ? byRank : a.place.compareTo(b.place);
        };

        int size() {
            return 64 + rank.length + place.bytes().length;
        }
    }

    private Iterator<StoreKey> sort(SortOrder order, int wanted) {
        List<Ranked> all = wanted > 0 ? null : new ArrayList<>();
        PriorityQueue<Ranked> best = wanted > 0 ? new PriorityQueue<>(Ranked.ORDER.reversed()) : null;
        long held = 0;
        Found found;
        while ((found = nextMatch()) != null) {
            Ranked ranked = new Ranked(order.rank(found.document()), found.place());
            held += ranked.size();
            if (best == null) {
                all.add(ranked);
            } else {
                best.add(ranked);
                if (best.size() > wanted) {
                    held -= best.poll().size();
                }
            }
            if (held > SORT_LIMIT) {
                throw BadRequest.sortTooLarge();
            }
        }
        List<Ranked> result = best == null ? all : new ArrayList<>(best);
        result.sort(Ranked.ORDER);
        return result.stream().map(Ranked::place).iterator();
    }
}
