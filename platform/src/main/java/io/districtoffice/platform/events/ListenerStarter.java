package io.districtoffice.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Starts the listeners when their topics are there (one that subscribes before hears nothing for seconds after), and
 * starts again one that an {@link Error} has stopped.
 */
final class ListenerStarter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ListenerStarter.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Topics topics;
    private final Supplier<Stream<MessageListenerContainer>> containers;
    private volatile @Nullable Disposable looking;

    ListenerStarter(Topics topics, Supplier<Stream<MessageListenerContainer>> containers) {
        this.topics = topics;
        this.containers = containers;
    }

    /** All listeners run. */
    boolean listening() {
        return containers.get().allMatch(MessageListenerContainer::isRunning);
    }

    @Override
    public void start() {
        looking = Flux.interval(Duration.ZERO, LOOK, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .subscribe(tick -> look());
    }

    private void look() {
        if (!topics.created()) {
            return;
        }
        List<MessageListenerContainer> stopped =
                containers.get().filter(container -> !container.isRunning()).toList();
        for (MessageListenerContainer container : stopped) {
            if (isRunning()) {
                try {
                    container.start();
                } catch (RuntimeException e) {
                    log.warn("Listener {} does not start yet", container.getListenerId(), e);
                }
            }
        }
    }

    @Override
    public void stop() {
        Disposable now = looking;
        looking = null;
        if (now != null) {
            now.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    /** After the listeners' own phase at the start, before it at the end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 50;
    }
}
