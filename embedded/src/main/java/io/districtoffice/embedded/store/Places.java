package io.districtoffice.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;

/** The places of documents along a plan's ranges: one range after the other, or merged when an order is asked for. */
final class Places<V> {

    /** Tells the place of an entry of the map that is walked. */
    interface Reader<V> {
        StoreKey place(byte[] key, V value);
    }

    private final List<Walk<V>> walks = new ArrayList<>();
    private final Reader<V> reader;
    private final Predicate<StoreKey> unseen;
    private final PriorityQueue<Head> heads;
    private int current;

    private final class Head {
        private final Walk<V> walk;
        private byte[] key;
        private StoreKey place;

        Head(Walk<V> walk) {
            this.walk = walk;
        }

        boolean advance() {
            key = walk.next();
            place = key == null ? null : reader.place(key, walk.value());
            return key != null;
        }
    }

    Places(MVMap<byte[], V> map, Plan plan, Reader<V> reader) {
        this.reader = reader;
        Set<StoreKey> seen = new HashSet<>();
        this.unseen = plan.index() != null && plan.index().multikey() ? seen::add : place -> true;
        for (Range range : plan.ranges()) {
            walks.add(new Walk<>(map, range, plan.reverse()));
        }
        if (plan.sorted() && walks.size() > 1) {
            Comparator<Head> order = (a, b) ->
                    Arrays.compareUnsigned(a.key, a.walk.fixed(), a.key.length, b.key, b.walk.fixed(), b.key.length);
            heads = new PriorityQueue<>(plan.reverse() ? order.reversed() : order);
            for (Walk<V> walk : walks) {
                Head head = new Head(walk);
                if (head.advance()) {
                    heads.add(head);
                }
            }
        } else {
            heads = null;
        }
    }

    StoreKey next() {
        StoreKey place;
        do {
            place = heads == null ? inTurn() : merged();
        } while (place != null && !unseen.test(place));
        return place;
    }

    private StoreKey inTurn() {
        while (current < walks.size()) {
            Walk<V> walk = walks.get(current);
            byte[] key = walk.next();
            if (key != null) {
                return reader.place(key, walk.value());
            }
            current++;
        }
        return null;
    }

    private StoreKey merged() {
        Head head = heads.poll();
        if (head == null) {
            return null;
        }
        StoreKey place = head.place;
        if (head.advance()) {
            heads.add(head);
        }
        return place;
    }

    void pause() {
        walks.forEach(Walk::pause);
    }
}
