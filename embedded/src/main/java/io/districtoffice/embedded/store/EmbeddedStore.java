package io.districtoffice.embedded.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A durable document store in one file that speaks the MongoDB wire protocol on loopback. Whatever a client has been
 * told, by an acknowledgement or by a read, is on the disk. No authentication: it listens on 127.0.0.1 alone.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final long CLOSE_SECONDS = 30;

    private final StoreThread thread;
    private final StoreBackend backend;
    private final WireServer server;
    private final int port;
    private boolean closed;

    /**
     * @param folder made if it is not there; holds the one file
     * @param port 0 for any free port
     * @param freeSpaceFloorBytes below this much free disk, writes are refused (code 14031); reads and deletes go on
     * @param onFatal runs once, on the store thread, when the disk fails; no client has been answered since
     */
    public record Settings(Path folder, int port, long freeSpaceFloorBytes, Runnable onFatal) {

        private static final long DEFAULT_FLOOR = 256L * 1024 * 1024;

        public Settings {
            Objects.requireNonNull(folder);
            Objects.requireNonNull(onFatal);
        }

        public static Settings in(Path folder) {
            return new Settings(folder, 0, DEFAULT_FLOOR, Settings::halt);
        }

        public Settings port(int port) {
            return new Settings(folder, port, freeSpaceFloorBytes, onFatal);
        }

        public Settings freeSpaceFloorBytes(long freeSpaceFloorBytes) {
            return new Settings(folder, port, freeSpaceFloorBytes, onFatal);
        }

        public Settings onFatal(Runnable onFatal) {
            return new Settings(folder, port, freeSpaceFloorBytes, onFatal);
        }

        private static void halt() {
            System.err.println("The embedded store could not write to its disk; the process stops so that nothing"
                    + " unsaved is taken for saved.");
            Runtime.getRuntime().halt(70);
        }
    }

    /** @throws StoreFailed if the file is in use, cannot be read, or is newer than this program */
    public static EmbeddedStore open(Settings settings) {
        return open(settings, "");
    }

    /** @param fileSystem prefix of the H2 file system that holds the file */
    static EmbeddedStore open(Settings settings, String fileSystem) {
        StoreFile file = StoreFile.open(settings.folder(), fileSystem, settings.freeSpaceFloorBytes());
        try {
            return new EmbeddedStore(settings, file);
        } catch (StoreFailed e) {
            file.abandon();
            throw e;
        } catch (RuntimeException e) {
            file.abandon();
            throw new StoreFailed("The store in " + settings.folder() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private EmbeddedStore(Settings settings, StoreFile file) {
        backend = new StoreBackend(file);
        file.commit();
        WireServer[] clients = new WireServer[1];
        thread = new StoreThread(file, backend, broken -> {
            clients[0].dropClients();
            file.abandon();
            settings.onFatal().run();
        });
        server = new WireServer(thread);
        clients[0] = server;
        port = server.bind(settings.port());
        thread.start();
    }

    /** For the driver: no retryable writes, they need MongoDB. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?retryWrites=false";
    }

    public int port() {
        return port;
    }

    /** Compares every index with one made anew from the documents; returns what differs. */
    List<String> verify() {
        @SuppressWarnings("unchecked")
        List<String> differences = (List<String>) await(() -> Verifier.differences(backend));
        return differences;
    }

    private Object await(java.util.concurrent.Callable<Object> action) {
        try {
            return thread.submit(action).get(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The store did not answer", e);
        }
    }

    /** Answers what is waiting, makes it durable and closes the file; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.stopListening();
        thread.shutDown();
        boolean interrupted = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        server.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its own process: OFFICE_DATA (default ./data), OFFICE_STORE_PORT (default 27117); ends well on SIGTERM. */
    public static void main(String[] args) throws InterruptedException {
        Path folder = Path.of(System.getenv().getOrDefault("OFFICE_DATA", "./data"));
        int port = Integer.parseInt(System.getenv().getOrDefault("OFFICE_STORE_PORT", "27117"));
        EmbeddedStore store;
        try {
            store = open(Settings.in(folder).port(port));
        } catch (StoreFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-close"));
        System.out.println("store ready " + store.uri());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
