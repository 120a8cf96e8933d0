package io.districtoffice.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static io.districtoffice.embedded.store.Reactive.all;
import static io.districtoffice.embedded.store.Reactive.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Power failures and kill -9: nothing that a client was told, or has read, may be missing afterwards. */
class CrashIT {

    /** -Dstore.crash.rounds=50 for a long run. */
    private static final int POWER_ROUNDS = Integer.getInteger("store.crash.rounds", 6);

    private static final int KILL_ROUNDS = Integer.getInteger("store.kill.rounds", 3);
    private static final int WRITERS = 16;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void after_a_power_failure_everything_acknowledged_or_read_is_there() {
        CrashFiles.register();
        Random random = new Random(7);
        for (int round = 0; round < POWER_ROUNDS; round++) {
            AtomicInteger fatal = new AtomicInteger();
            EmbeddedStore.Settings settings =
                    EmbeddedStore.Settings.in(folder).freeSpaceFloorBytes(0).onFatal(fatal::incrementAndGet);
            EmbeddedStore store = EmbeddedStore.open(settings, CrashFiles.PREFIX);
            try (MongoClient client = Reactive.client(store.uri(), WRITERS + 8)) {
                assertThat(store.verify()).isEmpty();
                check(client);
                int before = told.size();
                Thread power = new Thread(() -> {
                    await().atMost(LIMIT).until(() -> told.size() > before + 100 + random.nextInt(300));
                    CrashFiles.crash(random.nextBoolean() ? random : null);
                });
                power.start();
                work(client, (id, version) -> told.merge(id, version, Math::max));
                await().atMost(LIMIT).until(() -> fatal.get() == 1);
            } finally {
                store.close();
            }
        }
        try (EmbeddedStore store = EmbeddedStore.open(EmbeddedStore.Settings.in(folder));
                MongoClient client = Reactive.client(store.uri(), 4)) {
            assertThat(store.verify()).isEmpty();
            check(client);
            assertThat(told.size()).isGreaterThan(100 * POWER_ROUNDS);
        }
    }

