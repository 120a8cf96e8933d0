package io.districtoffice.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OfficePropertiesTest {

    private static OfficeProperties bound(Map<String, Object> variables) {
        var environment = new SystemEnvironmentPropertySource("systemEnvironment", variables);
        return new Binder(ConfigurationPropertySources.from(environment))
                .bindOrCreate("office", OfficeProperties.class);
    }

    @Test
    void variables_are_the_upper_case_form() {
        var office = bound(Map.of(
                "OFFICE_SERVICE", "sample-service",
                "OFFICE_MONGODB_URI", "mongodb://db/",
                "OFFICE_KAFKA", "broker:9092",
                "OFFICE_DATA", "/var/office",
                "OFFICE_DEMO", "true",
                "OFFICE_CLOCK_OFFSET", "P2D"));

        assertThat(office.mongodb().uri()).isEqualTo("mongodb://db/");
        assertThat(office.kafka()).isEqualTo("broker:9092");
        assertThat(office.data()).isEqualTo(Path.of("/var/office"));
        assertThat(office.clock().offset()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void defaults_are_those_of_one_machine() {
        var office = bound(Map.of("OFFICE_SERVICE", "sample-service"));

        assertThat(office.mongodb().uri()).startsWith("mongodb://127.0.0.1:27117/");
        assertThat(office.partitions()).isEqualTo(3);
        assertThat(office.replication()).isEqualTo((short) 1);
        assertThat(office.lease().takeover()).isEqualTo(Duration.ofSeconds(15));
        assertThat(office.demo()).isFalse();
    }

    @Test
    void business_time_is_moved_in_demo_only() {
        assertThatThrownBy(() -> bound(Map.of("OFFICE_SERVICE", "sample-service", "OFFICE_CLOCK_OFFSET", "P1D")))
                .rootCause()
                .hasMessageContaining("OFFICE_CLOCK_OFFSET");
    }

    @Test
    void processes_are_told_to_die_in_demo_only() {
        assertThatThrownBy(() -> bound(Map.of("OFFICE_SERVICE", "sample-service", "OFFICE_CRASH", "/var/crash")))
                .rootCause()
                .hasMessageContaining("OFFICE_CRASH");
    }

    @Test
    void a_service_has_a_name() {
        assertThatThrownBy(() -> bound(Map.of("OFFICE_DEMO", "true")))
                .rootCause()
                .hasMessageContaining("office.service");
    }
}
