package io.districtoffice.platform.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

/** The copy of the reference topic, read from the beginning at each start. */
final class ReferenceTail extends Tail implements ReferenceCopy {

    private static final Logger log = LoggerFactory.getLogger(ReferenceTail.class);
    private static final int MAX_BEHIND = 10_000;

    private final ConcurrentNavigableMap<String, JsonNode> values = new ConcurrentSkipListMap<>();
    private final EventReader events;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Sinks.Empty<Void> caughtUp = Sinks.empty();
    private final Sinks.Many<String> changes = Sinks.many().multicast().directBestEffort();
    private volatile boolean complete;

    ReferenceTail(String topic, KafkaSettings settings, EventReader events) {
        super(topic, "reference", settings);
        this.events = events;
    }

    @Override
    Map<TopicPartition, Long> begin(Consumer<String, String> consumer, List<TopicPartition> partitions) {
        var first = consumer.beginningOffsets(partitions);
        ends.putAll(consumer.endOffsets(partitions));
        return first;
    }

    @Override
    void read(List<ConsumerRecord<String, String>> records, Map<TopicPartition, Long> positions) {
        records.forEach(this::apply);
        if (!complete && ends.entrySet().stream().allMatch(end -> positions.get(end.getKey()) >= end.getValue())) {
            complete = true;
            log.info("The copy of the reference has caught up: {} entries", values.size());
            caughtUp.tryEmitEmpty();
        }
    }

    /** A value that cannot be read leaves what was there before: the others must not suffer. */
    private void apply(ConsumerRecord<String, String> record) {
        if (record.key() == null) {
            return;
        }
        if (record.value() == null) {
            values.remove(record.key());
        } else {
            try {
                values.put(record.key(), events.read(record.value()).data());
            } catch (UnreadableEvent e) {
                log.error(
                        "Reference entry {} at {}-{} is skipped: {}",
                        record.key(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
                return;
            }
        }
        changes.tryEmitNext(record.key());
    }

    @Override
    public Optional<JsonNode> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Collection<JsonNode> all(String prefix) {
        return List.copyOf(values.subMap(prefix, prefix + Character.MAX_VALUE).values());
    }

    @Override
    public boolean caughtUp() {
        return complete;
    }

    @Override
    public Mono<Void> whenCaughtUp() {
        return caughtUp.asMono();
    }

    @Override
    public Flux<String> changes() {
        return changes.asFlux().onBackpressureBuffer(MAX_BEHIND);
    }
}
