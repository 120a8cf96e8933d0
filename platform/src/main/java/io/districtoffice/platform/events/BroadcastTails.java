package io.districtoffice.platform.events;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** One {@link Tail} for each subscription. */
final class BroadcastTails implements Broadcast {

    private static final Logger log = LoggerFactory.getLogger(BroadcastTails.class);

    private final KafkaSettings settings;
    private final EventReader events;
    private final AtomicInteger number = new AtomicInteger();

    BroadcastTails(KafkaSettings settings, EventReader events) {
        this.settings = settings;
        this.events = events;
    }

    @Override
    public Flux<Event> broadcast(String topic) {
        return Flux.create(
                sink -> {
                    var tail = new Subscription(topic, sink);
                    sink.onDispose(tail::close);
                    tail.start();
                },
                // no more than one poll's records: beyond them the consumer waits for requests
                FluxSink.OverflowStrategy.BUFFER);
    }

    private final class Subscription extends Tail {

        private final FluxSink<Event> sink;

        Subscription(String topic, FluxSink<Event> sink) {
            super(topic, "broadcast-" + number.incrementAndGet(), settings);
            this.sink = sink;
        }

        @Override
        Map<TopicPartition, Long> begin(Consumer<String, String> consumer, List<TopicPartition> partitions) {
            return consumer.endOffsets(partitions);
        }

        @Override
        boolean wants() {
            return sink.requestedFromDownstream() > 0;
        }

        @Override
        void read(List<ConsumerRecord<String, String>> records, Map<TopicPartition, Long> positions) {
            for (ConsumerRecord<String, String> record : records) {
                try {
                    sink.next(events.read(record.value()));
                } catch (UnreadableEvent e) {
                    log.warn(
                            "Record {}-{} of {} is skipped: {}",
                            record.partition(),
                            record.offset(),
                            record.topic(),
                            e.getMessage());
                }
            }
        }
    }
}
