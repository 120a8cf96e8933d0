package io.districtoffice.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static io.districtoffice.embedded.store.Reactive.all;
import static io.districtoffice.embedded.store.Reactive.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document at a time, and several that are written in one go. */
class StoreDocumentsIT extends StoreContract {

    @Test
    void compare_and_set_lets_one_of_many_win() {
        one(reports.insertOne(new Document("_id", "r").append("version", 0L)));

        long won = Flux.range(0, 64)
                .flatMap(
                        i -> reports.updateOne(
                                and(eq("_id", "r"), eq("version", 0L)), combine(set("by", i), inc("version", 1L))),
                        64)
                .map(UpdateResult::getModifiedCount)
                .reduce(0L, Long::sum)
                .block(Duration.ofSeconds(10));

        assertThat(won).isEqualTo(1);
        assertThat(one(reports.find(eq("_id", "r"))).getLong("version")).isEqualTo(1);
    }

    @Test
    void readers_never_see_version_and_state_of_different_moments() {
        one(reports.insertOne(new Document("_id", "r").append("version", 0L).append("state", new Document("n", 0L))));
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger seen = new AtomicInteger();

        Mono<Void> reading = Flux.range(0, 64)
                .flatMap(
                        i -> Mono.defer(() ->
                                        Mono.from(reports.find(eq("_id", "r")).first()))
                                .doOnNext(d -> {
                                    seen.incrementAndGet();
                                    assertThat(d.get("state", Document.class).getLong("n"))
                                            .isEqualTo(d.getLong("version"));
                                })
                                .repeat(() -> !done.get()),
                        64)
                .then();
        Mono<Long> writing = Flux.range(0, 64)
                .flatMap(i -> increment().repeat(2), 64)
                .count()
                .doFinally(signal -> done.set(true));
        long written = Mono.zip(reading.thenReturn(true), writing)
                .block(Duration.ofSeconds(40))
                .getT2();

        assertThat(written).isEqualTo(64 * 3);
        assertThat(one(reports.find(eq("_id", "r"))).getLong("version")).isEqualTo(written);
        assertThat(seen.get()).isGreaterThan(64);
    }

    /** Reads, then compare-and-set, until it has won. */
    private Mono<UpdateResult> increment() {
        return Mono.defer(() -> Mono.from(reports.find(eq("_id", "r")).first()))
                .flatMap(d -> {
                    long version = d.getLong("version");
                    return Mono.from(reports.updateOne(
                            and(eq("_id", "r"), eq("version", version)),
                            combine(set("state", new Document("n", version + 1)), inc("version", 1L))));
                })
                .filter(result -> result.getModifiedCount() == 1)
                .repeatWhenEmpty(10_000, tries -> tries);
    }

    @Test
    void pull_from_the_outbox_does_not_disturb_commands() {
        one(reports.insertOne(new Document("_id", "r").append("version", 0L).append("outbox", List.of())));
        Flux<UpdateResult> commands = Flux.range(0, 200)
                .concatMap(i -> reports.updateOne(
                        and(eq("_id", "r"), eq("version", (long) i)),
                        combine(inc("version", 1L), push("outbox", new Document("id", "e" + i).append("at", i)))));
        Flux<UpdateResult> relay = Flux.range(0, 150)
                .concatMap(i -> reports.updateOne(eq("_id", "r"), pull("outbox", new Document("id", "e" + i))));

        Mono.zip(commands.then(Mono.just(1)), relay.then(Mono.just(1))).block(Duration.ofSeconds(30));
        one(reports.updateMany(eq("_id", "r"), pull("outbox", lt("at", 150))));

        Document report = one(reports.find(eq("_id", "r")));
        assertThat(report.getLong("version")).isEqualTo(200);
        assertThat(report.getList("outbox", Document.class))
                .extracting(e -> e.getInteger("at"))
                .containsExactlyElementsOf(IntStream.range(150, 200).boxed().toList());
    }

    @Test
    void push_with_slice_keeps_the_last_fifty() {
        one(reports.insertOne(new Document("_id", "r")));
        for (int i = 0; i < 60; i += 2) {
            one(reports.updateOne(
                    eq("_id", "r"), pushEach("processed", List.of(i, i + 1), new PushOptions().slice(-50))));
        }
        assertThat(one(reports.find(eq("_id", "r"))).getList("processed", Integer.class))
                .containsExactlyElementsOf(IntStream.range(10, 60).boxed().toList());
    }

