package io.districtoffice.document.seal;

import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.OutgoingEvent;
import io.districtoffice.document.seal.model.SealEvent;
import io.districtoffice.document.seal.model.SealUse;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.time.OfficeTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SealConfiguration {
    @Bean
    AggregateStore<SealUse, SealEvent> sealUses(OfficeStore store) {
        return store.aggregates(new SealUseType());
    }

    @Bean
    SealUseCommands sealUseCommands(
            AggregateStore<SealUse, SealEvent> uses,
            AggregateStore<OutgoingDocument, OutgoingEvent> documents,
            OfficeTime time) {
        return new SealUseCommands(uses, documents, time);
    }

    @Bean
    SealEventsListener sealEventsListener(EventReader events, SealUseCommands commands) {
        return new SealEventsListener(events, commands);
    }
}
