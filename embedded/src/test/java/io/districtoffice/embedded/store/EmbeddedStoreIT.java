package io.districtoffice.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static io.districtoffice.embedded.store.Reactive.all;
import static io.districtoffice.embedded.store.Reactive.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is particular to the embedded store: its file, its limits, and what it refuses to do. */
class EmbeddedStoreIT {

    @TempDir
    Path folder;

    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> reports;

    @BeforeEach
    void open() {
        open(EmbeddedStore.Settings.in(folder).freeSpaceFloorBytes(0));
    }

    private void open(EmbeddedStore.Settings settings) {
        store = EmbeddedStore.open(settings);
        client = Reactive.client(store.uri(), 8);
        reports = client.getDatabase("office").getCollection("reports");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
        store.close();
    }

    @Test
    void everything_is_there_after_closing_and_opening_again() {
        one(reports.createIndex(Indexes.compoundIndex(Indexes.ascending("unit"), Indexes.descending("time"))));
        one(reports.createIndex(Indexes.ascending("tags")));
        one(client.getDatabase("other").getCollection("a.b").insertOne(new Document("_id", 1)));
        for (int i = 0; i < 200; i++) {
            one(reports.insertOne(new Document("_id", i)
                    .append("unit", "u" + i % 5)
                    .append("time", i)
                    .append("tags", List.of(i, -i))));
        }
        close();
        open();

        assertThat(store.verify()).isEmpty();
        assertThat(all(client.listDatabaseNames())).containsExactlyInAnyOrder("office", "other");
        assertThat(all(reports.find(eq("unit", "u3"))
                        .sort(Indexes.descending("time"))
                        .limit(3)))
                .extracting(d -> d.getInteger("_id"))
                .containsExactly(198, 193, 188);
        assertThat(all(reports.find(new Document("tags", new Document("$gt", 190).append("$lt", -190)))))
                .hasSize(9);
        assertThat(all(reports.listIndexes())).hasSize(3);
    }

    @Test
    void a_second_opener_is_told_that_the_store_is_in_use() throws Exception {
        assertThatThrownBy(() -> EmbeddedStore.open(EmbeddedStore.Settings.in(folder)))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("in use by another process");
        assertThatThrownBy(() -> ChildStore.start(folder)).hasMessageContaining("did not start");
    }

    @Test
    void a_port_that_is_taken_is_said_in_words_and_leaves_the_file_free() {
        Path elsewhere = folder.resolve("elsewhere");
        assertThatThrownBy(() ->
                        EmbeddedStore.open(EmbeddedStore.Settings.in(elsewhere).port(store.port())))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("cannot listen on port");
        EmbeddedStore.open(EmbeddedStore.Settings.in(elsewhere)).close();
    }

    @Test
    void a_newer_file_and_a_broken_file_are_not_opened() throws Exception {
        close();
        StoreFile file = StoreFile.open(folder, "", 0);
        file.store().setStoreVersion(2);
        file.close();
        assertThatThrownBy(() -> EmbeddedStore.open(EmbeddedStore.Settings.in(folder)))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("newer version");

        Files.write(folder.resolve(StoreFile.NAME), new byte[20_000]);
        assertThatThrownBy(() -> EmbeddedStore.open(EmbeddedStore.Settings.in(folder)))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("cannot be read");

        Files.delete(folder.resolve(StoreFile.NAME));
        open();
    }

    @Test
    void below_the_free_space_floor_only_reads_and_deletes_go_on() {
        one(reports.insertMany(List.of(new Document("_id", 1), new Document("_id", 2))));
        close();
        open(EmbeddedStore.Settings.in(folder).freeSpaceFloorBytes(Long.MAX_VALUE));

        for (Runnable write : List.<Runnable>of(
                () -> one(reports.insertOne(new Document())),
                () -> one(reports.updateOne(eq("_id", 1), Updates.set("a", 1))),
                () -> one(reports.findOneAndUpdate(eq("_id", 1), Updates.set("a", 1))),
                () -> one(reports.createIndex(Indexes.ascending("a"))))) {
            assertThatThrownBy(write::run).isInstanceOfSatisfying(MongoException.class, e -> assertThat(e.getCode())
                    .isEqualTo(14031));
        }
        assertThat(all(reports.find())).hasSize(2);
        assertThat(one(reports.deleteOne(eq("_id", 1))).getDeletedCount()).isEqualTo(1);
        assertThat(one(reports.findOneAndDelete(eq("_id", 2)))).isNotNull();
    }

