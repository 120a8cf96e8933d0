package io.districtoffice.directory.organization;

import io.districtoffice.platform.store.OfficeStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    StoredOrganization organization(OfficeStore store) {
        return new StoredOrganization(store);
    }
}
