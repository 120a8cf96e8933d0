package io.districtoffice.gateway.backend;

import io.districtoffice.gateway.route.Destination;
import io.districtoffice.gateway.route.RouteProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All services, each with its own breaker: one that is away never takes another with it. */
final class Backends {

    /** Calls that a service did not answer as it should. */
    static final String FAULTS = "office.gateway.faults";

    private final Map<String, Backend> byService = new TreeMap<>();

    Backends(RouteProperties routes, BackendProperties limits, MeterRegistry meters) {
        for (String service : routes.routes().keySet()) {
            var backend = new Backend(service, limits);
            byService.put(service, backend);
            Gauge.builder("office.gateway.breaker.state", backend, Backend::state)
                    .tag("service", service)
                    .description("0 closed, 1 trying, 2 open")
                    .register(meters);
            // there from the start: a rate needs a zero to begin with
            meters.counter(FAULTS, "service", service);
            Gauge.builder("office.gateway.under.way", backend, Backend::underWay)
                    .tag("service", service)
                    .description("Requests and streams under way")
                    .register(meters);
        }
    }

    Backend of(Destination destination) {
        return Objects.requireNonNull(byService.get(destination.service()), destination.service());
    }
}
