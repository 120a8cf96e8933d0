package io.districtoffice.platform.backup;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.journal.Recall;
import io.districtoffice.platform.journal.TestRelay;
import io.districtoffice.platform.store.NoteTypes;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Mono;

/** An office of one service of notes, with a relay that works when it is told to. */
final class Office implements AutoCloseable {

    static final String TOPIC = "office.test";

    final OfficeStore store = TestStores.open();
    final NoteTypes notes = NoteTypes.in(store);
    final TestRelay relay = new TestRelay(store);
    final Path data = EmbeddedParts.newFolder("backup");
    private final MongoClient client = MongoClients.create(EmbeddedParts.uri());

    static {
        try (var kafka = new KafkaProbe(EmbeddedParts.bootstrapServers())) {
            kafka.create(TOPIC, 3, Map.of());
        } catch (IllegalStateException there) {
            // another test of this JVM has made it
        }
    }

    Office() {
        TestStores.awaitPrepared(store);
    }

    String name() {
        return store.database().getName();
    }

    MongoDatabase database() {
        return store.database();
    }

    Recall.Head head() {
        return Answers.one(new Recall(database()).head()).orElseThrow();
    }

    Place place() {
        return new Place(EmbeddedParts.uri(), null, data);
    }

    Path archive() {
        return data.resolveSibling(data.getFileName() + ".zip");
    }

    Backup.Written backUp() throws IOException {
        return new Backup(place(), List.of(Source.of(name()))).write(archive(), Instant.now(), "demo", false);
    }

    /** As if the head had been noted then, and everything since had happened during the backup. */
    void backUp(Recall.Head head, Instant since, Set<String> compacted) throws IOException {
        try (var writer = new ArchiveWriter(archive())) {
            var service = new ServiceCopy(new Source(name(), compacted), database(), writer, head, since).copy();
            writer.finish(
                    new Manifest(Manifest.FORMAT, Instant.now(), null, since, List.of(service), writer.sections()));
        }
    }

    /** All is lost and restored from its archive. */
    void loseAndRestore() throws IOException {
        Mono.from(client.getDatabase(name()).drop()).block();
        try (var restore = Restore.of(archive())) {
            restore.into(place());
        }
    }

    BsonDocument note(String id) {
        return find("note", id).orElseThrow();
    }

    Optional<BsonDocument> find(String collection, String id) {
        return Answers.one(database()
                .getCollection(collection, BsonDocument.class)
                .find(com.mongodb.client.model.Filters.eq("_id", id))
                .limit(1));
    }

    List<RawBsonDocument> all(String collection) {
        return Answers.all(
                database().getCollection(collection, RawBsonDocument.class).find());
    }

    @Override
    public void close() {
        relay.close();
        client.close();
        TestStores.drop(store);
    }
}