    static Stream<Document> refused() {
        return Stream.of(
                        "{find: 'reports', filter: {$where: 'true'}}",
                        "{find: 'reports', filter: {$text: {$search: 'a'}}}",
                        "{find: 'reports', filter: {a: {$gte: null}}}",
                        "{find: 'reports', collation: {locale: 'zh'}}",
                        "{find: 'reports', projection: {'a.$': 1}}",
                        "{find: 'reports', tailable: true}",
                        "{find: 'reports', startTransaction: true, txnNumber: 1}",
                        "{commitTransaction: 1}",
                        "{insert: 'reports', documents: [{a: 1}], writeConcern: {w: 0}}",
                        "{update: 'reports', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
                        "{findAndModify: 'reports', query: {}, update: [{$set: {a: 1}}]}",
                        "{aggregate: 'reports', pipeline: [{$changeStream: {}}], cursor: {}}",
                        "{aggregate: 'reports', pipeline: [{$out: 'x'}], cursor: {}}",
                        "{create: 'x', capped: true, size: 1000}",
                        "{create: 'x', validator: {}}",
                        "{createIndexes: 'reports', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {a: 1}}]}",
                        "{createIndexes: 'reports', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 1}]}",
                        "{createIndexes: 'reports', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'zh'}}]}",
                        "{createIndexes: 'reports', indexes: [{key: {a: 'text'}, name: 'a'}]}",
                        "{createIndexes: 'reports', indexes: [{key: {a: 'hashed'}, name: 'a'}]}",
                        "{createIndexes: 'reports', indexes: [{key: {a: '2dsphere'}, name: 'a'}]}",
                        "{createIndexes: 'reports', indexes: [{key: {'$**': 1}, name: 'a'}]}",
                        "{createIndexes: 'reports', indexes: [{key: {'a.0': 1}, name: 'a'}]}",
                        "{collMod: 'reports'}",
                        "{explain: {find: 'reports'}}",
                        "{eval: 'x'}")
                .map(Document::parse);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Document command) {
        one(reports.insertOne(new Document("_id", 1).append("a", 5)));
        assertThatThrownBy(() -> {
                    Document reply = one(client.getDatabase("office").runCommand(command));
                    if (reply.containsKey("writeErrors")) {
                        throw new MongoException(238, reply.toString());
                    }
                })
                .isInstanceOf(MongoException.class);
        assertThat(all(reports.find())).containsExactly(new Document("_id", 1).append("a", 5));
    }

