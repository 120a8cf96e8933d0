package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.ByItself;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
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

/** The timers say that a date was not kept; the document knows whether that is so. */
class DeadlineEventsListener {

    private static final Actor SYSTEM = Actor.system("document.deadlines");

    private final EventReader events;
    private final AggregateStore<IncomingDocument, IncomingEvent> documents;

    DeadlineEventsListener(EventReader events, AggregateStore<IncomingDocument, IncomingEvent> documents) {
        this.events = events;
        this.documents = documents;
    }

    @KafkaListener(
            id = "incoming-deadlines",
            groupId = "${office.service}.incoming-deadlines",
            topics = {Breach.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is(Breach.TYPE)) {
            var breach = event.data(Breach.class);
            event.run(record(breach).then());
        }
    }

    /** Repeated, it changes nothing; what is no incoming document is somebody else's. */
    private Mono<Stored<IncomingDocument>> record(Breach breach) {
        return documents
                .save(SYSTEM, breach.subject(), IfMatch.NONE, document -> new ByItself(document)
                        .ranLate(breach.rule(), breach.occurrence(), breach.due(), breach.at()))
                .onErrorResume(NotInScope.class, other -> Mono.empty());
    }
}