    @Test
    void an_upsert_with_a_guard_inserts_updates_or_fails_as_duplicate() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        Bson guard = and(eq("_id", "row"), lt("seq", 5L));

        assertThat(one(reports.updateOne(guard, set("seq", 5L), upsert)).getUpsertedId())
                .isNotNull();
        assertThatThrownBy(() -> one(reports.updateOne(guard, set("seq", 5L), upsert)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(one(reports.updateOne(and(eq("_id", "row"), lt("seq", 9L)), set("seq", 9L), upsert))
                        .getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void find_and_modify_gives_the_document_before_or_after() {
        one(reports.insertOne(new Document("_id", "series").append("last", 7)));
        assertThat(one(reports.findOneAndUpdate(eq("_id", "series"), inc("last", 1))))
                .containsEntry("last", 7);
        assertThat(one(reports.findOneAndUpdate(
                        eq("_id", "series"),
                        inc("last", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))))
                .containsEntry("last", 9);
        assertThat(one(reports.findOneAndUpdate(eq("_id", "none"), inc("last", 1))))
                .isNull();
        assertThat(one(reports.findOneAndDelete(eq("_id", "series")))).containsEntry("last", 9);
        assertThat(one(reports.countDocuments())).isZero();
    }

    @Test
    void a_failed_update_changes_neither_document_nor_index() {
        one(reports.createIndex(Indexes.ascending("no"), new IndexOptions().unique(true)));
        one(reports.insertMany(
                List.of(new Document("_id", 1).append("no", 1), new Document("_id", 2).append("no", 2))));

        Throwable refused =
                catchThrowable(() -> one(reports.updateOne(eq("_id", 2), combine(set("x", 1), set("no", 1)))));
        Throwable wrong = catchThrowable(
                () -> one(reports.updateOne(eq("_id", 2), combine(set("no", 3), inc("text", 1), set("text.a", 1)))));

        assertThat(refused).isInstanceOf(MongoWriteException.class);
        assertThat(wrong).isNotNull();
        assertThat(all(reports.find(eq("no", 2)))).containsExactly(new Document("_id", 2).append("no", 2));
        assertThat(all(reports.find(eq("no", 1)))).hasSize(1);
    }

    @Test
    void what_is_read_back_is_what_was_written_byte_for_byte() {
        Document inner = new Document("z", 1).append("a", 2L).append("m", 3.0).append("empty", new Document());
        Document document = new Document("_id", new ObjectId())
                .append("zz", "区委办 \uD83D\uDE00 \u0001")
                .append("date", new Date(1_700_000_000_123L))
                .append("int", 5)
                .append("long", 5L)
                .append("double", 5.0)
                .append("minusZero", -0.0)
                .append("big", Long.MAX_VALUE)
                .append("decimal", Decimal128.parse("1.10"))
                .append("bytes", new BsonBinary(new byte[] {0, 1, (byte) 0xFF}))
                .append("uuid", new BsonBinary(UUID.randomUUID()))
                .append("null", null)
                .append("yes", true)
                .append("nested", List.of(List.of(1, List.of("x"), inner), List.of()))
                .append("inner", inner);
        BsonDocument written = document.toBsonDocument(
                BsonDocument.class, client.getDatabase("x").getCodecRegistry());
        RawBsonDocument bytes = new RawBsonDocument(written, new BsonDocumentCodec());
        MongoCollection<RawBsonDocument> raw = reports.withDocumentClass(RawBsonDocument.class);

        one(raw.insertOne(bytes));
        one(reports.updateOne(eq("_id", document.get("_id")), set("added", 1)));
        one(reports.updateOne(eq("_id", document.get("_id")), unset("added")));

        assertThat(one(raw.find()).getByteBuffer().asNIO())
                .isEqualTo(bytes.getByteBuffer().asNIO());
    }

    @Test
    void a_document_that_grows_over_16_mb_is_refused_and_stays_as_it_was() {
        byte[] megabytes = new byte[6 * 1024 * 1024];
        one(reports.insertOne(new Document("_id", "r").append("parts", List.of(megabytes))));
        one(reports.updateOne(eq("_id", "r"), push("parts", megabytes)));

        assertThatThrownBy(() -> one(reports.updateOne(eq("_id", "r"), push("parts", megabytes))))
                .isInstanceOf(MongoException.class);
        assertThatThrownBy(
                        () -> one(reports.insertOne(new Document("_id", "x").append("a", new byte[17 * 1024 * 1024]))))
                .isInstanceOf(RuntimeException.class);

        assertThat(one(reports.find(eq("_id", "r"))).getList("parts", Object.class))
                .hasSize(2);
        assertThat(one(reports.countDocuments())).isEqualTo(1);
    }

    @Test
    void unique_and_sparse_unique_keys_are_kept() {
        one(reports.createIndex(Indexes.ascending("no"), new IndexOptions().unique(true)));
        one(reports.createIndex(
                Indexes.ascending("claim"), new IndexOptions().unique(true).sparse(true)));
        one(reports.insertOne(new Document("_id", 1).append("no", 1L)));
        one(reports.insertOne(new Document("_id", 2).append("no", 2).append("claim", "c")));

        assertDuplicate(new Document("_id", 3).append("no", 1.0));
        assertDuplicate(new Document("_id", 3).append("no", 3).append("claim", "c"));
        one(reports.insertOne(new Document("_id", 3)));
        assertDuplicate(new Document("_id", 4));
        assertDuplicate(new Document("_id", 1).append("no", 9));

        one(reports.deleteOne(eq("_id", 2)));
        one(reports.insertOne(new Document("_id", 5).append("no", 2).append("claim", "c")));
    }

    private void assertDuplicate(Document document) {
        assertThatThrownBy(() -> one(reports.insertOne(document)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void of_64_claims_for_one_key_one_is_made() {
        long made = Flux.range(0, 64)
                .flatMap(
                        i -> Mono.from(reports.insertOne(new Document("_id", "claim").append("owner", i)))
                                .onErrorResume(MongoWriteException.class, e -> Mono.empty()),
                        64)
                .count()
                .block(Duration.ofSeconds(10));
        assertThat(made).isEqualTo(1);
    }

    @Test
    void bulk_writes_stop_at_the_first_error_only_if_ordered() {
        List<InsertOneModel<Document>> inserts = List.of(
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 2)));

        MongoBulkWriteException ordered =
                (MongoBulkWriteException) catchThrowable(() -> one(reports.bulkWrite(inserts)));
        assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(one(reports.countDocuments())).isEqualTo(1);

        one(reports.deleteMany(new Document()));
        MongoBulkWriteException unordered = (MongoBulkWriteException)
                catchThrowable(() -> one(reports.bulkWrite(inserts, new BulkWriteOptions().ordered(false))));
        assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(unordered.getWriteErrors()).singleElement().satisfies(e -> assertThat(e.getIndex())
                .isEqualTo(1));

        var updates = one(reports.bulkWrite(
                List.of(
                        new UpdateOneModel<>(eq("_id", 1), set("a", 1)),
                        new UpdateOneModel<>(eq("_id", 7), set("a", 1), new UpdateOptions().upsert(true)),
                        new UpdateOneModel<>(eq("_id", 9), set("a", 1))),
                new BulkWriteOptions().ordered(false)));
        assertThat(updates.getMatchedCount()).isEqualTo(1);
        assertThat(updates.getUpserts()).singleElement().satisfies(u -> assertThat(u.getIndex())
                .isEqualTo(1));
    }

    @Test
    void databases_and_collections_of_one_name_are_apart() {
        MongoDatabase other = client.getDatabase(database.getName() + "b");
        one(reports.insertOne(new Document("_id", 1)));
        one(database.getCollection("reports.archive").insertOne(new Document("_id", 2)));
        one(other.getCollection("reports").insertOne(new Document("_id", 3)));
        one(reports.createIndex(Indexes.ascending("a")));
        one(other.getCollection("reports").createIndex(Indexes.ascending("a")));

        assertThat(all(reports.find())).containsExactly(new Document("_id", 1));
        assertThat(all(database.listCollectionNames())).containsExactlyInAnyOrder("reports", "reports.archive");
        one(other.drop());
        assertThat(all(reports.find())).hasSize(1);
        assertThat(all(reports.listIndexes())).hasSize(2);
    }

    @Test
    void a_delete_by_a_field_named_like_a_command_s_part_deletes_only_that() {
        one(reports.insertMany(
                List.of(new Document("_id", 1).append("filter", new Document("_id", 2)), new Document("_id", 2))));
        assertThat(one(reports.deleteMany(eq("filter", new Document("_id", 2)))).getDeletedCount())
                .isEqualTo(1);
        assertThat(all(reports.find())).containsExactly(new Document("_id", 2));
    }
}
