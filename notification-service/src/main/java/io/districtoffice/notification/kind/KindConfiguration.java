package io.districtoffice.notification.kind;

import io.districtoffice.notification.kind.model.Kinds;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Configuration(proxyBeanMethods = false)
class KindConfiguration {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** {@code office.kinds} names another file, e.g. {@code file:/etc/office/kinds.yaml}. */
    @Bean
    Kinds kinds(ResourceLoader resources, Environment environment) throws IOException {
        String file = environment.getProperty("office.kinds", "classpath:notification-kinds.yaml");
        try (var in = resources.getResource(file).getInputStream()) {
            return YAML.readValue(in, Kinds.class);
        }
    }
}
