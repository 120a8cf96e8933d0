package io.districtoffice.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import io.districtoffice.gateway.DoorOrder;
import io.districtoffice.gateway.route.Destination.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteProperties.class)
class RouteConfiguration {

    @Bean
    RouteTable routeTable(RouteProperties properties, ResourcePatternResolver resources) throws IOException {
        return RouteTable.read(
                List.of(resources.getResources(properties.contracts())),
                properties.routes().keySet());
    }

    /** Once for each request; the routes compare with what it found. */
    @Bean
    @Order(DoorOrder.FIRST)
    WebFilter destinationFilter(RouteTable table) {
        return (exchange, chain) -> {
            var request = exchange.getRequest();
            var named = request.getQueryParams().getOrDefault("service", List.of());
            table.find(request.getURI().getRawPath(), named.size() == 1 ? named.get(0) : null)
                    .ifPresent(destination -> destination.put(exchange));
            return chain.filter(exchange);
        };
    }

    @Bean
    @Order(DoorOrder.KNOWN)
    KnownPathFilter knownPathFilter() {
        return new KnownPathFilter();
    }

    @Bean
    RouteLocator officeRoutes(RouteProperties properties) {
        List<Route> routes = new ArrayList<>();
        properties.routes().forEach((service, uri) -> {
            for (Kind kind : Kind.values()) {
                routes.add(route(new Destination(service, kind), uri));
            }
        });
        return () -> Flux.fromIterable(routes);
    }

    /** Time-outs are ours ({@code BackendFilter}): the gateway's own would count the time the caller takes to send. */
    private static Route route(Destination destination, URI uri) {
        return Route.async()
                .id(destination.service() + ":" + destination.kind())
                .uri(uri)
                .predicate(exchange ->
                        Destination.of(exchange).filter(destination::equals).isPresent())
                .metadata(RESPONSE_TIMEOUT_ATTR, -1)
                .build();
    }
}
