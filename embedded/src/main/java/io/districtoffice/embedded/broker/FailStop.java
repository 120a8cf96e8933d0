package io.districtoffice.embedded.broker;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Exit;

/**
 * What happens when Kafka calls its process-wide {@code Exit}. While a broker starts, that start fails and its caller
 * hears of it. Once a broker serves, the process is halted: a broker that has lost its log folder or its controller
 * must not go on as a zombie beside services that believe in it. Halting skips shutdown hooks on purpose, they could
 * wait for the very thread that failed.
 */
final class FailStop implements AutoCloseable {
    private static final Set<FailStop> WATCHING = ConcurrentHashMap.newKeySet();

    static {
        Exit.setExitProcedure(FailStop::fatal);
        Exit.setHaltProcedure(FailStop::fatal);
    }

    private final CompletableFuture<Void> start = new CompletableFuture<>();

    private FailStop() {}

    static FailStop watch() {
        FailStop watch = new FailStop();
        WATCHING.add(watch);
        return watch;
    }

    /** To be completed when the broker serves; completes exceptionally when Kafka gives up before that. */
    CompletableFuture<Void> start() {
        return start;
    }

    /** A broker that is being stopped may complain without harm. */
    @Override
    public void close() {
        WATCHING.remove(this);
    }

    private static void fatal(int status, String message) {
        String reason =
                message == null || message.isBlank() ? "the reason is in the error log of Kafka above" : message;
        BrokerFailed failure = new BrokerFailed("The broker gave up while starting: " + reason + ".");
        boolean serving = false;
        for (FailStop watch : WATCHING) {
            watch.start.completeExceptionally(failure);
            serving |= !watch.start.isCompletedExceptionally();
        }
        if (serving) {
            System.err.println("The embedded broker failed and stops the process: " + reason + " (thread "
                    + Thread.currentThread().getName() + ").");
            System.err.flush();
            Runtime.getRuntime().halt(status == 0 ? 1 : status);
        }
    }
}
