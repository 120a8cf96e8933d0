package io.districtoffice.platform.backup;

import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.journal.JournalVerifier;
import io.districtoffice.platform.journal.Verdict;
import io.districtoffice.platform.store.Epoch;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/**
 * Puts an archive into an empty place, while no service runs. The archive is held against its manifest before anything is
 * written; as long as not all is written, no service can work with it ({@link Epoch}).
 */
public final class Restore implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int BATCH_BYTES = 4 * 1024 * 1024;

    private final ArchiveReader archive;

    private Restore(ArchiveReader archive) {
        this.archive = archive;
    }

    /** @throws BackupRefused when the archive is cut, changed or of another format */
    public static Restore of(Path file) {
        return new Restore(ArchiveReader.open(file));
    }

    public Manifest manifest() {
        return archive.manifest();
    }

    /**
     * Of each service what the walk along its restored journal found.
     *
     * @throws BackupRefused when the place is not empty, the broker does not forget, or what was restored is not what was
     *     backed up
     */
    public Map<String, Verdict> into(Place place) throws IOException {
        try (MongoClient client = place.connect()) {
            for (Manifest.Service service : manifest().services()) {
                requireEmpty(client.getDatabase(service.name()));
            }
            requireNoFiles(place.data());
            if (place.kafka() != null) {
                try (var broker = new Broker(place.kafka())) {
                    broker.forget();
                }
            }
            for (Manifest.Service service : manifest().services()) {
                fill(client.getDatabase(service.name()), service);
            }
            archive.files((name, content) -> write(place.data().resolve(name), name.startsWith(Names.KEYS), content));
            var verdicts = new LinkedHashMap<String, Verdict>();
            for (Manifest.Service service : manifest().services()) {
                verdicts.put(service.name(), verify(client.getDatabase(service.name()), service));
            }
            for (Manifest.Service service : manifest().services()) {
                var epoch = new Epoch(client.getDatabase(service.name()));
                Answers.one(epoch.restored(service.epoch() + 1));
            }
            return verdicts;
        }
    }

    private static void requireEmpty(MongoDatabase database) {
        for (String name : Answers.all(database.listCollectionNames())) {
            if (!name.startsWith("system.")
                    && Answers.one(database.getCollection(name).find().limit(1)).isPresent()) {
                throw new BackupRefused("数据库不是空的,不能恢复到其中 / a restore goes into an empty database only: "
                        + database.getName() + "." + name);
            }
        }
    }

    private void requireNoFiles(Path data) throws IOException {
        for (Manifest.Section section : manifest().sections()) {
            Path folder = data.resolve(section.name());
            if (section.name().endsWith("/") && Files.exists(folder)) {
                try (var files = Files.list(folder)) {
                    if (files.findAny().isPresent()) {
                        throw new BackupRefused("目录不是空的,不能恢复到其中 / a restore goes into an empty folder only: " + folder);
                    }
                }
            }
        }
    }

    private void fill(MongoDatabase database, Manifest.Service service) throws IOException {
        Answers.one(new Epoch(database).restoring(service.epoch()));
        for (Manifest.Collection collection : service.collections()) {
            createIndexes(database, collection);
            if (!collection.name().equals(Epoch.COLLECTION)) {
                var batch = new Batch(database.getCollection(collection.name(), RawBsonDocument.class));
                archive.documents(Names.documents(service.name(), collection.name()), batch::add);
                batch.flush();
            }
        }
    }

    /** Before the documents: a service that starts must not have to wait for an index of all that is there. */
    private static void createIndexes(MongoDatabase database, Manifest.Collection collection) {
        var indexes = new BsonArray();
        for (String text : collection.indexes()) {
            BsonDocument described = BsonDocument.parse(text);
            if (!described.getString("name").getValue().equals("_id_")) {
                var index = new BsonDocument("key", described.get("key")).append("name", described.get("name"));
                for (String option : List.of("unique", "sparse")) {
                    if (described.containsKey(option)) {
                        index.append(option, described.get(option));
                    }
                }
                indexes.add(index);
            }
        }
        if (!indexes.isEmpty()) {
            Answers.one(database.runCommand(
                    new BsonDocument("createIndexes", new BsonString(collection.name())).append("indexes", indexes)));
        }
    }

    private static final class Batch {

        private final MongoCollection<RawBsonDocument> collection;
        private final List<RawBsonDocument> waiting = new ArrayList<>();
        private int bytes;

        Batch(MongoCollection<RawBsonDocument> collection) {
            this.collection = collection;
        }

        void add(RawBsonDocument document) {
            waiting.add(document);
            bytes += document.getByteBuffer().remaining();
            if (waiting.size() >= BATCH || bytes >= BATCH_BYTES) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                Answers.one(collection.insertMany(waiting, new InsertManyOptions().ordered(false)));
                waiting.clear();
                bytes = 0;
            }
        }
    }

    /** A chain that was broken when it was copied is restored as it is, and told. */
    private static Verdict verify(MongoDatabase database, Manifest.Service service) {
        Verdict verdict = Answers.one(new JournalVerifier(database).verify()).orElseThrow();
        boolean same = verdict.ok()
                && verdict.blocks() == service.journal().blocks()
                && verdict.head().equals(service.journal().head());
        if (service.journal().sound() && !same) {
            throw new BackupRefused(
                    "恢复后的日志链与备份不符 / the restored journal is not the one that was backed up: " + service.name());
        }
        return verdict;
    }

    private static void write(Path file, boolean secret, java.io.InputStream content) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        boolean posix = secret && Files.getFileStore(folder).supportsFileAttributeView("posix");
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = posix
                ? FileChannel.open(
                        file,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(file, options)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
