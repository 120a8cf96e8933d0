package io.districtoffice.notification.stream;

import io.districtoffice.notification.inbox.model.Entry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One open connection. What its reader has not fetched yet waits here, up to a bound; beyond it everything that waits is
 * exchanged for one {@code resync}, upon which the reader asks the list, and the stream goes on.
 */
final class LiveStream {

    static final int WAITING = 256;

    private static final ServerSentEvent<Object> BEAT =
            ServerSentEvent.builder().comment("beat").build();
    static final ServerSentEvent<Object> OPEN =
            ServerSentEvent.builder().comment("open").build();
    static final ServerSentEvent<Object> RESYNC =
            ServerSentEvent.<Object>builder("{}").event("resync").build();

    private final Instant until;
    private final @Nullable String session;
    private final Function<Entry, Object> view;
    private final Queue<ServerSentEvent<Object>> waiting = new ArrayDeque<>();
    private final AtomicInteger draining = new AtomicInteger();
    private final Sinks.Empty<Void> ended = Sinks.empty();
    private volatile @Nullable FluxSink<ServerSentEvent<Object>> reader;

    /**
     * @param until end of the token
     * @param session of the token; null when it has none
     * @param view an entry as this reader gets it
     */
    LiveStream(Instant until, @Nullable String session, Function<Entry, Object> view) {
        this.until = until;
        this.session = session;
        this.view = view;
    }

    Instant until() {
        return until;
    }

    @Nullable
    String session() {
        return session;
    }

    ServerSentEvent<Object> frame(Entry entry) {
        return ServerSentEvent.<Object>builder(view.apply(entry))
                .id(entry.place().toString())
                .build();
    }

    /** Never waits for the reader. */
    void offer(Entry entry) {
        var frame = frame(entry);
        synchronized (waiting) {
            if (waiting.size() >= WAITING) {
                waiting.clear();
                waiting.add(RESYNC);
            }
            waiting.add(frame);
        }
        drain();
    }

    void resync() {
        synchronized (waiting) {
            waiting.clear();
            waiting.add(RESYNC);
        }
        drain();
    }

    /** A sign of life, unless there is something to be read anyway. */
    void beat() {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                waiting.add(BEAT);
            }
        }
        drain();
    }

    void end() {
        ended.tryEmitEmpty();
    }

    Mono<Void> ended() {
        return ended.asMono();
    }

    /** What comes in from now on; for one reader. */
    Flux<ServerSentEvent<Object>> frames() {
        return Flux.create(
                sink -> {
                    reader = sink;
                    sink.onRequest(requested -> drain());
                },
                FluxSink.OverflowStrategy.ERROR);
    }

    private void drain() {
        var sink = reader;
        if (sink == null || draining.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            while (sink.requestedFromDownstream() > 0) {
                ServerSentEvent<Object> next;
                synchronized (waiting) {
                    next = waiting.poll();
                }
                if (next == null) {
                    break;
                }
                sink.next(next);
            }
            missed = draining.addAndGet(-missed);
        } while (missed != 0);
    }
}
