package io.districtoffice.platform.journal;

import io.districtoffice.platform.KafkaAccess;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Sends finished events; completes when all replicas in sync have them. */
final class Publisher implements AutoCloseable {

    /** How long one send may wait for the broker to name a topic's partitions. */
    static final Duration MAX_BLOCK = Duration.ofSeconds(2);

    private final Supplier<Producer<String, String>> producers;
    private final Scheduler scheduler;
    /** Topics that made a send wait in vain, and until when they are not tried again: each try blocks the thread. */
    private final Map<String, Long> absent = new ConcurrentHashMap<>();

    private volatile @Nullable Producer<String, String> producer;

    Publisher(Map<String, Object> settings, Scheduler scheduler) {
        this(() -> new KafkaProducer<>(settings), scheduler);
    }

    Publisher(Supplier<Producer<String, String>> producers, Scheduler scheduler) {
        this.producers = producers;
        this.scheduler = scheduler;
    }

    /**
     * Idempotent, all replicas in sync; an event is either sent or given up within 8 s. One request at a time: with more,
     * a topic made a moment ago may refuse the first and take the second, and then refuses the first as out of order
     * until it is given up (seen).
     */
    static Map<String, Object> settings(KafkaAccess kafka, String service) {
        var settings = kafka.settings();
        settings.putAll(Map.ofEntries(
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay"),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 2),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) MAX_BLOCK.toMillis()),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class)));
        return settings;
    }

    /** Topic, key and text as the entry has them. */
    Mono<Void> send(BsonDocument entry) {
        var record = new ProducerRecord<>(
                entry.getString("topic").getValue(),
                entry.getString("key").getValue(),
                entry.getString("text").getValue());
        return Mono.<Void>create(sink -> {
                    Long until = absent.get(record.topic());
                    long started = System.nanoTime();
                    if (until != null && until - started > 0) {
                        sink.error(new TimeoutException("Topic " + record.topic() + " was absent a moment ago"));
                        return;
                    }
                    producer().send(record, (sent, failure) -> {
                        if (failure == null) {
                            sink.success();
                        } else {
                            sink.error(failure);
                        }
                    });
                    if (System.nanoTime() - started >= MAX_BLOCK.toNanos() * 9 / 10) {
                        absent.put(record.topic(), System.nanoTime() + MAX_BLOCK.toNanos());
                    } else if (until != null) {
                        absent.remove(record.topic());
                    }
                })
                .subscribeOn(scheduler);
    }

    private synchronized Producer<String, String> producer() {
        Producer<String, String> now = producer;
        if (now == null) {
            now = producers.get();
            producer = now;
        }
        return now;
    }

    /** After failures of everything: a producer that cannot recover is replaced by a fresh one. */
    synchronized void renew() {
        Producer<String, String> now = producer;
        producer = null;
        if (now != null) {
            now.close(Duration.ZERO);
        }
    }

    @Override
    public synchronized void close() {
        Producer<String, String> now = producer;
        if (now != null) {
            now.close(Duration.ofSeconds(5));
        }
    }
}
