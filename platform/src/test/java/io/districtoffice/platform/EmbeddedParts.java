package io.districtoffice.platform;

import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.embedded.store.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.util.FileSystemUtils;

/**
 * The parts a service needs, one of each for all tests of this JVM, opened when first asked for, in a folder that goes
 * with the JVM. {@code OFFICE_MONGODB_URI} and {@code OFFICE_KAFKA} point the same tests at real ones.
 */
public final class EmbeddedParts {

    private static final Deque<AutoCloseable> PARTS = new ConcurrentLinkedDeque<>();
    /** By which the services of tests know each other. */
    public static final String INTERNAL_SECRET = "a secret of tests that nobody else uses";

    private static final Path FOLDER = folder();

    private EmbeddedParts() {}

    private static final class Store {
        static final EmbeddedStore PART = EmbeddedStore.open(EmbeddedStore.Settings.in(FOLDER.resolve("store")));

        static {
            closedAtTheEnd(PART::close);
        }
    }

    private static final class Broker {
        static final EmbeddedBroker PART = EmbeddedBroker.open(EmbeddedBroker.Settings.in(FOLDER.resolve("broker")));

        static {
            closedAtTheEnd(PART::close);
        }
    }

    /**
     * Closed with the JVM, before all that was named earlier and before the folder goes: a broker whose folder is deleted
     * under it stops the process with an error.
     */
    public static void closedAtTheEnd(AutoCloseable part) {
        PARTS.push(part);
    }

    /** Connection string of the store. */
    public static String uri() {
        String given = System.getenv("OFFICE_MONGODB_URI");
        return given == null ? Store.PART.uri() : given;
    }

    /** {@code host:port} of the broker. */
    public static String bootstrapServers() {
        String given = System.getenv("OFFICE_KAFKA");
        return given == null ? Broker.PART.bootstrapServers() : given;
    }

    /** A new folder below that of this JVM. */
    public static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(FOLDER, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@link OfficeApplication#start}: store, broker, an own data folder and free ports; add to it as you like. */
    public static Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("office.mongodb.uri", uri());
        properties.put("office.kafka", bootstrapServers());
        properties.put("office.data", newFolder("data").toString());
        properties.put("office.internal.secret", INTERNAL_SECRET);
        properties.put("server.port", 0);
        return properties;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("office-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> tidy(folder), "tidy"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tidy(Path folder) {
        for (AutoCloseable part : PARTS) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("could not close " + part + ": " + e);
            }
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
