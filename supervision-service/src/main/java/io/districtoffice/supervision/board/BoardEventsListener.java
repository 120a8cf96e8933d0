package io.districtoffice.supervision.board;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Each event of an item brings its row up to date. */
class BoardEventsListener {

    private static final String OF_ITEMS = "supervision.item.";

    private final EventReader events;
    private final BoardRows rows;

    BoardEventsListener(EventReader events, BoardRows rows) {
        this.events = events;
        this.rows = rows;
    }

    @KafkaListener(
            id = "board",
            groupId = "${office.service}.board",
            topics = {"office.supervision", "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.type().startsWith(OF_ITEMS)) {
            event.run(rows.follow(event.subject()));
        }
    }
}
