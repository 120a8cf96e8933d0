package io.districtoffice.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.gateway.route.Destination.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class RouteTableTest {

    private static final Set<String> SERVICES = Set.of("directory-service", "supervision-service");

    private final RouteTable table = RouteTable.read(
            List.of(
                    commands("directory-service.yaml", "/api/v1/units", "/api/v1/calendar/{year}", "/api/v1/audit"),
                    commands(
                            "supervision-service.yaml",
                            "/api/v1/assignments",
                            "/api/v1/assignments/{id}/feedback",
                            "/api/v1/supervision-attachments",
                            "/api/v1/audit",
                            "/internal/snapshots"),
                    commands("elsewhere.yaml", "/api/v1/elsewhere")),
            SERVICES);

    @Test
    void a_path_below_a_resource_goes_to_the_service_that_has_it() {
        assertThat(find("/api/v1/units")).isEqualTo(new Destination("directory-service", Kind.JSON));
        assertThat(find("/api/v1/units/hekou/merge")).isEqualTo(new Destination("directory-service", Kind.JSON));
        assertThat(find("/api/v1/calendar/2026")).isEqualTo(new Destination("directory-service", Kind.JSON));
        assertThat(find("/api/v1/assignments/1/feedback")).isEqualTo(new Destination("supervision-service", Kind.JSON));
    }

    @Test
    void files_and_streams_are_told_apart() {
        assertThat(find("/api/v1/supervision-attachments"))
                .isEqualTo(new Destination("supervision-service", Kind.ATTACHMENT));
        assertThat(find("/api/v1/assignments/stream")).isEqualTo(new Destination("supervision-service", Kind.STREAM));
        assertThat(find("/api/v1/assignments/1/pdf")).isEqualTo(new Destination("supervision-service", Kind.PRINT));
    }

    @Test
    void what_no_service_has_goes_nowhere() {
        assertThat(find("/api/v1/unitsx")).isNull();
        assertThat(find("/api/v1")).isNull();
        assertThat(find("/api/v1/elsewhere")).isNull();
        assertThat(find("/internal/snapshots")).isNull();
        assertThat(find("/actuator/health")).isNull();
    }

    @Test
    void what_every_service_has_goes_to_the_named_one() {
        assertThat(table.find("/api/v1/audit", "supervision-service"))
                .contains(new Destination("supervision-service", Kind.JSON));
        assertThat(table.find("/api/v1/dead-letters/1/replay", "directory"))
                .contains(new Destination("directory-service", Kind.JSON));
        assertThat(table.find("/api/v1/audit", null)).isEmpty();
        assertThat(table.find("/api/v1/audit", "http://elsewhere")).isEmpty();
    }

    @Test
    void two_services_cannot_claim_one_path() {
        var twice = List.of(
                commands("directory-service.yaml", "/api/v1/units"),
                commands("supervision-service.yaml", "/api/v1/units"));
        assertThatThrownBy(() -> RouteTable.read(twice, SERVICES)).hasMessageContaining("/api/v1/units");
    }

    private @Nullable Destination find(String path) {
        return table.find(path, null).orElse(null);
    }

    private static Resource commands(String name, String... paths) {
        var yaml = new StringBuilder("resources:\n");
        for (int i = 0; i < paths.length; i++) {
            yaml.append("  r")
                    .append(i)
                    .append(":\n    path: ")
                    .append(paths[i])
                    .append('\n');
        }
        return new ByteArrayResource(yaml.toString().getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
