package io.districtoffice.document.circulation;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Makes the records of a document that goes round, and tells them when their turn has come. */
class DocumentEventsListener {

    /** Two hundred records, on a slow day. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String OF_DOCUMENTS = "document.incoming.";

    private final EventReader events;
    private final Round round;

    DocumentEventsListener(EventReader events, Round round) {
        this.events = events;
        this.round = round;
    }

    @KafkaListener(
            id = "circulation",
            groupId = "${office.service}.circulation",
            topics = {CirculationMessages.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.type().startsWith(OF_DOCUMENTS)) {
            var targets = event.data(Round.Targets.class);
            event.run(round.carryOut(event.id(), event.subject(), event.seq(), targets), LIMIT);
        }
    }
}
