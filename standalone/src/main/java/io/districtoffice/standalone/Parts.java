package io.districtoffice.standalone;

import io.districtoffice.embedded.FolderLock;
import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.embedded.store.EmbeddedStore;
import io.districtoffice.platform.KafkaAccess;
import io.districtoffice.platform.backup.BackupRefused;
import io.districtoffice.platform.backup.Place;
import io.districtoffice.platform.backup.Source;
import io.districtoffice.platform.events.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The store and the broker that a backup or a restore works on: those of {@code OFFICE_MONGODB_URI} and {@code
 * OFFICE_KAFKA}, those of the office that runs, or, when none runs, the embedded ones of the data folder, opened here.
 */
final class Parts implements AutoCloseable {

    /** Those that listen to others before those they listen to. */
    static final List<Source> SERVICES = List.of(
            Source.of("notification-service"),
            Source.of("supervision-service"),
            Source.of("document-service"),
            Source.of("info-report-service"),
            new Source("directory-service", Set.of(Topic.REFERENCE)));

    private static final String STORE = "store";
    private static final String BROKER = "broker";

    private final @Nullable EmbeddedStore store;
    private final @Nullable EmbeddedBroker broker;
    private final Place place;

    private Parts(@Nullable EmbeddedStore store, @Nullable EmbeddedBroker broker, Place place) {
        this.store = store;
        this.broker = broker;
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** Of an office that has data, running or not. */
    static Parts existing(StandaloneSettings settings) throws IOException {
        if (!settings.mongodb().isEmpty()) {
            return new Parts(null, null, place(settings, settings.mongodb(), given(settings.kafka())));
        }
        Path folder = settings.data().resolve(STORE);
        if (Files.notExists(folder)) {
            throw new BackupRefused(
                    "这里没有数据 / there is no data here: " + settings.data() + " (OFFICE_DATA, OFFICE_MONGODB_URI)");
        }
        if (isInUse(folder)) {
            Addresses running = Addresses.in(settings.data())
                    .orElseThrow(
                            () -> new BackupRefused(
                                    "数据库正被另一进程使用,地址未知 / the store is in use and its address is not known:"
                                            + " OFFICE_MONGODB_URI=mongodb://127.0.0.1:<OFFICE_STORE_PORT>/?retryWrites=false"));
            String kafka = settings.kafka().isEmpty() ? running.broker() : settings.kafka();
            return new Parts(null, null, place(settings, running.store(), kafka));
        }
        var store = EmbeddedStore.open(EmbeddedStore.Settings.in(folder));
        EmbeddedBroker broker = null;
        try {
            String kafka = given(settings.kafka());
            if (kafka == null && Files.exists(settings.data().resolve(BROKER))) {
                broker = EmbeddedBroker.open(
                        EmbeddedBroker.Settings.in(settings.data().resolve(BROKER)));
                kafka = broker.bootstrapServers();
            }
            return new Parts(store, broker, place(settings, store.uri(), kafka));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Of an office that is to be: the embedded store is made here, the broker at the first start. */
    static Parts fresh(StandaloneSettings settings) throws IOException {
        String kafka = given(settings.kafka());
        if (!settings.mongodb().isEmpty()) {
            if (kafka == null) {
                throw new BackupRefused(
                        "还须指明 Kafka,其主题要先清空 / name the broker too, its topics are emptied:" + " OFFICE_KAFKA");
            }
            return new Parts(null, null, place(settings, settings.mongodb(), kafka));
        }
        if (Files.exists(settings.data())) {
            try (var entries = Files.list(settings.data())) {
                if (entries.findAny().isPresent()) {
                    throw new BackupRefused(
                            "数据目录不是空的,不能恢复到其中 / a restore goes into an empty folder only: " + settings.data());
                }
            }
        }
        Files.createDirectories(settings.data());
        var store = EmbeddedStore.open(EmbeddedStore.Settings.in(settings.data().resolve(STORE)));
        return new Parts(store, null, place(settings, store.uri(), kafka));
    }

    private static boolean isInUse(Path folder) throws IOException {
        var lock = FolderLock.take(folder, "store.lock");
        lock.ifPresent(FolderLock::close);
        return lock.isEmpty();
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }

    private static Place place(StandaloneSettings settings, String mongodb, @Nullable String kafka) {
        return new Place(mongodb, kafka == null ? null : access(settings, kafka), settings.data());
    }

    /** The embedded broker knows no users. */
    private static KafkaAccess access(StandaloneSettings settings, String servers) {
        return settings.kafka().isEmpty()
                ? KafkaAccess.open(servers)
                : new KafkaAccess(servers, settings.kafkaUser(), settings.kafkaPassword());
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
