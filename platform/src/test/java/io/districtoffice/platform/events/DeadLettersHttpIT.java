package io.districtoffice.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.Platform;
import io.districtoffice.platform.ServiceUnderTest;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.databind.JsonNode;

class DeadLettersHttpIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Platform.class, ServiceUnderTest.OwnKeys.class})
    static class App {

        @Bean
        TopicsWanted wanted() {
            return TopicsWanted.of(Topic.events("office.letters-it"));
        }

        @Bean
        Refusing refusing(EventReader events) {
            return new Refusing(events);
        }
    }

    record Refusing(EventReader events) {
        @KafkaListener(topics = {"office.letters-it", "office.${office.service}.replay"})
        void on(ConsumerRecord<String, String> record) {
            events.read(record.value());
        }
    }

    @Test
    void an_administrator_sees_the_cause_but_never_the_content_and_replays() {
        var service = ServiceUnderTest.start(App.class, "letters-it-service");
        try (var kafka = new KafkaProbe(EmbeddedParts.bootstrapServers())) {
            kafka.put("office.letters-it", "k", "{\"title\":\"河口镇涉密\"");
        }
        var admin = service.officeRole("district-gov", "SYSTEM_ADMIN");
        await().atMost(SOON)
                .until(() ->
                        admin.get("/api/v1/dead-letters").json().path("items").size() == 1);
        var listed = admin.get("/api/v1/dead-letters");
        assertThat(listed.response().body()).doesNotContain("河口镇").contains("\"next\":null");
        JsonNode letter = listed.json().path("items").get(0);
        assertThat(letter.path("cause").asString()).startsWith("UnreadableEvent");
        assertThat(letter.path("state").asString()).isEqualTo("OPEN");
        String replay = "/api/v1/dead-letters/" + letter.path("id").asString() + "/replay";
        assertThat(service.officeRole("district-gov", "EDITOR").post(replay, "").status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/dead-letters/none/replay", "").status()).isEqualTo(404);
        assertThat(admin.post(replay, "").status()).isEqualTo(200);
        // the replayed record fails again and leaves a letter of its own
        await().atMost(SOON)
                .until(() ->
                        admin.get("/api/v1/dead-letters").json().path("items").size() == 2);
        assertThat(admin.get("/api/v1/dead-letters?after=nonsense").status()).isEqualTo(400);
        assertThat(admin.get("/internal/ready")
                        .json()
                        .path("parts")
                        .path("deadLetters")
                        .asInt())
                .isEqualTo(1);
    }
}