    @Test
    void after_kill_9_everything_in_the_clients_ledger_is_there() throws Exception {
        Path ledger = folder.resolve("ledger");
        for (int round = 0; round < KILL_ROUNDS; round++) {
            int before = told.size();
            try (ChildStore store = ChildStore.start(folder, "-Xmx256m");
                    FileChannel log = FileChannel.open(
                            ledger, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                    MongoClient client = Reactive.client(store.uri(), WRITERS + 8)) {
                check(client);
                Thread killer = new Thread(() -> {
                    await().atMost(LIMIT).until(() -> told.size() > before + 300);
                    try {
                        store.kill();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                killer.start();
                work(client, (id, version) -> {
                    note(log, id, version);
                    told.merge(id, version, Math::max);
                });
                killer.join();
            }
            assertThat(told.size()).isGreaterThan(before);
        }
        long lost;
        try (EmbeddedStore store = EmbeddedStore.open(EmbeddedStore.Settings.in(folder));
                MongoClient client = Reactive.client(store.uri(), 4)) {
            assertThat(store.verify()).isEmpty();
            lost = lost(client, Files.readAllLines(ledger));
        }
        assertThat(lost).isZero();
    }

    private static synchronized void note(FileChannel log, String id, long version) {
        try {
            log.write(ByteBuffer.wrap((id + " " + version + "\n").getBytes(StandardCharsets.UTF_8)));
            log.force(false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lost(MongoClient client, List<String> ledger) {
        Map<String, Long> stored = new ConcurrentHashMap<>();
        all(reports(client).find()).forEach(d -> stored.put(d.getString("_id"), d.getLong("version")));
        return ledger.stream()
                .map(line -> line.split(" "))
                .filter(entry -> stored.getOrDefault(entry[0], -1L) < Long.parseLong(entry[1]))
                .count();
    }

    private interface Ledger {
        void put(String id, long version);
    }

    private static MongoCollection<Document> reports(MongoClient client) {
        return client.getDatabase("crash").getCollection("reports");
    }

    /** Inserts, updates and reads until the store is gone; what was answered or seen goes into the ledger. */
    private void work(MongoClient client, Ledger ledger) {
        MongoCollection<Document> reports = reports(client);
        one(reports.createIndex(Indexes.ascending("readers", "time")));
        one(reports.createIndex(Indexes.ascending("outbox.at"), new IndexOptions().sparse(true)));
        one(reports.createIndex(Indexes.ascending("no"), new IndexOptions().unique(true)));
        Flux<Object> writers =
                Flux.range(0, WRITERS).flatMap(writer -> writer(reports, ledger).repeat(100_000), WRITERS);
        Flux<Object> readers =
                Flux.range(0, 4).flatMap(reader -> reader(reports, ledger).repeat(100_000), 4);
        Flux.merge(writers, readers).onErrorComplete().blockLast(LIMIT);
    }

    private Mono<Object> writer(MongoCollection<Document> reports, Ledger ledger) {
        return Mono.defer(() -> {
            String id = "r" + ids.incrementAndGet();
            Document report = new Document("_id", id)
                    .append("version", 0L)
                    .append("no", id)
                    .append("time", System.nanoTime())
                    .append("readers", List.of("unit:" + id.hashCode() % 7, "desk"))
                    .append("text", "x".repeat(800))
                    .append("outbox", List.of(new Document("at", System.nanoTime())));
            return Mono.from(reports.insertOne(report))
                    .doOnNext(ok -> ledger.put(id, 0))
                    .then(Mono.from(reports.updateOne(
                            and(eq("_id", id), eq("version", 0L)),
                            Updates.combine(Updates.inc("version", 1L), Updates.set("outbox", List.of())))))
                    .doOnNext(ok -> ledger.put(id, 1));
        });
    }

    private Mono<Object> reader(MongoCollection<Document> reports, Ledger ledger) {
        return Mono.defer(() -> Flux.from(reports.find(eq("readers", "desk"))
                        .sort(Indexes.descending("time"))
                        .limit(5))
                .doOnNext(seen -> told.merge(seen.getString("_id"), seen.getLong("version"), Math::max))
                .then(Mono.just(1)));
    }

    private void check(MongoClient client) {
        Map<String, Long> stored = new ConcurrentHashMap<>();
        all(reports(client).find()).forEach(d -> stored.put(d.getString("_id"), d.getLong("version")));
        told.forEach((id, version) ->
                assertThat(stored.getOrDefault(id, -1L)).as("version of " + id).isGreaterThanOrEqualTo(version));
    }

    @Test
    void a_full_disk_stops_the_store_without_a_false_answer() {
        CrashFiles.register();
        AtomicInteger fatal = new AtomicInteger();
        EmbeddedStore store = EmbeddedStore.open(
                EmbeddedStore.Settings.in(folder).freeSpaceFloorBytes(0).onFatal(fatal::incrementAndGet),
                CrashFiles.PREFIX);
        try (MongoClient client = Reactive.client(store.uri(), 4)) {
            one(reports(client).insertOne(new Document("_id", "before")));
            CrashFiles.diskFull(true);
            assertThatThrownBy(() -> one(reports(client).insertOne(new Document("_id", "after"))));
            await().atMost(LIMIT).until(() -> fatal.get() == 1);
            assertThatThrownBy(() -> all(reports(client).find()));
        } finally {
            store.close();
            CrashFiles.diskFull(false);
        }
        try (EmbeddedStore again = EmbeddedStore.open(EmbeddedStore.Settings.in(folder));
                MongoClient client = Reactive.client(again.uri(), 4)) {
            assertThat(all(reports(client).find())).containsExactly(new Document("_id", "before"));
        }
    }

    @Test
    void reads_alone_do_not_touch_the_disk() {
        CrashFiles.register();
        try (EmbeddedStore store = EmbeddedStore.open(
                        EmbeddedStore.Settings.in(folder).freeSpaceFloorBytes(0), CrashFiles.PREFIX);
                MongoClient client = Reactive.client(store.uri(), 4)) {
            one(reports(client).insertOne(new Document("_id", 1)));
            int forced = CrashFiles.forces();
            for (int i = 0; i < 50; i++) {
                all(reports(client).find());
                one(reports(client).updateOne(eq("_id", 2), Updates.set("a", 1)));
            }
            assertThat(CrashFiles.forces()).isEqualTo(forced);
            one(reports(client).updateOne(eq("_id", 1), Updates.set("a", 1)));
            assertThat(CrashFiles.forces()).isGreaterThan(forced);
        }
    }
}
