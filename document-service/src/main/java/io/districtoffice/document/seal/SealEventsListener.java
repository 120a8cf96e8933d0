package io.districtoffice.document.seal;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Keeps the record of documents that were sealed. */
class SealEventsListener {
    private final EventReader events;
    private final SealUseCommands commands;

    SealEventsListener(EventReader events, SealUseCommands commands) {
        this.events = events;
        this.commands = commands;
    }

    @KafkaListener(
            id = "seal-uses",
            groupId = "${office.service}.seal-uses",
            topics = {SealUseType.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is("document.outgoing.sealed.v1")) {
            event.run(commands.sealed(event.subject(), event.id()));
        }
    }
}
