package io.districtoffice.document.incoming;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Claims;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.time.OfficeTime;
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
    IncomingCommands incomingCommands(
            AggregateStore<IncomingDocument, IncomingEvent> documents, Claims claims, Series series, OfficeTime time) {
        claims.owners(IncomingCommands.SOURCE, owner -> documents
                .get(Actor.system("document.claims"), owner)
                .hasElement()
                .onErrorResume(NotInScope.class, gone -> Mono.just(false)));
        return new IncomingCommands(documents, claims, series, time);
    }

    @Bean
    IncomingQueries incomingQueries(AggregateStore<IncomingDocument, IncomingEvent> documents, Journal journal) {
        return new IncomingQueries(documents, journal);
    }

    @Bean
    TopicsWanted documentTopics() {
        return TopicsWanted.of(Topic.events(IncomingType.TOPIC));
    }
}
