package io.districtoffice.directory.key;

import io.districtoffice.directory.DirectoryProperties;
import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.security.KeySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Reads the keys before anything is answered: a directory that cannot sign does not start. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    SigningKeys signingKeys(DirectoryProperties directory, OfficeProperties office) {
        return directory.signingKeys().isEmpty() && office.demo()
                ? SigningKeys.generatedIn(office.data().resolve("keys"))
                : SigningKeys.read(directory.signingKeys());
    }

    /** The directory verifies with its own keys and asks nobody. */
    @Bean
    KeySource keySource(SigningKeys keys) {
        return () -> Mono.just(keys.published());
    }
}
