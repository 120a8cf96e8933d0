package io.districtoffice.notification.stream;

import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.events.Broadcast;
import io.districtoffice.platform.security.Revocations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

    @Bean
    Hub hub(
            Inbox inbox,
            Audience audience,
            Broadcast broadcast,
            Revocations revocations,
            Clock systemClock,
            StreamProperties limits,
            MeterRegistry metrics) {
        var hub = new Hub(inbox, audience, broadcast, revocations, systemClock, limits);
        metrics.gauge("office.streams.open", hub, Hub::open);
        return hub;
    }
}
