package io.districtoffice.supervision.board;

import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    MongoBoard mongoBoard(OfficeStore store, Rows rows) {
        return new MongoBoard(store, rows);
    }

    @Bean
    BoardQueries boardQueries(MongoBoard board, AggregateStore<SupervisionItem, SupervisionEvent> items) {
        return new BoardQueries(board, items);
    }

    @Bean
    BoardEventsListener boardEventsListener(
            EventReader events, MongoBoard board, AggregateStore<SupervisionItem, SupervisionEvent> items) {
        return new BoardEventsListener(events, new BoardRows(board, items));
    }
}
