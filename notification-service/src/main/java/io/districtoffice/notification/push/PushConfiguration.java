package io.districtoffice.notification.push;

import io.districtoffice.notification.channel.model.Addresses;
import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.notification.inbox.model.Teller;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.notification.push.model.Carrier;
import io.districtoffice.notification.timer.model.Watch;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.DueLoop;
import io.districtoffice.platform.store.DueRows;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.platform.time.OfficeTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushProperties.class)
class PushConfiguration {

    /** A letter under way takes up to ten seconds. */
    private static final Duration TAKEOVER = Duration.ofSeconds(60);

    @Bean
    MongoPushes pushes(OfficeStore store, Rows rows, Addresses addresses, Carrier carrier, OfficeTime time) {
        return new MongoPushes(store, rows.rows(MongoPushes.COLLECTION), addresses, carrier, time);
    }

    @Bean
    DueRows duePushes(Rows rows) {
        return new DueRows(rows.rows(MongoPushes.COLLECTION), TAKEOVER);
    }

    @Bean
    MongoPushWorker pushWorker(
            DueRows duePushes,
            MongoPushes pushes,
            Inbox inbox,
            Addresses addresses,
            Watch watch,
            Carrier carrier,
            Wording wording,
            Teller teller,
            Audience audience,
            Calendars calendars,
            OfficeTime time,
            PushProperties properties,
            Environment environment,
            MeterRegistry metrics) {
        return new MongoPushWorker(
                duePushes,
                pushes,
                inbox,
                addresses,
                watch,
                carrier,
                new Letters(wording, environment.getProperty("office.public-url")),
                new NoContact(teller, audience),
                calendars,
                time,
                properties,
                metrics);
    }

    @Bean
    DueLoop pushLoop(MongoPushWorker pushWorker, DueRows duePushes, Audience audience, PushProperties properties) {
        var known = Mono.fromCompletionStage(audience.complete());
        return new DueLoop("pushes", known, duePushes, pushWorker::tick, properties.tick());
    }
}
