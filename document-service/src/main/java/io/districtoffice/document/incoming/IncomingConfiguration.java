package io.districtoffice.document.incoming;

import io.districtoffice.document.attachment.model.FileOwners;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Claims;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Series;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class IncomingConfiguration {

    @Bean
    AggregateStore<IncomingDocument, IncomingEvent> incomingDocuments(OfficeStore store) {
        return store.aggregates(new IncomingType());
    }

    @Bean
    TopicsWanted documentTopics() {
        return TopicsWanted.of(
                Topic.events(IncomingMessages.TOPIC),
                Topic.events(IncomingMessages.PRIVATE),
                Topic.events(SupervisionEventsListener.TOPIC));
    }

    @Bean
    FileOwners incomingFileOwners(AggregateStore<IncomingDocument, IncomingEvent> documents) {
        return id -> exists(documents, id).toFuture();
    }

    private static Mono<Boolean> exists(AggregateStore<IncomingDocument, IncomingEvent> documents, String id) {
        return documents
                .get(Actor.system("document.owners"), id)
                .hasElement()
                .onErrorResume(NotInScope.class, gone -> Mono.just(false));
    }

    @Bean
    IncomingCommands incomingCommands(
            AggregateStore<IncomingDocument, IncomingEvent> documents,
            Claims claims,
            Series series,
            Attachments attachments,
            People people,
            Moments moments) {
        claims.owners(IncomingCommands.SOURCE, owner -> exists(documents, owner));
        return new IncomingCommands(documents, claims, series, new Files(attachments), people, moments);
    }

    @Bean
    WorkCommands incomingWork(
            AggregateStore<IncomingDocument, IncomingEvent> documents,
            Attachments attachments,
            People people,
            Moments moments) {
        return new WorkCommands(documents, new Files(attachments), people, moments);
    }

    @Bean
    IncomingQueries incomingQueries(
            AggregateStore<IncomingDocument, IncomingEvent> documents, Attachments attachments, Journal journal) {
        return new IncomingQueries(documents, attachments, journal);
    }

    @Bean
    RegisterQueries registerQueries(AggregateStore<IncomingDocument, IncomingEvent> documents) {
        return new RegisterQueries(documents);
    }

    @Bean
    CirculationOrders circulationOrders(AggregateStore<IncomingDocument, IncomingEvent> documents) {
        return new CirculationOrders(documents);
    }

    @Bean
    CirculationEventsListener circulationEventsListener(
            EventReader events, AggregateStore<IncomingDocument, IncomingEvent> documents, Moments moments) {
        return new CirculationEventsListener(events, documents, moments);
    }

    @Bean
    SupervisionEventsListener incomingSupervisionEventsListener(
            EventReader events, AggregateStore<IncomingDocument, IncomingEvent> documents, Moments moments) {
        return new SupervisionEventsListener(events, documents, moments);
    }

    @Bean
    DeadlineEventsListener incomingDeadlineEventsListener(
            EventReader events, AggregateStore<IncomingDocument, IncomingEvent> documents) {
        return new DeadlineEventsListener(events, documents);
    }
}
