package io.districtoffice.platform.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens and rights. Needs no store and no broker; a {@link Revocations} and a {@link KeySource} bean are used if there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {

    @Bean
    TokenVerifier tokenVerifier() {
        return new TokenVerifier();
    }
}
