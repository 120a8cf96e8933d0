package io.districtoffice.notification.inbox;

import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import reactor.core.publisher.Mono;

/**
 * Writes a row for everybody who is to hear of an event. Many events at a time: one write serves them all, and what is
 * there already is simply there. One that fails the others is found by doing them one by one.
 */
class InboxEventsListener {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final EventReader events;
    private final Audience audience;
    private final MongoInbox inbox;
    private final ArrivalNews news;
    private final Clock clock;
    private final Counter written;
    private final Counter unresolved;
    private final Counter cut;

    InboxEventsListener(
            EventReader events,
            Audience audience,
            MongoInbox inbox,
            ArrivalNews news,
            Clock clock,
            MeterRegistry metrics) {
        this.events = events;
        this.audience = audience;
        this.inbox = inbox;
        this.news = news;
        this.clock = clock;
        this.written = metrics.counter("office.inbox.entries");
        this.unresolved = metrics.counter("office.inbox.unresolved");
        this.cut = metrics.counter("office.inbox.cut");
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
        // nobody is told before everybody is known
        Mono.fromCompletionStage(audience.complete()).timeout(LIMIT).block(LIMIT.plusSeconds(1));
        var round = new Delivery.Round(audience, inbox, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        batch.forEach(round::add);
        var delivery = round.done();
        inbox.add(delivery.entries()).timeout(LIMIT).block(LIMIT.plusSeconds(1));
        written.increment(delivery.entries().size());
        unresolved.increment(delivery.unresolved());
        cut.increment(delivery.cut());
        batch.stream().findFirst().ifPresent(first -> news.tell(delivery.added(), first.traceparent()));
    }
}
