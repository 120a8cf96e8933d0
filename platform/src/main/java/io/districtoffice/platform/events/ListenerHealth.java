package io.districtoffice.platform.events;

import io.districtoffice.platform.trace.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.listener.RetryListener;

/** Sees each delivery: what is being retried shows in health, and the log lines of a listener carry the event's trace. */
final class ListenerHealth
        implements RecordInterceptor<String, String>, BatchInterceptor<String, String>, RetryListener {

    private static final Logger log = LoggerFactory.getLogger(ListenerHealth.class);

    /** @param since when the record at the head of the partition failed first */
    record Failing(Instant since, long offset, int attempts, String cause) {}

    private final Map<TopicPartition, Failing> failing = new ConcurrentHashMap<>();
    private final Clock clock;

    ListenerHealth(Clock clock) {
        this.clock = clock;
    }

    /** By partition, what is tried again and again just now. */
    Map<TopicPartition, Failing> failing() {
        return Map.copyOf(failing);
    }

    int failingPartitions() {
        return failing.size();
    }

    @Override
    public ConsumerRecord<String, String> intercept(
            ConsumerRecord<String, String> record, Consumer<String, String> consumer) {
        EventReader.traceOf(record.value()).ifPresent(trace -> MDC.put(Trace.LOG_KEY, trace.traceId()));
        return record;
    }

    @Override
    public void success(ConsumerRecord<String, String> record, Consumer<String, String> consumer) {
        if (failing.remove(partition(record)) != null) {
            log.info("{}-{}@{} is handled now", record.topic(), record.partition(), record.offset());
        }
    }

    /** Listeners that take many at a time: the trace of each record is theirs to set. */
    @Override
    public ConsumerRecords<String, String> intercept(
            ConsumerRecords<String, String> records, Consumer<String, String> consumer) {
        return records;
    }

    @Override
    public void success(ConsumerRecords<String, String> records, Consumer<String, String> consumer) {
        records.partitions().stream()
                .filter(partition -> failing.remove(partition) != null)
                .forEach(partition -> log.info("{} is handled now", partition));
    }

    @Override
    public void afterRecord(ConsumerRecord<String, String> record, Consumer<String, String> consumer) {
        MDC.remove(Trace.LOG_KEY);
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, Exception error, int attempt) {
        String cause = Cause.of(error);
        if (attempt == 1) {
            log.warn("{}-{}@{} failed: {}", record.topic(), record.partition(), record.offset(), cause);
        }
        failing.compute(
                partition(record),
                (partition, before) -> before != null && before.offset() == record.offset()
                        ? new Failing(before.since(), record.offset(), attempt, cause)
                        : new Failing(clock.instant(), record.offset(), attempt, cause));
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, Exception error) {
        failing.remove(partition(record));
        log.error(
                "{}-{}@{} went to the dead letters: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                Cause.of(error));
        log.debug("because of", error);
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, Exception original, Exception failure) {
        log.error(
                "{}-{}@{} could not be put to the dead letters, it stays",
                record.topic(),
                record.partition(),
                record.offset(),
                failure);
    }

    /** Another replica has the partitions now. */
    void revoked(Iterable<TopicPartition> partitions) {
        partitions.forEach(failing::remove);
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
