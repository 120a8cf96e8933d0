package io.districtoffice.notification.worklist;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what each aggregate waits for. Of several events of one aggregate only the newest counts. */
class WorklistEventsListener {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 32;

    private final EventReader events;
    private final MongoWorklist worklist;

    WorklistEventsListener(EventReader events, MongoWorklist worklist) {
        this.events = events;
        this.worklist = worklist;
    }

    @KafkaListener(
            id = "worklist",
            groupId = "${office.service}.worklist",
            topics = {
                "office.info-report",
                "office.info-report.private",
                "office.supervision",
                "office.document",
                "office.${office.service}.replay"
            },
            batch = "true",
            ackMode = "BATCH")
    void on(List<ConsumerRecord<String, String>> records) {
        try {
            apply(newest(
                    records.stream().map(record -> events.read(record.value())).toList()));
        } catch (RuntimeException together) {
            oneByOne(records);
        }
    }

    private void oneByOne(List<ConsumerRecord<String, String>> records) {
        for (var record : records) {
            try {
                apply(List.of(events.read(record.value())));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("worklist", e, record);
            }
        }
    }

    private static Collection<Event> newest(List<Event> batch) {
        var newest = new LinkedHashMap<String, Event>();
        batch.forEach(event -> newest.merge(event.subject(), event, (a, b) -> a.seq() >= b.seq() ? a : b));
        return newest.values();
    }

    private void apply(Collection<Event> batch) {
        Flux.fromIterable(batch)
                .flatMap(
                        event -> Mono.justOrEmpty(Tasks.of(event)).flatMap(work -> worklist.apply(work, event.seq())),
                        AT_ONCE)
                .then()
                .timeout(LIMIT)
                .block(LIMIT.plusSeconds(1));
    }
}
