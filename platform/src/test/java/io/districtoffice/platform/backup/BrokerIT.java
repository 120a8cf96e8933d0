package io.districtoffice.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.platform.KafkaAccess;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.store.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a broker of its own: what is forgotten here would be missed by others. */
class BrokerIT {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    static Path folder;

    private static EmbeddedBroker embedded;
    private static KafkaProbe kafka;

    @BeforeAll
    static void open() {
        embedded = EmbeddedBroker.open(EmbeddedBroker.Settings.in(folder));
        kafka = new KafkaProbe(embedded.bootstrapServers());
    }

    @AfterAll
    static void close() {
        kafka.close();
        embedded.close();
    }

    @Test
    void the_oldest_unheard_event_tells_from_when_on_and_a_restore_makes_all_topics_of_ours_forgotten() {
        try (var broker = new Broker(KafkaAccess.open(embedded.bootstrapServers()))) {
            assertThat(broker.oldestUnheard(NOW)).as("nobody listens").contains(NOW);

            kafka.create("office.things", 1, Map.of());
            kafka.create("theirs", 1, Map.of());
            for (int days = 4; days >= 0; days--) {
                put("office.things", NOW.minus(DAY.multipliedBy(days)));
            }
            // published late: its commit is older than what stands before it
            put("office.things", NOW.minus(DAY.multipliedBy(2)).minusSeconds(5));
            kafka.put("office.things", "k", "not an event");
            put("theirs", NOW.minus(DAY.multipliedBy(9)));
            heard("quick", "office.things", 7);
            assertThat(broker.oldestUnheard(NOW)).as("all is heard").contains(NOW);

            heard("slow", "office.things", 3);
            assertThat(broker.oldestUnheard(NOW))
                    .contains(NOW.minus(DAY.multipliedBy(2)).minusSeconds(5));

            try (var listening = listener("quick")) {
                listening.subscribe(Set.of("office.things"));
                await().atMost(Duration.ofSeconds(30)).until(() -> {
                    listening.poll(Duration.ofMillis(100));
                    return !listening.assignment().isEmpty();
                });
                assertThatThrownBy(broker::forget)
                        .isInstanceOf(BackupRefused.class)
                        .hasMessageContaining("still listens");
                assertThat(kafka.all("office.things")).hasSize(7);
            }

            broker.forget();
            assertThat(broker.oldestUnheard(NOW)).contains(NOW);
            kafka.create("office.things", 1, Map.of());
            assertThat(kafka.all("office.things")).isEmpty();
            assertThat(kafka.committed("slow", "office.things")).isZero();
            assertThat(kafka.all("theirs")).hasSize(1);
        }
    }

    @Test
    void a_broker_that_is_away_tells_nothing_and_is_not_forgotten() {
        try (var broker = new Broker(KafkaAccess.open("127.0.0.1:1"))) {
            assertThat(broker.oldestUnheard(NOW)).isEmpty();
            assertThatThrownBy(broker::forget)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("nothing was restored");
        }
    }

    private static void put(String topic, Instant at) {
        kafka.put(topic, "k", "{\"specversion\":\"1.0\",\"id\":\"" + Ids.derived(at.toEpochMilli(), topic) + "\"}");
    }

    private static void heard(String group, String topic, long offset) {
        try (var consumer = listener(group)) {
            consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)));
        }
    }

    private static KafkaConsumer<String, String> listener(String group) {
        return new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        embedded.bootstrapServers(),
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
