package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Breach;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.ByItself;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** The timers say that a date was not kept; the assignment knows whether that is so. */
class DeadlineEventsListener {

    private static final Actor SYSTEM = Actor.system("supervision.deadlines");

    private final EventReader events;
    private final AggregateStore<Assignment, AssignmentEvent> assignments;

    DeadlineEventsListener(EventReader events, AggregateStore<Assignment, AssignmentEvent> assignments) {
        this.events = events;
        this.assignments = assignments;
    }

    @KafkaListener(
            id = "assignment-deadlines",
            groupId = "${office.service}.assignment-deadlines",
            topics = {Breach.TOPIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        if (event.is(Breach.TYPE)) {
            var breach = event.data(Breach.class);
            event.run(record(breach).then());
        }
    }

    /** Repeated, it changes nothing; what is no assignment is somebody else's. */
    private Mono<Stored<Assignment>> record(Breach breach) {
        return assignments
                .save(SYSTEM, breach.subject(), IfMatch.NONE, one -> new ByItself(one)
                        .ranLate(breach.rule(), breach.occurrence(), breach.due(), breach.at()))
                .onErrorResume(NotInScope.class, other -> Mono.empty());
    }
}
