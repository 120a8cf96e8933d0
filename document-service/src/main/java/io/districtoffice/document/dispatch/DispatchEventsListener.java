package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Standing;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Sends what was dispatched, and brings together what the recipients do. */
class DispatchEventsListener {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final EventReader events;
    private final Spread spread;

    DispatchEventsListener(EventReader events, Spread spread) {
        this.events = events;
        this.spread = spread;
    }

    /** @param document id of the outgoing document */
    private record OfDocument(String document) {}

    @KafkaListener(
            id = "dispatches",
            groupId = "${office.service}.dispatches",
            topics = {DispatchType.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        event.run(effect(event), LIMIT);
    }

    private Mono<Void> effect(Event event) {
        return switch (event.type()) {
            case "document.outgoing.dispatched.v1" -> spread.dispatched(event.subject(), event.id());
            case "document.outgoing.revoked.v1" -> spread.ended(event.subject(), Standing.Kind.REVOKED);
            case "document.outgoing.repealed.v1" -> spread.ended(event.subject(), Standing.Kind.REPEALED);
            case "document.dispatch.resent.v1" -> spread.resent(event.subject(), event.id());
            case "document.dispatch.signed-for.v1", "document.dispatch.excused.v1" ->
                spread.complete(event.data(OfDocument.class).document());
            default -> Mono.empty(); // other types are not ours
        };
    }
}
