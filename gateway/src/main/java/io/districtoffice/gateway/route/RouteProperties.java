package io.districtoffice.gateway.route;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are.
 *
 * @param routes base address of each service by its name
 * @param contracts resource pattern of the command tables
 */
@ConfigurationProperties("office")
public record RouteProperties(
        Map<String, URI> routes, @DefaultValue("classpath*:contracts/commands/*.yaml") String contracts) {

    public RouteProperties {
        routes = routes == null ? Map.of() : Map.copyOf(routes);
        routes.forEach((service, uri) -> {
            if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
                throw new IllegalArgumentException("office.routes." + service + " must be an http address, not " + uri);
            }
        });
    }
}
