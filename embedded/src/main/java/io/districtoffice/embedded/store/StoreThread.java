package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that touches the data. It runs what has come in, encodes each answer at once, makes the batch durable
 * and only then lets the answers go, those of reads too: nobody may see what a crash could still undo. While it waits
 * for the disk the next batch gathers.
 */
final class StoreThread extends Thread {

    private static final Logger log = LoggerFactory.getLogger(StoreThread.class);

    private static final int WAITING = 10_000;
    private static final int BATCH = 1_000;
    private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int BATCH_BYTES = 32 * 1024 * 1024;
    private static final long IDLE_MS = 50;

    /** All wait while one command runs: who takes longer is named in the log; mostly an index is missing. */
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private record Reply(Request request, byte[] bytes) {}

    private record Task(Callable<Object> action, CompletableFuture<Object> result) {}

    private final StoreFile file;
    private final StoreBackend backend;
    private final Housekeeping housekeeping;
    private final Consumer<Throwable> onBroken;
    private final BlockingQueue<Object> waiting = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean stopping;
    private volatile boolean broken;

    StoreThread(StoreFile file, StoreBackend backend, Consumer<Throwable> onBroken) {
        super("embedded-store");
        this.file = file;
        this.backend = backend;
        this.housekeeping = new Housekeeping(file, backend.cursors());
        this.onBroken = onBroken;
        setDaemon(true);
    }

    /** False if too much is waiting; the client must be dropped. */
    boolean offer(Request request) {
        return !stopping && !broken && waiting.offer(request);
    }

    /** Runs between two commands; what it changes is durable when the result is there. */
    CompletableFuture<Object> submit(Callable<Object> action) {
        CompletableFuture<Object> result = new CompletableFuture<>();
        if (broken || !waiting.offer(new Task(action, result))) {
            result.completeExceptionally(new IllegalStateException("The store has stopped"));
        }
        return result;
    }

    boolean isBroken() {
        return broken;
    }

    /** Answers what is waiting, then closes the file. */
    void shutDown() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            while (!stopping || !waiting.isEmpty()) {
                Object first = waiting.poll(IDLE_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch(first);
                }
                housekeeping.slice(first == null);
            }
            file.close();
        } catch (Throwable e) {
            broken = true;
            waiting.clear();
            log.error("The embedded store stops: {}", e.toString(), e);
            onBroken.accept(e);
        }
    }

    private void batch(Object first) {
        List<Reply> replies = new ArrayList<>();
        List<Runnable> done = new ArrayList<>();
        long started = System.nanoTime();
        int bytes = 0;
        Object next = first;
        while (next != null) {
            if (next instanceof Request request) {
                byte[] reply = timed(request);
                bytes += reply.length;
                replies.add(new Reply(request, reply));
            } else if (next instanceof Task task) {
                done.add(perform(task));
            }
            boolean full = replies.size() >= BATCH || bytes > BATCH_BYTES || System.nanoTime() - started > BATCH_NANOS;
            next = full ? null : waiting.poll();
        }
        file.commit();
        for (Reply reply : replies) {
            reply.request().channel().writeAndFlush(Wire.buffer(reply.bytes()));
        }
        done.forEach(Runnable::run);
    }

    private static Runnable perform(Task task) {
        try {
            Object value = task.action().call();
            return () -> task.result().complete(value);
        } catch (Exception e) {
            return () -> task.result().completeExceptionally(e);
        }
    }

    private byte[] timed(Request request) {
        long started = System.nanoTime();
        byte[] reply = answer(request);
        long took = System.nanoTime() - started;
        if (took > SLOW_NANOS) {
            String command = request.command();
            log.warn(
                    "{} on {}.{} took {} ms",
                    command,
                    request.database(),
                    request.body().get(command),
                    TimeUnit.NANOSECONDS.toMillis(took));
        }
        return reply;
    }

    private byte[] answer(Request request) {
        Document answer;
        try {
            answer = backend.handleCommand(request.channel(), request.database(), request.command(), request.body());
            return Wire.reply(request, answer);
        } catch (MVStoreException | BrokenStore e) {
            throw e;
        } catch (MongoServerException e) {
            log.debug("{} refused: {}", request.command(), e.getMessage());
            answer = Wire.error(e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof MVStoreException) {
                throw e;
            }
            log.warn("{} failed", request.command(), e);
            answer = Wire.error(new MongoServerError(1, "InternalError", "Unknown error: " + e));
        }
        return Wire.reply(request, answer);
    }
}
