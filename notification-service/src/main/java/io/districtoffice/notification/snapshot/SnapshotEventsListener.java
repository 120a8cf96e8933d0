package io.districtoffice.notification.snapshot;

import io.districtoffice.platform.events.EventReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Follows what each aggregate waits for and when. Many events at a time; of one aggregate only the newest counts. */
class SnapshotEventsListener {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final EventReader events;
    private final MongoSnapshots snapshots;

    SnapshotEventsListener(EventReader events, MongoSnapshots snapshots) {
        this.events = events;
        this.snapshots = snapshots;
    }

    @KafkaListener(
            id = "snapshots",
            groupId = "${office.service}.snapshots",
            topics = {
                "office.info-report",
                "office.info-report.private",
                "office.supervision",
                "office.supervision.private",
                "office.document",
                "office.document.private",
                "office.${office.service}.replay"
            },
            batch = "true",
            ackMode = "BATCH")
    void on(List<ConsumerRecord<String, String>> records) {
        try {
            apply(records);
        } catch (RuntimeException together) {
            oneByOne(records);
        }
    }

    private void oneByOne(List<ConsumerRecord<String, String>> records) {
        for (var record : records) {
            try {
                apply(List.of(record));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("snapshots", e, record);
            }
        }
    }

    private void apply(List<ConsumerRecord<String, String>> records) {
        var batch = records.stream()
                .map(record -> events.read(record.value()))
                .map(EventFacts::snapshot)
                .flatMap(Optional::stream)
                .toList();
        snapshots.follow(batch).timeout(LIMIT).block(LIMIT.plusSeconds(1));
    }
}
