package io.districtoffice.platform.events;

import io.districtoffice.platform.KafkaAccess;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How this service's clients reach the broker. Topics that appear late are met within 5 s.
 *
 * @param access the broker, and as whom it is reached
 * @param service also the consumer group
 */
record KafkaSettings(KafkaAccess access, String service) {

    /** A dead letter is its record and some headers; it must never be too large for its topic. */
    static final int MAX_DEAD_LETTER = 2 * 1024 * 1024;

    /** A process that was killed holds its partitions for so long: nobody hears of what is on them meanwhile. */
    private static final int GONE_MS = 15_000;

    private static final int NEWS_MS = 5_000;

    Map<String, Object> admin() {
        return with(Map.of(
                CommonClientConfigs.CLIENT_ID_CONFIG,
                service + "-topics",
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000));
    }

    /** For listeners of a group: from the earliest record, nothing committed by itself. */
    Map<String, Object> listener() {
        var settings = reader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, GONE_MS);
        return settings;
    }

    /** For copies and broadcasts: no group. */
    Map<String, Object> tail(String name) {
        var settings = reader();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-" + name);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        return settings;
    }

    private Map<String, Object> reader() {
        return with(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                NEWS_MS,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class));
    }

    /** For dead letters and replays; gives up within 10 s, the record then stays where it is. */
    Map<String, Object> producer() {
        return with(Map.ofEntries(
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters"),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_DEAD_LETTER),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class)));
    }

    private Map<String, Object> with(Map<String, Object> own) {
        var settings = access.settings();
        settings.putAll(own);
        return settings;
    }
}
