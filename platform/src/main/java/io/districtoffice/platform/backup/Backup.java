package io.districtoffice.platform.backup;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.journal.Recall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything that an office has into one file, while it works (docs/adr/0017). What was accepted before it began is
 * in it; of what comes in meanwhile a part.
 */
public final class Backup {

    /** Clocks of processes may differ by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);
    /** As long as topics keep events: what to publish again when nobody knows how far the listeners were. */
    private static final Duration RETENTION = Duration.ofDays(90);

    private final Place place;
    private final List<Source> sources;

    /** @param sources those that listen to others before those they listen to */
    public Backup(Place place, List<Source> sources) {
        this.place = place;
        this.sources = List.copyOf(sources);
    }

    /** @param hash of the manifest: noted elsewhere it tells whether an archive is this one */
    public record Written(Manifest manifest, String hash) {}

    /**
     * @param now system time
     * @param kind as the data folder is marked
     * @param keys whether the keys folder is part of it: whoever has the archive can then sign as this office
     * @throws BackupRefused when the file is there, or a service has nothing
     * @throws IOException when it cannot be written; nothing is left then
     */
    public Written write(Path file, Instant now, @Nullable String kind, boolean keys) throws IOException {
        try (var archive = new ArchiveWriter(file.toAbsolutePath());
                MongoClient client = place.connect()) {
            Instant since = since(client, now);
            var services = new ArrayList<Manifest.Service>();
            for (Source source : sources) {
                MongoDatabase database = client.getDatabase(source.name());
                Recall.Head head = Answers.one(new Recall(database).head()).orElseThrow();
                services.add(new ServiceCopy(source, database, archive, head, since).copy());
                // behind their rows: each row has its file by now
                copy(archive, Names.attachments(source.name()));
            }
            if (keys) {
                copy(archive, Names.KEYS);
            }
            var manifest = new Manifest(Manifest.FORMAT, now, kind, since, List.copyOf(services), archive.sections());
            return new Written(manifest, archive.finish(manifest));
        }
    }

    /**
     * From when on events may not have been handled by all who listen: those that wait to be published, then those that are
     * on a topic, in this order, so that none slips by in between.
     */
    private Instant since(MongoClient client, Instant now) {
        Instant waiting = sources.stream()
                .map(source -> oldestWaiting(client.getDatabase(source.name()), now))
                .min(Instant::compareTo)
                .orElse(now);
        Instant unheard = now.minus(RETENTION);
        if (place.kafka() != null) {
            try (var broker = new Broker(place.kafka())) {
                unheard = broker.oldestUnheard(now).orElse(unheard);
            }
        }
        return (waiting.isBefore(unheard) ? waiting : unheard).minus(SKEW);
    }

    private static Instant oldestWaiting(MongoDatabase database, Instant now) {
        long oldest = now.toEpochMilli();
        for (String name : Answers.all(database.listCollectionNames())) {
            var collection = database.getCollection(name, BsonDocument.class);
            boolean indexed = Answers.all(collection.listIndexes(BsonDocument.class)).stream()
                    .anyMatch(index -> index.getDocument("key").containsKey("outbox.at"));
            if (indexed) {
                var first = Answers.one(collection
                        .find(Filters.exists("outbox.at"))
                        .sort(Sorts.ascending("outbox.at"))
                        .projection(Projections.include("outbox.at"))
                        .limit(1));
                if (first.isPresent()) {
                    for (var entry : first.get().getArray("outbox")) {
                        oldest = Math.min(
                                oldest, entry.asDocument().getDateTime("at").getValue());
                    }
                }
            }
        }
        return Instant.ofEpochMilli(oldest);
    }

    private void copy(ArchiveWriter archive, String name) throws IOException {
        Path root = place.data().toAbsolutePath().normalize();
        Path folder = root.resolve(name);
        if (Files.notExists(folder)) {
            archive.files(name, root, List.of());
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            archive.files(name, root, files.filter(Files::isRegularFile)::iterator);
        }
    }
}
