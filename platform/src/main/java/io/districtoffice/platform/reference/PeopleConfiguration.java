package io.districtoffice.platform.reference;

import io.districtoffice.platform.events.ReferenceCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People and units, for every service that has a copy of the reference. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {

    @Bean
    DirectoryPeople directoryPeople(ReferenceCopy reference) {
        return new DirectoryPeople(reference);
    }
}
