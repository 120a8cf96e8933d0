package io.districtoffice.document.people;

import io.districtoffice.platform.events.ReferenceCopy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    DirectoryPeople people(ReferenceCopy reference) {
        return new DirectoryPeople(reference);
    }
}
