package io.districtoffice.gateway.health;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class HealthController {

    private final ServiceReadiness readiness;

    HealthController(ServiceReadiness readiness) {
        this.readiness = readiness;
    }

    /** The process is up; says nothing of those behind it. */
    @GetMapping("/healthz")
    Map<String, String> health() {
        return Map.of("status", "up");
    }

    /** 200 when people can sign in and work; 503 else. Always names every service. */
    @GetMapping("/readyz")
    Mono<ResponseEntity<ReadyView>> ready() {
        return readiness.now().map(view -> ResponseEntity.status(
                        view.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .header("Cache-Control", "no-store")
                .body(view));
    }
}
