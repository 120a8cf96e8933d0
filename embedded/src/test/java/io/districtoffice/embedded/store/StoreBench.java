package io.districtoffice.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static io.districtoffice.embedded.store.Reactive.all;
import static io.districtoffice.embedded.store.Reactive.one;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Prints what the embedded store does on this machine. The store is a process of its own; the load comes from this one
 * through the driver, on the same cores. Arguments: number of documents (default 100000).
 */
public final class StoreBench {

    private static final int WRITERS = 64;
    private static final int UNITS = 300;

    /** Documents inserted before the clock runs: until then the JVM is busy with compiling. */
    private static final int WARM_UP = 60_000;

    private static final String[] STATUS = {"DRAFT", "SUBMITTED", "EDITING", "POOLED", "ADOPTED"};
    private static final String[] WORDS =
            ("区委 区政府 街道 社区 网格 群众 反映 问题 整改 落实 督查 信息 报送 领导 批示 防汛 应急 值守 安全 生产 检查 隐患 排查 项目 推进 "
                            + "招商 引资 营商 环境 优化 民生 实事 养老 托育 学校 医院 道路 施工 扬尘 治理 河长 巡查 垃圾 分类 老旧 小区 改造 加装 电梯")
                    .split(" ");
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private StoreBench() {}

    public static void main(String[] args) throws Exception {
        int documents = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory("store-bench");
        try {
            try (ChildStore store = ChildStore.start(
                    folder.resolve("plain"),
                    System.getProperty("bench.java", "-Xmx600m").split(" "))) {
                insert("1.5 KB, ordered ids, no index", store, folder.resolve("plain"), documents, false);
            }
            ChildStore store = ChildStore.start(
                    folder.resolve("indexed"),
                    System.getProperty("bench.java", "-Xmx600m").split(" "));
            insert("1.5 KB, ordered ids, 2 indexes", store, folder.resolve("indexed"), documents, true);
            queries(store, documents);
            killed(store, folder.resolve("indexed"), documents);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static MongoCollection<Document> reports(MongoClient client) {
        return client.getDatabase("bench").getCollection("reports");
    }

    private static void insert(String what, ChildStore store, Path folder, int documents, boolean indexed)
            throws IOException {
        try (MongoClient client = Reactive.client(store.uri(), WRITERS)) {
            MongoCollection<Document> reports = reports(client);
            if (indexed) {
                one(reports.createIndex(descending("readers")));
                one(reports.dropIndex(descending("readers")));
                one(reports.createIndex(ascending("readers", "state.status", "state.sortTime", "_id")));
                one(reports.createIndex(ascending("outbox.at"), new IndexOptions().sparse(true)));
            }
            load(reports, Math.min(documents / 2, WARM_UP));
            long before = Files.size(folder.resolve(StoreFile.NAME));
            Duration storeCpu = store.cpu();
            Duration ownCpu = ownCpu();
            long started = System.nanoTime();
            load(reports, documents);
            double seconds = (System.nanoTime() - started) / 1e9;
            print(
                    "%-34s %,8.0f durable inserts/s   %.1f KB of file per document of %.1f KB   CPU per insert: store"
                            + " %d us, client %d us",
                    what,
                    documents / seconds,
                    (Files.size(folder.resolve(StoreFile.NAME)) - before) / 1024.0 / documents,
                    new RawBsonDocument(document(), new DocumentCodec())
                                    .getByteBuffer()
                                    .remaining()
                            / 1024.0,
                    store.cpu().minus(storeCpu).dividedBy(documents).toNanos() / 1_000,
                    ownCpu().minus(ownCpu).dividedBy(documents).toNanos() / 1_000);
        }
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void load(MongoCollection<Document> reports, int documents) {
        Flux.range(0, documents)
                .flatMap(i -> Mono.from(reports.insertOne(document())), WRITERS)
                .blockLast();
    }

    static Document document() {
        long n = SEQUENCE.incrementAndGet();
        String unit = "unit:u" + n % UNITS;
        long now = System.currentTimeMillis();
        return new Document("_id", orderedId(now))
                .append("schema", 1)
                .append("version", 1L)
                .append("readers", List.of(unit, "office:district:EDITOR", "person:p" + n % 997))
                .append(
                        "state",
                        new Document("status", STATUS[(int) (n / UNITS % STATUS.length)])
                                .append("sortTime", now)
                                .append("title", "Report " + n)
                                .append("text", prose(520)))
                .append(
                        "created",
                        new Document("key", "k" + n).append("hash", text(64)).append("status", 201))
                .append("processed", List.of())
                .append("outbox", n % 10 == 0 ? List.of(new Document("id", "e" + n).append("at", now)) : List.of());
    }

    /** Office Chinese: three bytes a character, words that come again and again. */
    private static String prose(int length) {
        StringBuilder text = new StringBuilder(length);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(100));
        }
        return text.substring(0, length);
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder(length);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    /** 48 bits of time and 80 of chance, base32. */
    static String orderedId(long now) {
        char[] id = new char[26];
        for (int i = 9; i >= 0; i--) {
            id[i] = Character.forDigit((int) (now & 31), 32);
            now >>>= 5;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 10; i < id.length; i++) {
            id[i] = Character.forDigit(random.nextInt(32), 32);
        }
        return new String(id);
    }

    private static void queries(ChildStore store, int documents) {
        try (MongoClient client = Reactive.client(store.uri(), WRITERS)) {
            MongoCollection<Document> reports = reports(client);
            measure(documents + " stored, a unit's newest 20 of one status", 500, i -> all(reports.find(
                                    and(eq("readers", "unit:u" + i % UNITS), eq("state.status", "SUBMITTED")))
                            .sort(Sorts.descending("state.sortTime"))
                            .limit(20))
                    .size());
            measure(documents + " stored, a unit's newest 20 of all", 500, i -> all(reports.find(
                                    and(eq("readers", "unit:u" + i % UNITS), in("state.status", STATUS)))
                            .sort(Sorts.descending("state.sortTime"))
                            .limit(20))
                    .size());
            measure(documents + " stored, the desk's newest 20 of all", 500, i -> all(reports.find(
                                    and(eq("readers", "office:district:EDITOR"), in("state.status", STATUS)))
                            .sort(Sorts.descending("state.sortTime"))
                            .limit(20))
                    .size());
            measure(documents + " stored, what waits in outboxes, 500", 50, i -> all(reports.find(exists("outbox.at"))
                            .sort(ascending("outbox.at"))
                            .limit(500))
                    .size());
            measure(documents + " stored, a scan of all without an index", 5, i -> one(reports.countDocuments(
                            eq("created.key", "k" + i)))
                    .intValue());
            List<String> ids = all(
                            reports.find().projection(new Document("_id", 1)).limit(500))
                    .stream()
                    .map(document -> document.getString("_id"))
                    .toList();
            int writes = Math.min(500, ids.size());
            measure(
                    documents + " stored, update by {_id, version}, sync included",
                    writes,
                    i -> (int) one(reports.updateOne(
                                    and(eq("_id", ids.get(i)), eq("version", 1L)),
                                    Updates.combine(
                                            Updates.inc("version", 1L), Updates.set("state.status", "EDITING"))))
                            .getModifiedCount());
            measure(
                    documents + " stored, the same without a change, so without sync",
                    writes,
                    i -> (int) one(reports.updateOne(
                                    and(eq("_id", ids.get(i)), eq("version", 2L)),
                                    Updates.set("state.status", "EDITING")))
                            .getMatchedCount());
        }
    }

    private static void measure(String what, int times, IntUnaryOperator action) {
        for (int i = 0; i < Math.min(times, 100) && !what.contains("update"); i++) {
            action.applyAsInt(i);
        }
        long[] nanos = new long[times];
        long rows = 0;
        for (int i = 0; i < times; i++) {
            long started = System.nanoTime();
            rows += action.applyAsInt(i);
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        print(
                "%-62s median %6.2f ms   p99 %6.2f ms   (%d rows)",
                what, nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6, rows / times);
    }

    private static void killed(ChildStore store, Path folder, int documents) throws Exception {
        store.kill();
        long started = System.nanoTime();
        try (ChildStore again = ChildStore.start(
                        folder, System.getProperty("bench.java", "-Xmx600m").split(" "));
                MongoClient client = Reactive.client(again.uri(), 4)) {
            long count = one(reports(client).estimatedDocumentCount());
            print(
                    "kill -9, then the first answer after %.2f s with %,d documents (JVM start included)",
                    (System.nanoTime() - started) / 1e9, count);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
