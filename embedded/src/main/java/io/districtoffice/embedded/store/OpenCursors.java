package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Cursors between two batches: so many at most, and none idle for longer than ten minutes. */
final class OpenCursors {

    private static final int MOST = 1_000;
    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int BATCH_BYTES = 12 * 1024 * 1024;

    private static final class Open {
        private final BatchSource source;
        private Object ahead;
        private long usedAt = System.nanoTime();

        Open(BatchSource source, Object ahead) {
            this.source = source;
            this.ahead = ahead;
        }
    }

    private final Map<Long, Open> open = new HashMap<>();

    Document firstBatch(BatchSource source, int size) {
        Open cursor = new Open(source, source.next());
        List<Object> batch = take(cursor, size);
        long id = 0;
        if (cursor.ahead != null && !source.singleBatch()) {
            id = add(cursor);
        }
        return reply(id, source.namespace(), "firstBatch", batch);
    }

    /** The library answers an aggregation whole; here the answer is cut into batches. */
    Document inBatches(Document reply, Document query) {
        if (!(reply.get("cursor") instanceof Document cursor) || !(cursor.get("firstBatch") instanceof List<?> all)) {
            return reply;
        }
        int size = query.get("cursor") instanceof Document options && options.get("batchSize") instanceof Number number
                ? number.intValue()
                : 101;
        return firstBatch(new ListSource((String) cursor.get("ns"), all.iterator()), size);
    }

    Document getMore(Document query, String database) {
        long id = ((Number) query.get("getMore")).longValue();
        Open cursor = open.get(id);
        if (cursor == null) {
            throw new CursorNotFoundException(id);
        }
        int size = query.get("batchSize") instanceof Number number && number.intValue() > 0
                ? number.intValue()
                : Integer.MAX_VALUE;
        List<Object> batch = take(cursor, size);
        cursor.usedAt = System.nanoTime();
        if (cursor.ahead == null) {
            open.remove(id);
            id = 0;
        }
        return reply(id, database + "." + query.get("collection"), "nextBatch", batch);
    }

    Document kill(Document query) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        for (Object id : (Iterable<?>) query.get("cursors")) {
            (open.remove(((Number) id).longValue()) != null ? killed : unknown).add(id);
        }
        return new Document("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of())
                .append("ok", 1.0);
    }

    int size() {
        return open.size();
    }

    void closeIdle(long now) {
        open.values().removeIf(cursor -> now - cursor.usedAt > IDLE_NANOS);
    }

    private static List<Object> take(Open cursor, int size) {
        List<Object> batch = new ArrayList<>();
        int bytes = 0;
        while (cursor.ahead != null && batch.size() < size && (batch.isEmpty() || bytes < BATCH_BYTES)) {
            batch.add(cursor.ahead);
            bytes += cursor.source.lastSize();
            cursor.ahead = cursor.source.next();
        }
        cursor.source.pause();
        return batch;
    }

    private long add(Open cursor) {
        if (open.size() >= MOST) {
            closeIdle(System.nanoTime());
        }
        if (open.size() >= MOST) {
            throw new MongoServerError(
                    365, "ExceededCursorLimit", "More than " + MOST + " cursors are open; use a limit or close them");
        }
        long id;
        do {
            id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        } while (open.putIfAbsent(id, cursor) != null);
        return id;
    }

    private static Document reply(long id, String namespace, String name, List<Object> batch) {
        return new Document("cursor", new Document(name, batch).append("id", id).append("ns", namespace))
                .append("ok", 1.0);
    }
}