    @Test
    void an_index_with_a_collation_is_refused_through_the_driver_too() {
        assertThatThrownBy(() -> one(reports.createIndex(
                        Indexes.ascending("a"),
                        new IndexOptions()
                                .collation(Collation.builder().locale("zh").build()))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void one_name_for_two_indexes_is_refused() {
        one(reports.createIndex(Indexes.ascending("a"), new IndexOptions().name("x")));
        one(reports.createIndex(Indexes.ascending("a"), new IndexOptions().name("x")));
        assertThatThrownBy(() -> one(reports.createIndex(Indexes.ascending("b"), new IndexOptions().name("x"))))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> assertThat(e.getCode())
                        .isEqualTo(86));
        assertThatThrownBy(() -> one(reports.createIndex(
                        Indexes.ascending("a"), new IndexOptions().name("x").unique(true))))
                .isInstanceOfSatisfying(MongoCommandException.class, e -> assertThat(e.getCode())
                        .isEqualTo(86));
    }

    @Test
    void a_unique_index_over_duplicates_is_not_built_and_leaves_nothing() {
        one(reports.insertMany(List.of(new Document("_id", 1).append("a", 1), new Document("_id", 2).append("a", 1))));
        assertThatThrownBy(() -> one(reports.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true))))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        one(reports.deleteOne(eq("_id", 2)));
        one(reports.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)));
        assertThat(store.verify()).isEmpty();
    }

    @Test
    void operators_side_by_side_are_all_obeyed() {
        one(reports.insertMany(List.of(
                Document.parse("{_id: 1, name: 'alpha', e: [{n: 1, k: 'x'}, {n: 20, k: 'y'}]}"),
                Document.parse("{_id: 2, name: 'beta', e: [{n: 7, k: 'x'}]}"),
                Document.parse("{_id: 3, name: 'gamma', e: []}"))));
        assertThat(found("{name: {$regex: 'A', $options: 'i', $ne: 'beta', $gt: 'b'}}"))
                .containsExactly(3);
        assertThat(found("{'e.n': {$ne: 7, $gt: 10}}")).containsExactly(1);
        assertThat(found("{'e.n': {$gt: 10, $lt: 5}}")).containsExactly(1);
        assertThat(found("{'e.k': {$nin: ['y'], $in: ['x']}}")).containsExactly(2);
        assertThat(found("{e: {$elemMatch: {n: {$gt: 10, $lt: 5}}}}")).isEmpty();
        assertThat(all(reports.find(and(regex("name", "^a"), eq("e.k", "y"))))).hasSize(1);
    }

    private List<Integer> found(String filter) {
        return all(reports.find(Document.parse(filter))).stream()
                .map(d -> d.getInteger("_id"))
                .toList();
    }

    @Test
    void a_field_named_query_is_a_field() {
        one(reports.insertMany(
                List.of(new Document("_id", 1).append("query", new Document("_id", 2)), new Document("_id", 2))));
        assertThat(all(reports.find(eq("query", new Document("_id", 2))))).hasSize(1);
        assertThat(one(reports.findOneAndUpdate(eq("query._id", 2), Updates.set("a", 1))))
                .containsEntry("_id", 1);
        assertThat(one(reports.deleteMany(eq("query", new Document("_id", 2)))).getDeletedCount())
                .isEqualTo(1);
        assertThat(all(reports.find())).containsExactly(new Document("_id", 2));
    }

    @Test
    void a_binary_that_would_come_back_changed_is_refused() {
        assertThatThrownBy(() -> one(reports.insertOne(new Document("a", new BsonBinary((byte) 0x80, new byte[] {1})))))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("subtype");
        assertThat(one(reports.countDocuments())).isZero();
    }

    @Test
    void a_document_nested_too_deep_is_refused_and_the_store_lives_on() {
        Document deep = new Document();
        for (int i = 0; i < 150; i++) {
            deep = new Document("a", deep);
        }
        Document nested = deep;
        assertThatThrownBy(() -> one(reports.insertOne(nested))).isInstanceOf(MongoException.class);
        one(reports.insertOne(new Document("_id", 1)));
    }

    @Test
    void a_message_that_is_none_ends_the_connection_and_nothing_else() throws Exception {
        ByteBuffer nonsense = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        nonsense.putInt(32).putInt(1).putInt(0).putInt(4711);
        ByteBuffer huge = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        huge.putInt(Integer.MAX_VALUE).putInt(1).putInt(0).putInt(2013);
        for (ByteBuffer message : List.of(nonsense, huge)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), store.port())) {
                socket.setSoTimeout(10_000);
                OutputStream out = socket.getOutputStream();
                out.write(message.array());
                out.flush();
                InputStream in = socket.getInputStream();
                assertThat(in.read()).isEqualTo(-1);
            }
        }
        one(reports.insertOne(new Document("_id", 1)));
    }

    @Test
    void a_cursor_that_is_not_read_on_sees_later_changes_and_survives_deletes() {
        one(reports.insertMany(
                IntStream.range(0, 500).mapToObj(i -> new Document("_id", i)).toList()));
        Document first = one(client.getDatabase("office")
                .runCommand(Document.parse("{find: 'reports', sort: {_id: 1}, batchSize: 10}")));
        long cursor = first.get("cursor", Document.class).getLong("id");
        one(reports.deleteMany(Document.parse("{_id: {$gte: 5, $lt: 490}}")));

        Document more = one(client.getDatabase("office")
                .runCommand(new Document("getMore", cursor).append("collection", "reports")));

        assertThat(more.get("cursor", Document.class).getList("nextBatch", Document.class))
                .extracting(d -> d.getInteger("_id"))
                .contains(490, 499)
                .hasSizeBetween(10, 11); // one may have been looked up before
    }
}
