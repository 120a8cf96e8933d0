package io.districtoffice.document.layout;

import io.districtoffice.document.layout.model.OfficialLayout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LayoutProperties.class)
class LayoutConfiguration {

    @Bean
    OfficialLayout officialLayout(LayoutProperties properties) {
        return new PaperPrinter(new OwnFaces(properties.fonts())::faces, properties);
    }
}
