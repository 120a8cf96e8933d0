package io.districtoffice.platform.events;

import io.districtoffice.platform.journal.Relay;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the management port tells. {@code DEGRADED} means: it works on, late. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    private static final Status DEGRADED = new Status("DEGRADED");

    @Bean
    ReactiveHealthIndicator officeHealthIndicator(Readiness readiness) {
        return () -> readiness.report().map(report -> (report.ready() ? Health.up() : Health.outOfService())
                .withDetails(report.parts())
                .build());
    }

    @Bean
    HealthIndicator relayHealthIndicator(Relay relay) {
        return () -> {
            Relay.Status status = relay.status();
            var health = status.failure() == null && status.stuck() == 0 ? Health.up() : Health.status(DEGRADED);
            if (status.failure() != null) {
                health.withDetail("failure", status.failure());
            }
            return health.withDetail("active", status.active())
                    .withDetail("pending", status.pending())
                    .withDetail("oldestSeconds", status.oldestSeconds())
                    .withDetail("stuck", status.stuck())
                    .build();
        };
    }

    @Bean
    HealthIndicator listenersHealthIndicator(ListenerHealth listeners, ListenerStarter starter) {
        return () -> {
            var failing = new TreeMap<String, Object>();
            listeners.failing().forEach((partition, why) -> failing.put(partition.toString(), why));
            if (!starter.listening()) {
                return Health.down().withDetail("listener", "stopped").build();
            }
            return failing.isEmpty()
                    ? Health.up().build()
                    : Health.status(DEGRADED).withDetails(failing).build();
        };
    }
}
