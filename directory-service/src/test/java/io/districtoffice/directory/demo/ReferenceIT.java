package io.districtoffice.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.directory.TestDirectory;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReferenceIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDirectory directory = TestDirectory.shared();

    @Test
    void every_unit_person_and_client_is_on_the_topic_and_no_secret_is() {
        var reference = directory.bean(ReferenceCopy.class);

        assertThat(reference.all("unit:")).hasSize(15);
        assertThat(reference.all("person:")).hasSize(42);
        assertThat(reference.all("client:")).hasSize(12);
        for (ConsumerRecord<String, String> record : records()) {
            assertThat(String.valueOf(record.value()))
                    .doesNotContain("argon2", "district-demo", "\"hash\"", "\"password\"");
        }
    }

    @Test
    void every_event_keeps_to_its_schema() {
        var schemas = EventSchemas.ofContracts();
        var signedIn = directory.login("qiandao.clerk").send().expect(200);
        directory
                .post("/api/v1/auth/logout")
                .cookie(signedIn.refreshToken())
                .send()
                .expect(204);
        String key = "session:" + signedIn.refreshToken().substring(0, 26);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> directory.bean(ReferenceCopy.class).find(key).isPresent());

        var types = new TreeSet<String>();
        for (ConsumerRecord<String, String> record : records()) {
            if (record.value() != null) {
                String type = JSON.readTree(record.value()).path("type").asString();
                schemas.assertValid(type, record.value());
                types.add(type);
            }
        }

        assertThat(types)
                .containsExactly(
                        "directory.calendar.changed.v1",
                        "directory.client.changed.v1",
                        "directory.office-hours.changed.v1",
                        "directory.person.changed.v1",
                        "directory.session.revoked.v1",
                        "directory.unit.changed.v1");
    }

    @Test
    void what_revokes_a_session_does_not_say_whose_it_was() {
        var signedIn = directory.login("qiandao.head").send().expect(200);
        directory
                .post("/api/v1/auth/logout")
                .cookie(signedIn.refreshToken())
                .send()
                .expect(204);
        String key = "session:" + signedIn.refreshToken().substring(0, 26);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> directory.bean(ReferenceCopy.class).find(key).isPresent());

        assertThat(records())
                .filteredOn(record -> key.equals(record.key()))
                .isNotEmpty()
                .allMatch(record -> !record.value().contains("p-qiandao-head"));
    }

    private static List<ConsumerRecord<String, String>> records() {
        var settings = Map.<String, Object>of("bootstrap.servers", EmbeddedParts.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topic.REFERENCE).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))
                    && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
