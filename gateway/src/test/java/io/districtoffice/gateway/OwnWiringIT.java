package io.districtoffice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.OfficeApplication;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As it is started for real, with the real contracts, before anything else is there. */
class OwnWiringIT {

    private static final String END = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @Test
    void alone_it_is_up_but_not_ready_and_answers_503() {
        try (var context = OfficeApplication.start(
                GatewayApplication.class,
                "gateway",
                Map.of(
                        "server.port", 0,
                        "server.address", "127.0.0.1",
                        "office.kafka", "127.0.0.1:1",
                        "office.routes.directory-service", "http://127.0.0.1:1",
                        "office.routes.info-report-service", "http://127.0.0.1:1",
                        "office.routes.supervision-service", "http://127.0.0.1:1",
                        "office.routes.document-service", "http://127.0.0.1:1",
                        "office.routes.notification-service", "http://127.0.0.1:1"))) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            assertThat(Raw.send(port, "GET /healthz" + END))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("{\"status\":\"up\"}");
            assertThat(Raw.send(port, "GET /readyz" + END))
                    .startsWith("HTTP/1.1 503")
                    .contains(
                            "\"status\":\"not-ready\"",
                            "\"reference\":\"down\"",
                            "\"supervision-service\":{\"ready\":false}");
            assertThat(Raw.send(
                            port,
                            "GET /api/v1/reports HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                                    + Door.token("p-1", "hekou") + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 503")
                    .contains("keys-unavailable", "Retry-After");
            assertThat(Raw.send(
                            port,
                            "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"))
                    .startsWith("HTTP/1.1 503")
                    .contains("service-unavailable");
        }
    }
}
