package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.model.ByItself;
import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Breach;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** The timers say that a reader was not done in time; the record knows whether that is so. */
class DeadlineEventsListener {

    private static final Actor SYSTEM = Actor.system("document.deadlines");

    private final EventReader events;
    private final AggregateStore<CirculationRecord, CirculationEvent> records;

    DeadlineEventsListener(EventReader events, AggregateStore<CirculationRecord, CirculationEvent> records) {
        this.events = events;
        this.records = records;
    }

    @KafkaListener(
            id = "circulation-deadlines",
            groupId = "${office.service}.circulation-deadlines",
            topics = {Breach.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is(Breach.TYPE)) {
            var breach = event.data(Breach.class);
            event.run(record(breach).then());
        }
    }

    /** Repeated, it changes nothing; what is no record is somebody else's. */
    private Mono<Stored<CirculationRecord>> record(Breach breach) {
        return records.save(SYSTEM, breach.subject(), IfMatch.NONE, one -> new ByItself(one)
                        .ranLate(breach.rule(), breach.occurrence(), breach.due(), breach.at()))
                .onErrorResume(NotInScope.class, other -> Mono.empty());
    }
}
