package io.districtoffice.document.incoming;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.incoming.model.Circulating;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** A document knows how far its readers are: each event of a record is applied once and in its order (part). */
class CirculationEventsListener {

    private static final Actor SYSTEM = Actor.system("document.incoming");
    private static final String OF_RECORDS = "document.circulation.";
    private static final String PERSONAL = "document.circulation.told.v1";

    private final EventReader events;
    private final AggregateStore<IncomingDocument, IncomingEvent> documents;
    private final Moments moments;

    CirculationEventsListener(
            EventReader events, AggregateStore<IncomingDocument, IncomingEvent> documents, Moments moments) {
        this.events = events;
        this.documents = documents;
        this.moments = moments;
    }

    /** What the document itself has said to the record is no news to it. */
    private static final Set<CirculationRecord.Status> OWN =
            EnumSet.of(CirculationRecord.Status.QUEUED, CirculationRecord.Status.DELIVERED);

    /** What a record's event says of it. */
    record Told(String document, CirculationRecord.Status status) {
        Told {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(status, "status");
        }
    }

    @KafkaListener(
            id = "incoming-readers",
            groupId = "${office.service}.incoming-readers",
            topics = {IncomingMessages.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.type().startsWith(OF_RECORDS) && !event.is(PERSONAL)) {
            var told = event.data(Told.class);
            if (OWN.contains(told.status())) {
                return;
            }
            event.run(documents.part(
                    SYSTEM, told.document(), event.subject(), event.seq(), document -> new Circulating(document)
                            .heard(event.subject(), told.status(), SYSTEM, moments.now())));
        }
    }
}
