package io.districtoffice.notification.people;

import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.events.ReferenceCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    Audience audience() {
        return new Audience();
    }

    @Bean
    AudienceKeeper audienceKeeper(ReferenceCopy reference, Audience audience) {
        return new AudienceKeeper(reference, audience);
    }
}
