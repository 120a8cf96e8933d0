package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.Outlet;
import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.web.Json;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    MongoInbox inbox(OfficeStore store) {
        return new MongoInbox(store);
    }

    @Bean
    InboxQueries inboxQueries(OfficeStore store) {
        return new InboxQueries(store);
    }

    @Bean
    Deliveries deliveries(
            Audience audience,
            MongoInbox inbox,
            ObjectProvider<Outlet> outlets,
            Kinds kinds,
            KafkaTemplate<String, String> kafka,
            Clock systemClock,
            OfficeProperties office,
            MeterRegistry metrics) {
        var arrivals = new ArrivalNews(kafka, Json.output(), systemClock, office.service());
        return new Deliveries(audience, inbox, outlets.orderedStream().toList(), arrivals, kinds, systemClock, metrics);
    }

    @Bean
    InboxEventsListener inboxEventsListener(EventReader events, Deliveries deliveries) {
        return new InboxEventsListener(events, deliveries);
    }
}
