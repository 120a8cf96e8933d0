package io.districtoffice.document;

import io.districtoffice.document.circulation.model.CirculationEvent;
import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.incoming.model.IncomingEvent;
import io.districtoffice.document.limit.model.Moments;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.reference.MongoReckoning;
import io.districtoffice.platform.reference.Reckoning;
import io.districtoffice.platform.store.AggregateStore;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** A changed calendar moves the dates of incoming documents and of their readers. */
@Configuration(proxyBeanMethods = false)
class IncomingReckoning {

    @Bean
    Reckoning incomingDates(
            ReferenceCopy reference,
            Calendars calendars,
            AggregateStore<IncomingDocument, IncomingEvent> documents,
            AggregateStore<CirculationRecord, CirculationEvent> records,
            Moments moments) {
        var ofDocuments = new MongoReckoning<>(
                documents,
                Arrays.stream(IncomingDocument.Status.values())
                        .filter(IncomingDocument.Status::hasDates)
                        .map(Enum::name)
                        .toList(),
                document -> new io.districtoffice.document.incoming.model.ByItself(document).reckonAnew(moments.now()));
        var ofRecords = new MongoReckoning<>(
                records,
                Arrays.stream(CirculationRecord.Status.values())
                        .filter(CirculationRecord.Status::isOpen)
                        .map(Enum::name)
                        .toList(),
                one -> new io.districtoffice.document.circulation.model.ByItself(one).reckonAnew(moments.now()));
        return new Reckoning(
                reference, calendars, Mono.defer(() -> ofDocuments.round().then(ofRecords.round())));
    }
}
