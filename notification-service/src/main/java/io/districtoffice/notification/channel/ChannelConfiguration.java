package io.districtoffice.notification.channel;

import io.districtoffice.platform.store.OfficeStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelProperties.class)
class ChannelConfiguration {

    @Bean
    MongoChannels channels(OfficeStore store) {
        return new MongoChannels(store);
    }
}
