package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.News;
import io.districtoffice.notification.inbox.model.Notices;
import io.districtoffice.notification.inbox.model.Subject;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Tells what events give notice of, many at a time. One that fails the others is found by doing them one by one. */
class InboxEventsListener {

    private static final Duration LIMIT = Duration.ofSeconds(21);

    private final EventReader events;
    private final Deliveries deliveries;

    InboxEventsListener(EventReader events, Deliveries deliveries) {
        this.events = events;
        this.deliveries = deliveries;
    }

    @KafkaListener(
            id = "inbox",
            groupId = "${office.service}",
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
            deliver(records.stream().map(record -> events.read(record.value())).toList());
        } catch (RuntimeException together) {
            oneByOne(records);
        }
    }

    private void oneByOne(List<ConsumerRecord<String, String>> records) {
        for (var record : records) {
            try {
                deliver(List.of(events.read(record.value())));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("inbox", e, record);
            }
        }
    }

    private void deliver(List<Event> batch) {
        deliveries
                .deliver(batch.stream().map(InboxEventsListener::news).toList())
                .block(LIMIT);
    }

    private static News news(Event event) {
        return new News(
                event.id(),
                event.time(),
                Subject.of(event.subject(), event.type()),
                event.data(Notices.class).notices(),
                News.Manner.ORDINARY,
                event.traceparent());
    }
}
