package io.districtoffice.document.outgoing;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** What follows by itself: a void number is marked, a document whose recipients all have it is complete. */
class OutgoingEventsListener {
    private final EventReader events;
    private final OutgoingNumbers numbers;

    OutgoingEventsListener(EventReader events, OutgoingNumbers numbers) {
        this.events = events;
        this.numbers = numbers;
    }

    @KafkaListener(
            id = "outgoing",
            groupId = "${office.service}.outgoing",
            topics = {OutgoingMessages.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        switch (event.type()) {
            case "document.outgoing.withdrawn.v1", "document.outgoing.number-voided.v1" ->
                event.run(numbers.settle(event.subject()));
            default -> {
                // other types are not ours
            }
        }
    }
}
