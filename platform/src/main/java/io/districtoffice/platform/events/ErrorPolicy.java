package io.districtoffice.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record that a listener failed on (architecture.md §4): what will pass is retried for ever; what
 * cannot be read goes to the dead letters at once, anything else after the third time. A dead letter that cannot be
 * published leaves its record unacknowledged, so that all of this begins again.
 */
final class ErrorPolicy {

    /** Why, in one line. */
    static final String CAUSE = "office-cause";
    /** The group whose listener failed, and which alone handles the replay. */
    static final String GROUP = "office-group";

    private static final long FIRST_MS = 200;
    private static final long LONGEST_MS = 10_000;
    private static final long UNEXPECTED_MS = 1_000;
    private static final long UNEXPECTED_RETRIES = 2;
    private static final Duration PUBLISH = Duration.ofSeconds(12);

    private ErrorPolicy() {}

    static DefaultErrorHandler of(
            KafkaOperations<String, String> dead, String topic, int partitions, ListenerHealth health) {
        // a default without retries would switch the function off
        var handler = new DefaultErrorHandler(recoverer(dead, topic, partitions), unexpected());
        handler.setBackOffFunction((record, error) -> backOff(error));
        return quiet(handler, health);
    }

    /** For what only writes to the store: whatever it is, it is tried again. */
    static DefaultErrorHandler untilItWorks(ListenerHealth health) {
        return quiet(new DefaultErrorHandler(forEver()), health);
    }

    /** spring-kafka's own list of hopeless exceptions is cleared: the back-off alone decides; health does the telling. */
    private static DefaultErrorHandler quiet(DefaultErrorHandler handler, ListenerHealth health) {
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(health);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static BackOff backOff(@Nullable Exception error) {
        if (isUnreadable(error)) {
            return new FixedBackOff(0, 0);
        }
        return Transient.is(error) ? forEver() : unexpected();
    }

    private static BackOff unexpected() {
        return new FixedBackOff(UNEXPECTED_MS, UNEXPECTED_RETRIES);
    }

    private static boolean isUnreadable(@Nullable Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof UnreadableEvent) {
                return true;
            }
        }
        return false;
    }

    private static BackOff forEver() {
        var backOff = new ExponentialBackOff(FIRST_MS, 2);
        backOff.setMaxInterval(LONGEST_MS);
        return backOff;
    }

    private static ConsumerRecordRecoverer recoverer(
            KafkaOperations<String, String> dead, String topic, int partitions) {
        var recoverer = new DeadLetterPublishingRecoverer(
                dead, (record, error) -> new TopicPartition(topic, partition(record, partitions)));
        recoverer.setFailIfSendResultIsError(true);
        recoverer.setWaitForSendResultTimeout(PUBLISH);
        recoverer.setLogRecoveryRecord(false);
        recoverer.excludeHeader(
                HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG, HeadersToAdd.EXCEPTION, HeadersToAdd.EX_CAUSE);
        recoverer.setHeadersFunction((record, error) -> headers(error));
        return recoverer;
    }

    /** The same partition where there is one: what failed in order stays in order. */
    private static int partition(ConsumerRecord<?, ?> record, int partitions) {
        return record.partition() % partitions;
    }

    private static Headers headers(Exception error) {
        var headers = new RecordHeaders();
        headers.add(CAUSE, Cause.of(error).getBytes(StandardCharsets.UTF_8));
        String group = KafkaUtils.getConsumerGroupId();
        if (group != null) {
            headers.add(GROUP, group.getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }
}
