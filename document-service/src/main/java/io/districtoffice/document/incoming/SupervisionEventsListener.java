package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.ByItself;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.incoming.model.Instruction;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** What came of a supervised item is shown on the document whose instruction ordered it (part). */
class SupervisionEventsListener {

    static final String TOPIC = "office.supervision";

    private static final Actor SYSTEM = Actor.system("document.results");

    private final EventReader events;
    private final AggregateStore<IncomingDocument, IncomingEvent> documents;
    private final Moments moments;

    SupervisionEventsListener(
            EventReader events, AggregateStore<IncomingDocument, IncomingEvent> documents, Moments moments) {
        this.events = events;
        this.documents = documents;
        this.moments = moments;
    }

    private record Concluded(Basis basis, String status, @Nullable String answerToOrigin, @Nullable Boolean late) {}

    private record Basis(String kind, @Nullable String id, @Nullable String instructionId) {}

    @KafkaListener(
            id = "incoming-results",
            groupId = "${office.service}.incoming-results",
            topics = {TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is("supervision.item.concluded.v1") || event.is("supervision.item.closed.v1")) {
            var concluded = event.data(Concluded.class);
            var basis = concluded.basis();
            if ("DOCUMENT".equals(basis.kind()) && basis.id() != null && basis.instructionId() != null) {
                var outcome = new Instruction.Outcome(
                        event.subject(),
                        concluded.status(),
                        concluded.answerToOrigin(),
                        Boolean.TRUE.equals(concluded.late()),
                        event.time());
                // a document that this service never had (a restored store) is nobody's error here
                event.run(documents
                        .part(SYSTEM, basis.id(), event.subject(), event.seq(), document -> new ByItself(document)
                                .result(basis.instructionId(), outcome, SYSTEM, moments.now()))
                        .onErrorResume(NotInScope.class, gone -> Mono.empty()));
            }
        }
    }
}
