package io.districtoffice.gateway.backend;

import io.districtoffice.gateway.route.RouteProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackendProperties.class)
class BackendConfiguration {

    @Bean
    Backends backends(RouteProperties routes, BackendProperties limits, MeterRegistry meters) {
        return new Backends(routes, limits, meters);
    }

    @Bean
    UnderWayFilter underWayFilter(Backends backends, BackendProperties limits) {
        return new UnderWayFilter(backends, limits);
    }

    @Bean
    BackendFilter backendFilter(Backends backends, BackendProperties limits, MeterRegistry meters) {
        return new BackendFilter(backends, limits, meters);
    }

    /** Reactor Netty may repeat a request after a reset, whatever its method; here {@link BackendFilter} alone decides. */
    @Bean
    HttpClientCustomizer noHiddenRepeats() {
        return client -> client.disableRetry(true).followRedirect(false);
    }
}
