package io.districtoffice.platform.events;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For the gateway and for whoever starts the system; never routed by the gateway. */
@RestController
final class ReadinessController {

    private final Readiness readiness;

    ReadinessController(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/internal/ready")
    Mono<ResponseEntity<Readiness.Report>> ready() {
        return readiness.report().map(report -> ResponseEntity.status(
                        report.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(report));
    }
}
