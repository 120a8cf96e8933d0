package io.districtoffice.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.districtoffice.embedded.broker.EmbeddedBroker.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    private static final String TOPIC = "office.test";

    @TempDir
    Path folder;

    @Test
    void records_and_committed_offsets_survive_a_restart_on_other_ports() throws Exception {
        try (EmbeddedBroker broker = open()) {
            KafkaClients clients = new KafkaClients(broker.bootstrapServers());
            clients.createTopic(TOPIC, 3, Map.of());
            produce(clients, "first", 1_000);
            clients.commit("readers", TOPIC, 7);
        }
        try (EmbeddedBroker broker = open()) {
            KafkaClients clients = new KafkaClients(broker.bootstrapServers());
            produce(clients, "second", 1_000);

            assertThat(clients.read(TOPIC, 3)).hasSize(2_000);
            assertThat(clients.committed("readers", TOPIC)).isEqualTo(7);
        }
    }

    @Test
    void a_compacted_topic_keeps_the_last_record_of_each_key() throws Exception {
        try (EmbeddedBroker broker = open()) {
            KafkaClients clients = new KafkaClients(broker.bootstrapServers());
            clients.createTopic(
                    TOPIC,
                    1,
                    Map.of("cleanup.policy", "compact", "segment.ms", "1", "min.cleanable.dirty.ratio", "0.01"));
            try (KafkaProducer<String, String> producer = clients.producer()) {
                for (int version = 0; version < 5; version++) {
                    for (String unit : List.of("hekou", "dongguan", "xincheng")) {
                        producer.send(new ProducerRecord<>(TOPIC, unit, unit + version));
                    }
                    producer.flush();
                }
                producer.send(new ProducerRecord<>(TOPIC, "last", "opens the segment that is not compacted yet"));
            }

            await().atMost(Duration.ofSeconds(25)).untilAsserted(() -> assertThat(clients.read(TOPIC, 1))
                    .extracting(ConsumerRecord::value)
                    .startsWith("hekou4", "dongguan4", "xincheng4"));
        }
    }

    @Test
    void a_folder_in_use_and_a_taken_port_are_refused_plainly() throws Exception {
        try (EmbeddedBroker broker = open();
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(BrokerFailed.class)
                    .hasMessage("The broker folder " + folder + " is in use by another running broker.");
            assertThatThrownBy(
                            () -> EmbeddedBroker.open(new Settings(folder.resolve("other"), other.getLocalPort(), 0)))
                    .isInstanceOf(BrokerFailed.class)
                    .hasMessage("Port " + other.getLocalPort() + " on 127.0.0.1 is taken; the broker needs it.");

            KafkaClients clients = new KafkaClients(broker.bootstrapServers());
            clients.createTopic(TOPIC, 3, Map.of());
            produce(clients, "still served", 10);
            assertThat(clients.read(TOPIC, 3)).hasSize(10);
        }
    }

    @Test
    void a_topic_is_not_made_by_writing_to_it() throws Exception {
        try (EmbeddedBroker broker = open()) {
            KafkaClients clients = new KafkaClients(broker.bootstrapServers());
            try (KafkaProducer<String, String> producer = clients.producer(Duration.ofSeconds(1))) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>("office.typo", "x"))
                                .get(20, TimeUnit.SECONDS))
                        .hasStackTraceContaining("office.typo");
            }
            assertThat(clients.topics()).isEmpty();
        }
    }

    private EmbeddedBroker open() {
        long start = System.nanoTime();
        EmbeddedBroker broker = EmbeddedBroker.open(Settings.in(folder));
        System.out.println("broker served after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        return broker;
    }

    private static void produce(KafkaClients clients, String text, int count) {
        try (KafkaProducer<String, String> producer = clients.producer()) {
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>(TOPIC, text + i, text + i));
            }
        }
    }
}
