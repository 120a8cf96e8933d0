package io.districtoffice.platform.journal;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Aggregates whose next event the broker would not take: left alone for a while, so that they do not hold up others. At
 * most 1,000; beyond that the ones waiting longest are simply tried again.
 */
final class Stuck {

    private static final Logger log = LoggerFactory.getLogger(Stuck.class);
    private static final int MAX = 1000;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private record Key(String collection, String id) {}

    private record Pause(long until, Duration length) {}

    private final Map<Key, Pause> pauses = new LinkedHashMap<>();
    private final LongSupplier nanos;

    Stuck(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Ids to be left out of the next round. */
    synchronized List<String> in(MongoCollection<BsonDocument> outbox) {
        String collection = outbox.getNamespace().getCollectionName();
        long now = nanos.getAsLong();
        var ids = new ArrayList<String>();
        pauses.forEach((key, pause) -> {
            if (key.collection().equals(collection) && pause.until() - now > 0) {
                ids.add(key.id());
            }
        });
        return ids;
    }

    synchronized void add(Waiting aggregate) {
        Key key = key(aggregate);
        Pause before = pauses.remove(key);
        Duration length = before == null ? FIRST : before.length().multipliedBy(2);
        if (length.compareTo(LONGEST) > 0) {
            length = LONGEST;
        }
        pauses.put(key, new Pause(nanos.getAsLong() + length.toNanos(), length));
        if (pauses.size() > MAX) {
            Iterator<Key> eldest = pauses.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    synchronized void free(Waiting aggregate) {
        pauses.remove(key(aggregate));
    }

    synchronized int size() {
        return pauses.size();
    }

    /** Said once per aggregate, not at each try. */
    synchronized void tell(Waiting aggregate, Throwable why) {
        if (!pauses.containsKey(key(aggregate))) {
            log.error(
                    "Event of {} {} cannot be published, its later ones wait",
                    aggregate.collection().getNamespace().getCollectionName(),
                    aggregate.id(),
                    why);
        }
    }

    private static Key key(Waiting aggregate) {
        return new Key(aggregate.collection().getNamespace().getCollectionName(), aggregate.id());
    }
}
