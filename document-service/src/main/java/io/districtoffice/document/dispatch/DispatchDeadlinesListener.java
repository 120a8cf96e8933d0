package io.districtoffice.document.dispatch;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** The timers say that nobody has signed in time; the dispatch knows whether that is so. */
class DispatchDeadlinesListener {
    static final String TOPIC = "office.notification";

    private final EventReader events;
    private final DispatchCommands commands;

    DispatchDeadlinesListener(EventReader events, DispatchCommands commands) {
        this.events = events;
        this.commands = commands;
    }

    /** @param subject id of the aggregate */
    private record Breached(String subject, String rule) {}

    @KafkaListener(
            id = "dispatch-deadlines",
            groupId = "${office.service}.dispatch-deadlines",
            topics = {TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is("notification.deadline.breached.v1")) {
            var breached = event.data(Breached.class);
            if (DispatchType.SIGN.equals(breached.rule())) {
                event.run(commands.ranLate(breached.subject()));
            }
        }
    }
}
