package io.districtoffice.supervision.item;

import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Series;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.Handlers;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.limit.model.Moments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {

    @Bean
    AggregateStore<SupervisionItem, SupervisionEvent> items(OfficeStore store) {
        return store.aggregates(new ItemType());
    }

    @Bean
    TopicsWanted itemTopics() {
        return TopicsWanted.of(
                Topic.events(InstructionEventsListener.REPORTS), Topic.events(InstructionEventsListener.DOCUMENTS));
    }

    @Bean
    ItemOrders itemOrders(AggregateStore<SupervisionItem, SupervisionEvent> items) {
        return new ItemOrders(items);
    }

    /** A file belongs to an item or to an assignment. */
    @Bean
    Entries entries(
            Attachments attachments,
            People people,
            AggregateStore<SupervisionItem, SupervisionEvent> items,
            AggregateStore<Assignment, AssignmentEvent> assignments) {
        attachments.owners(id -> exists(items, id).flatMap(found -> found ? Mono.just(true) : exists(assignments, id)));
        return new Entries(attachments, people);
    }

    private static Mono<Boolean> exists(AggregateStore<?, ?> store, String id) {
        return store.get(Actor.system("supervision.attachments"), id)
                .map(found -> true)
                .onErrorResume(NotInScope.class, gone -> Mono.just(false));
    }

    @Bean
    ItemQueries itemQueries(
            AggregateStore<SupervisionItem, SupervisionEvent> items, Attachments attachments, Journal journal) {
        return new ItemQueries(items, attachments, journal);
    }

    @Bean
    Establishment establishment(ItemQueries queries, Series series, Entries entries, People people) {
        return new Establishment(queries, series, entries, people);
    }

    @Bean
    ItemCommands itemCommands(
            AggregateStore<SupervisionItem, SupervisionEvent> items,
            Establishment establishment,
            Entries entries,
            People people,
            Moments moments) {
        return new ItemCommands(items, establishment, entries, people, moments);
    }

    @Bean
    ResultCommands resultCommands(
            AggregateStore<SupervisionItem, SupervisionEvent> items,
            Entries entries,
            Handlers handlers,
            People people,
            Moments moments) {
        return new ResultCommands(items, entries, handlers, new UnitNames(people), moments);
    }

    @Bean
    InstructionEventsListener instructionEventsListener(
            EventReader events, AggregateStore<SupervisionItem, SupervisionEvent> items, Moments moments) {
        return new InstructionEventsListener(events, items, moments);
    }

    @Bean
    SupervisionEventsListener supervisionEventsListener(
            EventReader events, AggregateStore<SupervisionItem, SupervisionEvent> items, Establishment establishment) {
        return new SupervisionEventsListener(events, items, establishment);
    }

    @Bean
    DeadlineEventsListener itemDeadlineEventsListener(
            EventReader events, AggregateStore<SupervisionItem, SupervisionEvent> items) {
        return new DeadlineEventsListener(events, items);
    }
}
