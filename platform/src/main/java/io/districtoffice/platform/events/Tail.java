package io.districtoffice.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all partitions of one topic on a daemon thread of its own, without a group, until it is closed. Whatever goes
 * wrong, it goes on where it was, with a fresh consumer.
 */
abstract class Tail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final long RETRY_MS = 500;

    private final String topic;
    private final Supplier<Consumer<String, String>> consumers;
    private final Thread thread;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean closed;
    private volatile @Nullable Consumer<String, String> reading;

    Tail(String topic, String name, KafkaSettings settings) {
        this.topic = topic;
        this.consumers = () -> new KafkaConsumer<>(settings.tail(name));
        this.thread = new Thread(this::run, settings.service() + "-" + name);
        thread.setDaemon(true);
    }

    final void start() {
        thread.start();
    }

    /** Where to begin, once the partitions are known. */
    abstract Map<TopicPartition, Long> begin(Consumer<String, String> consumer, List<TopicPartition> partitions);

    /** What was read, maybe nothing; positions are those after it. */
    abstract void read(List<ConsumerRecord<String, String>> records, Map<TopicPartition, Long> positions);

    /** False to wait: nothing is fetched, nothing is lost. */
    boolean wants() {
        return true;
    }

    private void run() {
        while (!closed) {
            Consumer<String, String> consumer = consumers.get();
            reading = consumer;
            try {
                follow(consumer);
            } catch (WakeupException e) {
                // closed
            } catch (RuntimeException e) {
                if (!closed) {
                    log.warn("Reading {} is interrupted: {}", topic, String.valueOf(e.getMessage()));
                    pause();
                }
            } finally {
                consumer.close(CloseOptions.timeout(CLOSE));
            }
        }
    }

    private void follow(Consumer<String, String> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        if (positions.isEmpty()) {
            positions.putAll(begin(consumer, partitions));
        }
        positions.forEach(consumer::seek);
        while (!closed) {
            if (wants()) {
                consumer.resume(consumer.paused());
            } else {
                consumer.pause(partitions);
            }
            var records = consumer.poll(POLL);
            var next = new HashMap<TopicPartition, Long>();
            for (TopicPartition partition : partitions) {
                next.put(partition, consumer.position(partition, ANSWER));
            }
            var list = new ArrayList<ConsumerRecord<String, String>>(records.count());
            records.forEach(list::add);
            read(list, next);
            positions.putAll(next);
        }
    }

    /** Waits for the topic, which another service may have to create first. */
    private List<TopicPartition> partitions(Consumer<String, String> consumer) {
        while (!closed) {
            var found = consumer.partitionsFor(topic, ANSWER);
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
            }
            pause();
        }
        return List.of();
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does not wait for the thread, since it may be called by a thread that must not wait. */
    @Override
    public void close() {
        closed = true;
        Consumer<String, String> now = reading;
        if (now != null) {
            now.wakeup();
        }
    }
}
