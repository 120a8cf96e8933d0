package io.districtoffice.gateway.openapi;

import io.districtoffice.gateway.route.RouteProperties;
import io.districtoffice.platform.web.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI files of the services, as they were built: what programs of units are written against. */
@RestController
class OpenApiController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private static final String OF_EVERY_SERVICE = "platform";

    private final RouteProperties routes;

    OpenApiController(RouteProperties routes) {
        this.routes = routes;
    }

    @GetMapping("/openapi/{service}")
    ResponseEntity<Resource> openApi(@PathVariable String service) {
        if (!routes.routes().containsKey(service) && !service.equals(OF_EVERY_SERVICE)) {
            throw Problem.of(404, "no-such-resource");
        }
        return ResponseEntity.ok()
                .contentType(YAML)
                .body(new ClassPathResource("contracts/openapi/" + service + ".yaml"));
    }
}
