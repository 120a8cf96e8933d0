package io.districtoffice.platform.reference;

import io.districtoffice.platform.events.ReferenceCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The working calendar, for every service that has a copy of the reference. */
@Configuration(proxyBeanMethods = false)
public class CalendarsConfiguration {

    @Bean
    ReferenceCalendars calendars(ReferenceCopy reference) {
        return new ReferenceCalendars(reference);
    }
}
