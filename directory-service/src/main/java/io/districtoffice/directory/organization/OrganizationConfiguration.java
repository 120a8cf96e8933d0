package io.districtoffice.directory.organization;

import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.store.OfficeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    StoredOrganization organization(OfficeStore store) {
        return new StoredOrganization(store);
    }

    @Bean
    TopicsWanted referenceTopic() {
        return TopicsWanted.of(Topic.compacted(Topic.REFERENCE));
    }
}
