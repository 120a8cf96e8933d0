package io.districtoffice.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;

/**
 * A request's body that is not cut off hard when its reader has had enough: what still comes is thrown away for a short
 * while. A socket closed with unread bytes is reset, and the client would never see the answer that says why.
 */
final class LingeringBody extends Flux<DataBuffer> {

    private static final int MOST_BYTES = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Flux<DataBuffer> source;
    private final Sinks.Empty<Void> ended = Sinks.empty();
    private volatile @Nullable Reading reading;

    LingeringBody(Flux<DataBuffer> source) {
        this.source = source;
    }

    @Override
    public void subscribe(CoreSubscriber<? super DataBuffer> reader) {
        if (reading != null) {
            Operators.error(reader, new IllegalStateException("a request's body is read once"));
            return;
        }
        var read = new Reading(reader);
        reading = read;
        source.subscribe(read);
    }

    /** Throws away what is left, at most 1 MiB or for a second; completes when that is done. */
    Mono<Void> drain() {
        return Mono.defer(() -> {
            if (reading == null) {
                subscribe(Operators.drainSubscriber());
            }
            var read = reading;
            if (read == null) {
                return Mono.empty();
            }
            read.cancel();
            return ended.asMono().timeout(LONGEST, Mono.fromRunnable(read::stop));
        });
    }

    private final class Reading implements CoreSubscriber<DataBuffer>, Subscription {

        private final CoreSubscriber<? super DataBuffer> reader;
        private @Nullable Subscription upstream;
        private volatile boolean enough;
        private int discarded;

        Reading(CoreSubscriber<? super DataBuffer> reader) {
            this.reader = reader;
        }

        @Override
        public reactor.util.context.Context currentContext() {
            return reader.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            upstream = subscription;
            reader.onSubscribe(this);
        }

        @Override
        public void onNext(DataBuffer buffer) {
            if (!enough) {
                reader.onNext(buffer);
                return;
            }
            discarded += buffer.readableByteCount();
            DataBufferUtils.release(buffer);
            if (discarded > MOST_BYTES) {
                stop();
            }
        }

        @Override
        public void onError(Throwable failure) {
            ended.tryEmitEmpty();
            if (!enough) {
                reader.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            ended.tryEmitEmpty();
            if (!enough) {
                reader.onComplete();
            }
        }

        @Override
        public void request(long n) {
            if (upstream != null) {
                upstream.request(n);
            }
        }

        @Override
        public void cancel() {
            enough = true;
            request(Long.MAX_VALUE);
        }

        void stop() {
            ended.tryEmitEmpty();
            if (upstream != null) {
                upstream.cancel();
            }
        }
    }
}
