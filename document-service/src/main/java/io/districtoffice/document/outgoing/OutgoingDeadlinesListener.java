package io.districtoffice.document.outgoing;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** The timers say that a date was not kept; the document knows whether that is so. */
class OutgoingDeadlinesListener {
    static final String TOPIC = "office.notification";

    private final EventReader events;
    private final IssuingCommands commands;

    OutgoingDeadlinesListener(EventReader events, IssuingCommands commands) {
        this.events = events;
        this.commands = commands;
    }

    /** @param subject id of the aggregate */
    private record Breached(String subject, String rule, String occurrence) {
        Breached {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(occurrence, "occurrence");
        }
    }

    @KafkaListener(
            id = "outgoing-deadlines",
            groupId = "${office.service}.outgoing-deadlines",
            topics = {TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is("notification.deadline.breached.v1")) {
            var breached = event.data(Breached.class);
            event.run(commands.ranLate(breached.subject(), breached.rule(), breached.occurrence()));
        }
    }
}
