package io.districtoffice.inforeport.bulletin;

import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** What follows from a step of an issue in other documents; every effect bears repetition. */
class IssueEventsListener {

    /** A hundred reports and sixty readers, on a store that is busy with others. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final EventReader events;
    private final Placements placements;
    private final Spread spread;
    private final IssueNumbers numbers;

    IssueEventsListener(EventReader events, Placements placements, Spread spread, IssueNumbers numbers) {
        this.events = events;
        this.placements = placements;
        this.spread = spread;
        this.numbers = numbers;
    }

    @KafkaListener(
            id = "issues",
            groupId = "${office.service}.issues",
            topics = {BulletinTopics.PUBLIC, "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> message) {
        Event event = events.read(message.value());
        event.run(effect(event), LIMIT);
    }

    private Mono<Void> effect(Event event) {
        String issue = event.subject();
        return switch (event.type()) {
            case "inforeport.issue.composed.v1", "inforeport.issue.returned.v1" -> placements.reconcile(issue);
            case "inforeport.issue.cancelled.v1" -> placements.reconcile(issue).then(numbers.cancelled(issue));
            case "inforeport.issue.numbered.v1" -> numbers.numbered(issue);
            case "inforeport.issue.published.v1" ->
                spread.published(issue, event.id()).then(placements.reconcile(issue));
            case "inforeport.issue.corrected.v1" -> spread.corrected(issue, event.id());
            default -> Mono.empty(); // other types are not ours
        };
    }
}
