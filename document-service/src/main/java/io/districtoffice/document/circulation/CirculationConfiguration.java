package io.districtoffice.document.circulation;

import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Orders;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Breach;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CirculationConfiguration {

    @Bean
    AggregateStore<CirculationRecord, CirculationEvent> circulationRecords(OfficeStore store) {
        return store.aggregates(new CirculationType());
    }

    @Bean
    TopicsWanted circulationTopics() {
        return TopicsWanted.of(
                Topic.events(CirculationMessages.TOPIC),
                Topic.events(CirculationMessages.PRIVATE),
                Topic.events(Breach.TOPIC));
    }

    @Bean
    CirculationCommands circulationCommands(
            AggregateStore<CirculationRecord, CirculationEvent> records, Moments moments) {
        return new CirculationCommands(records, moments);
    }

    @Bean
    CirculationQueries circulationQueries(
            AggregateStore<CirculationRecord, CirculationEvent> records, Attachments attachments, Journal journal) {
        return new CirculationQueries(records, attachments, journal);
    }

    @Bean
    Round circulationRound(
            AggregateStore<CirculationRecord, CirculationEvent> records, Orders orders, Moments moments) {
        return new Round(records, orders, moments);
    }

    @Bean
    DocumentEventsListener documentEventsListener(EventReader events, Round round) {
        return new DocumentEventsListener(events, round);
    }

    @Bean
    DeadlineEventsListener circulationDeadlineEventsListener(
            EventReader events, AggregateStore<CirculationRecord, CirculationEvent> records) {
        return new DeadlineEventsListener(events, records);
    }
}
