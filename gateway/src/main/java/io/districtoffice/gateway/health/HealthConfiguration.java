package io.districtoffice.gateway.health;

import io.districtoffice.gateway.route.RouteProperties;
import io.districtoffice.platform.events.ReferenceCopy;
import io.netty.channel.ChannelOption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Connections of its own: whether a service is ready is asked even when all others are taken. */
    @Bean
    ServiceReadiness serviceReadiness(RouteProperties routes, ReferenceCopy reference) {
        var client = HttpClient.create(ConnectionProvider.create("readiness", 2))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 500);
        return new ServiceReadiness(routes, client, reference::caughtUp);
    }
}
