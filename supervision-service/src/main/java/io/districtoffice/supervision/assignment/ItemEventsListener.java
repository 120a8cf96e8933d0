package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Makes, stops and ends assignments as their items say, and makes the one that comes in the place of another. */
class ItemEventsListener {

    /** Two hundred documents, on a slow day. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String OF_ITEMS = "supervision.item.";
    private static final String REASSIGNED = "supervision.assignment.reassigned.v1";

    private final EventReader events;
    private final Spread spread;

    ItemEventsListener(EventReader events, Spread spread) {
        this.events = events;
        this.spread = spread;
    }

    @KafkaListener(
            id = "assignments",
            groupId = "${office.service}.assignments",
            topics = {AssignmentMessages.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.type().startsWith(OF_ITEMS)) {
            var targets = event.data(Spread.Targets.class);
            event.run(spread.carryOut(event.id(), event.subject(), event.seq(), event.time(), targets), LIMIT);
        } else if (event.is(REASSIGNED)) {
            event.run(spread.succeed(event.id(), event.subject()));
        }
    }
}
