package io.districtoffice.document.dispatch;

import io.districtoffice.document.dispatch.model.Dispatch;
import io.districtoffice.document.dispatch.model.DispatchEvent;
import io.districtoffice.document.outgoing.model.Moments;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.outgoing.model.Papering;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
    @Bean
    AggregateStore<Dispatch, DispatchEvent> dispatches(OfficeStore store) {
        return store.aggregates(new DispatchType());
    }

    @Bean
    DispatchCommands dispatchCommands(AggregateStore<Dispatch, DispatchEvent> dispatches, Moments moments) {
        return new DispatchCommands(dispatches, moments);
    }

    @Bean
    DispatchQueries dispatchQueries(
            AggregateStore<Dispatch, DispatchEvent> dispatches,
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            Papering papering,
            Attachments attachments,
            Journal journal) {
        return new DispatchQueries(dispatches, documents, papering, attachments, journal);
    }

    @Bean
    Spread dispatchSpread(
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            AggregateStore<Dispatch, DispatchEvent> dispatches,
            Moments moments) {
        return new Spread(documents, dispatches, moments);
    }

    @Bean
    DispatchEventsListener dispatchEventsListener(EventReader events, Spread spread) {
        return new DispatchEventsListener(events, spread);
    }

    @Bean
    DispatchDeadlinesListener dispatchDeadlinesListener(EventReader events, DispatchCommands commands) {
        return new DispatchDeadlinesListener(events, commands);
    }
}
