package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.ByItself;
import io.districtoffice.supervision.item.model.Part;
import io.districtoffice.supervision.item.model.PartNews;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * An item knows how its assignments stand: each event of one is applied once and in its order. The number that a refused
 * item was about to get is void.
 */
class SupervisionEventsListener {

    private static final Actor SYSTEM = Actor.system("supervision.items");
    private static final String OF_ASSIGNMENTS = "supervision.assignment.";
    private static final String REFUSED = "supervision.item.refused.v1";

    private final EventReader events;
    private final AggregateStore<SupervisionItem, SupervisionEvent> items;
    private final Establishment establishment;

    SupervisionEventsListener(
            EventReader events, AggregateStore<SupervisionItem, SupervisionEvent> items, Establishment establishment) {
        this.events = events;
        this.items = items;
        this.establishment = establishment;
    }

    /** What an assignment's event says of it. */
    record Told(
            String item,
            String office,
            String unit,
            boolean lead,
            int requirementNo,
            Assignment.Status status,
            @Nullable Successor successor) {
        Told {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(office, "office");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(status, "status");
        }
    }

    record Successor(String assignment, String unit) {}

    @KafkaListener(
            id = "items",
            groupId = "${office.service}.items",
            topics = {ItemMessages.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.type().startsWith(OF_ASSIGNMENTS)) {
            var told = event.data(Told.class);
            var news = news(event, told);
            event.run(items.part(
                    SYSTEM, told.item(), event.subject(), event.seq(), item -> new ByItself(item).heard(news)));
        } else if (event.type().equals(REFUSED)) {
            event.run(establishment.giveBackNumber(event.subject()));
        }
    }

    private static PartNews news(Event event, Told told) {
        Successor next = told.successor();
        return new PartNews(
                event.subject(),
                told.requirementNo(),
                told.unit(),
                told.lead(),
                told.status(),
                by(event, told),
                event.time(),
                next == null
                        ? null
                        : new Part(
                                next.assignment(),
                                told.requirementNo(),
                                next.unit(),
                                told.lead(),
                                null,
                                Assignment.Status.ISSUED));
    }

    private static PartNews.By by(Event event, Told told) {
        String unit = event.actor().unit();
        if (unit == null) {
            return PartNews.By.SYSTEM;
        }
        return unit.equals(told.office()) ? PartNews.By.OFFICE : PartNews.By.UNIT;
    }
}
