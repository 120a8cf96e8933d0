package io.districtoffice.supervision.item;

import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ItemConfiguration {

    @Bean
    AggregateStore<SupervisionItem, SupervisionEvent> items(OfficeStore store) {
        return store.aggregates(new ItemType());
    }

    @Bean
    ItemCommands itemCommands(AggregateStore<SupervisionItem, SupervisionEvent> items, OfficeTime time) {
        return new ItemCommands(items, time);
    }

    @Bean
    ItemQueries itemQueries(AggregateStore<SupervisionItem, SupervisionEvent> items, Journal journal) {
        return new ItemQueries(items, journal);
    }

    @Bean
    TopicsWanted supervisionTopics() {
        return TopicsWanted.of(Topic.events(ItemType.TOPIC));
    }
}
