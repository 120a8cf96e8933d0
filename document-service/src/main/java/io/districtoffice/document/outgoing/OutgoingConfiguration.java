package io.districtoffice.document.outgoing;

import io.districtoffice.document.attachment.model.FileOwners;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.outgoing.model.Moment;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Papering;
import io.districtoffice.document.outgoing.model.Receipts;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.time.OfficeTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingProperties.class)
class OutgoingConfiguration {
    @Bean
    AggregateStore<OutgoingDocument, OutgoingEvent> outgoingDocuments(OfficeStore store) {
        return store.aggregates(new OutgoingType());
    }

    @Bean
    FileOwners outgoingFileOwners(AggregateStore<OutgoingDocument, OutgoingEvent> documents) {
        return id -> documents
                .get(Actor.system("document.attachments"), id)
                .map(found -> true)
                .onErrorResume(NotInScope.class, gone -> Mono.just(false))
                .toFuture();
    }

    @Bean
    TopicsWanted outgoingTopics() {
        return TopicsWanted.of(Topic.events(OutgoingMessages.TOPIC), Topic.events(OutgoingDeadlinesListener.TOPIC));
    }

    @Bean
    Moments outgoingMoments(OfficeTime time, Calendars calendars, OutgoingProperties properties) {
        var terms = properties.terms();
        return () -> new Moment(time.now(), calendars.now(), terms);
    }

    @Bean
    Codes documentCodes(OutgoingProperties properties, @Value("${office.demo:false}") boolean demo) {
        return new Codes(
                properties.codes().stream().map(OutgoingProperties.Code::value).toList(), demo);
    }

    @Bean
    Papering papering(Codes codes) {
        return document -> document.paper(codes.of(document));
    }

    @Bean
    DocumentDirectory documentDirectory(ReferenceCopy reference) {
        return new DocumentDirectory(reference);
    }

    @Bean
    OutgoingQueries outgoingQueries(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents, Journal journal, Moments moments) {
        return new OutgoingQueries(documents, journal, moments);
    }

    @Bean
    OutgoingRegisterQueries outgoingRegisterQueries(AggregateStore<OutgoingDocument, OutgoingEvent> documents) {
        return new OutgoingRegisterQueries(documents);
    }

    @Bean
    MongoVersions outgoingVersions(Rows rows) {
        return new MongoVersions(rows);
    }

    @Bean
    OutgoingCommands outgoingCommands(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            AggregateStore<IncomingDocument, IncomingEvent> incoming,
            OutgoingQueries queries,
            Codes codes,
            DocumentDirectory directory,
            MongoVersions versions,
            Attachments attachments,
            Moments moments) {
        var contents = new Contents(directory, codes);
        var drafts = new Drafts(contents, incoming, attachments);
        return new OutgoingCommands(documents, queries, drafts, contents, codes, directory, versions, moments);
    }

    @Bean
    OutgoingNumbers outgoingNumbers(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents, Series series, Codes codes, Moments moments) {
        return new OutgoingNumbers(documents, series, codes, moments);
    }

    @Bean
    IssuingCommands issuingCommands(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents, OutgoingNumbers numbers, Moments moments) {
        return new IssuingCommands(documents, numbers, moments);
    }

    @Bean
    OutgoingViews outgoingViews(DocumentDirectory directory, MongoVersions versions, Receipts receipts) {
        return new OutgoingViews(directory, versions, receipts);
    }

    @Bean
    OutgoingEventsListener outgoingEventsListener(EventReader events, OutgoingNumbers numbers) {
        return new OutgoingEventsListener(events, numbers);
    }

    @Bean
    OutgoingDeadlinesListener outgoingDeadlinesListener(EventReader events, IssuingCommands commands) {
        return new OutgoingDeadlinesListener(events, commands);
    }
}
