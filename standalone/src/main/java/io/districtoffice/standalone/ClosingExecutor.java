package io.districtoffice.standalone;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One daemon thread for the readiness client, gone when it is closed (Java 17 executors are not closeable). */
record ClosingExecutor(ExecutorService service) implements AutoCloseable {

    ClosingExecutor() {
        this(Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "readiness");
            thread.setDaemon(true);
            return thread;
        }));
    }

    @Override
    public void close() {
        service.shutdownNow();
    }
}
