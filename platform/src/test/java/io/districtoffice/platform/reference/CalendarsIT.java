package io.districtoffice.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.events.ReferenceConfiguration;
import io.districtoffice.platform.events.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class CalendarsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Test
    void the_calendar_follows_what_the_directory_publishes(@TempDir Path folder) {
        try (var broker = EmbeddedBroker.open(new EmbeddedBroker.Settings(folder, 0, 0));
                var kafka = new KafkaProbe(broker.bootstrapServers())) {
            kafka.create(Topic.REFERENCE, 3, Map.of("cleanup.policy", "compact"));
            kafka.put(Topic.REFERENCE, "calendar:2027", event(year(1, "2027-03-01", true)));
            try (var context = start(broker.bootstrapServers())) {
                var calendars = context.getBean(Calendars.class);
                await().atMost(SOON).until(() -> calendars.now().version() == 1);
                assertThat(calendars.now().isWorkday(DAY)).isFalse();
                List<WorkCalendar> heard = new CopyOnWriteArrayList<>();
                calendars.changes().subscribe(heard::add);

                // of others, unreadable, and the same again: nothing new
                kafka.put(Topic.REFERENCE, "unit:hekou", event("{\"name\":\"河口镇\"}"));
                kafka.put(Topic.REFERENCE, "calendar:2028", event("{\"year\":2028,\"days\":[{\"date\":\"soon\"}]}"));
                kafka.put(Topic.REFERENCE, "calendar:2029", "not an event");
                kafka.put(Topic.REFERENCE, "calendar:2027", event(year(1, "2027-03-01", true)));
                kafka.put(Topic.REFERENCE, "calendar:2027", event(year(2, "2027-03-02", true)));
                await().atMost(SOON).until(() -> calendars.now().version() == 2);
                assertThat(calendars.now().isWorkday(DAY)).isTrue();

                kafka.put(Topic.REFERENCE, "calendar:hours", event(hours("09:00", "16:00")));
                await().atMost(SOON).until(() -> calendars.now().version() == 9);
                assertThat(calendars.now().closeOf(DAY))
                        .isEqualTo(DAY.atTime(16, 0).atZone(WorkCalendar.ZONE).toInstant());
                assertThat(heard).extracting(WorkCalendar::version).containsExactly(2L, 9L);
            }
        }
    }

    @Test
    void before_anything_is_known_it_is_the_law_and_the_standard_hours(@TempDir Path folder) {
        try (var broker = EmbeddedBroker.open(new EmbeddedBroker.Settings(folder, 0, 0));
                var context = start(broker.bootstrapServers())) {
            var now = context.getBean(Calendars.class).now();

            assertThat(now.version()).isZero();
            assertThat(now.isWorkday(LocalDate.of(2026, 10, 1))).isFalse();
            assertThat(now.closeOf(DAY))
                    .isEqualTo(DAY.atTime(17, 30).atZone(WorkCalendar.ZONE).toInstant());
        }
    }

    private static AnnotationConfigApplicationContext start(String servers) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("office.service", "calendars-it", "office.kafka", servers)));
        context.register(ReferenceConfiguration.class, CalendarsConfiguration.class);
        context.refresh();
        return context;
    }

    private static String year(int version, String day, boolean off) {
        return "{\"year\":2027,\"version\":%d,\"papers\":[],\"days\":[{\"date\":\"%s\",\"name\":\"假\",\"off\":%s}]}"
                .formatted(version, day, off);
    }

    private static String hours(String opens, String closes) {
        return "{\"version\":7,\"seasons\":[{\"from\":\"01-01\",\"to\":\"12-31\",\"intervals\":[{\"opens\":\"%s\",\"closes\":\"%s\"}]}]}"
                .formatted(opens, closes);
    }

    private static String event(String data) {
        return """
                {"specversion":"1.0","id":"e","type":"directory.calendar.changed.v1","source":"directory-service",\
                "subject":"calendar","time":"2026-03-01T08:00:00.000Z","seq":1,"actor":{"kind":"system"},\
                "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01","data":%s}"""
                .formatted(data);
    }
}
