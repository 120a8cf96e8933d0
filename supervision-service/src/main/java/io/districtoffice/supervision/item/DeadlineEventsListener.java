package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Breach;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.item.model.ByItself;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** The timers say that a date was not kept; the item knows whether that is so. */
class DeadlineEventsListener {

    private static final Actor SYSTEM = Actor.system("supervision.deadlines");

    private final EventReader events;
    private final AggregateStore<SupervisionItem, SupervisionEvent> items;

    DeadlineEventsListener(EventReader events, AggregateStore<SupervisionItem, SupervisionEvent> items) {
        this.events = events;
        this.items = items;
    }

    @KafkaListener(
            id = "item-deadlines",
            groupId = "${office.service}.item-deadlines",
            topics = {Breach.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is(Breach.TYPE)) {
            var breach = event.data(Breach.class);
            event.run(record(breach).then());
        }
    }

    /** Repeated, it changes nothing; what is no item is somebody else's. */
    private Mono<Stored<SupervisionItem>> record(Breach breach) {
        return items.save(SYSTEM, breach.subject(), IfMatch.NONE, item -> new ByItself(item)
                        .ranLate(breach.rule(), breach.occurrence(), breach.due(), breach.at()))
                .onErrorResume(NotInScope.class, other -> Mono.empty());
    }
}
