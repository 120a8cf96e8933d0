package io.districtoffice.platform.security;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Tokens and rights. Needs no store and no broker; a {@link Revocations} bean and a {@link KeySource} bean are used where
 * there is one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {

    @Bean
    TokenVerifier tokenVerifier(
            SecurityProperties security,
            Environment environment,
            ObjectProvider<KeySource> source,
            ObjectProvider<Revocations> revocations) {
        KeySource keys = source.getIfAvailable(
                () -> new HttpKeySource(environment.resolveRequiredPlaceholders(security.jwksUri())));
        return new TokenVerifier(
                security.issuer(),
                security.audience(),
                new KnownKeys(keys, System::nanoTime),
                revocations.getIfAvailable(() -> session -> false),
                Clock.systemUTC());
    }

    @Bean
    DoorFilter doorFilter(
            TokenVerifier tokens,
            ObjectProvider<ServiceCredential> services,
            SecurityProperties security,
            Environment environment) {
        var patterns = security.permissions().stream()
                .map(environment::resolveRequiredPlaceholders)
                .toList();
        return new DoorFilter(tokens, services.getIfAvailable(), Permissions.load(patterns), security.rights());
    }
}
