package io.districtoffice.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.districtoffice.embedded.broker.EmbeddedBroker.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {
    private static final String TOPIC = "office.test";
    private static final int BEFORE_THE_KILL = 20_000;

    @TempDir
    Path data;

    @Test
    void every_acknowledged_record_and_offset_survives_a_killed_process() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (BrokerProcess process = BrokerProcess.start(data)) {
            KafkaClients clients = new KafkaClients(process.ready());
            clients.createTopic(TOPIC, 3, Map.of());
            clients.commit("readers", TOPIC, 42);
            int sent = produceUntilKilled(clients, process, acknowledged);
            System.out.println("killed after " + sent + " sent, " + acknowledged.size() + " acknowledged");
            assertThat(acknowledged)
                    .hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL)
                    .hasSizeLessThan(sent);
        }
        long start = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.open(Settings.in(data.resolve("broker")))) {
            System.out.println(
                    "served after the kill in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
            KafkaClients clients = new KafkaClients(broker.bootstrapServers());

            Set<String> found = new HashSet<>();
            clients.read(TOPIC, 3).forEach(record -> found.add(record.value()));
            acknowledged.removeAll(found);
            assertThat(acknowledged).as("acknowledged and lost").isEmpty();
            assertThat(clients.committed("readers", TOPIC)).isEqualTo(42);
        }
    }

    private static int produceUntilKilled(KafkaClients clients, BrokerProcess process, Set<String> acknowledged) {
        KafkaProducer<String, String> producer = clients.producer();
        try {
            int sent = 0;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (acknowledged.size() < BEFORE_THE_KILL && System.nanoTime() < deadline) {
                String value = "record " + sent++;
                producer.send(new ProducerRecord<>(TOPIC, value, value), (metadata, error) -> {
                    if (error == null) {
                        acknowledged.add(value);
                    }
                });
            }
            process.kill();
            return sent;
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    @Test
    void the_process_owns_its_folder_until_a_sigterm_closes_it_in_order() throws Exception {
        try (BrokerProcess process = BrokerProcess.start(data)) {
            process.ready();
            assertThatThrownBy(() -> EmbeddedBroker.open(Settings.in(data.resolve("broker"))))
                    .isInstanceOf(BrokerFailed.class)
                    .hasMessageContaining("is in use by another running broker");
            try (BrokerProcess second = BrokerProcess.start(data)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.errors()).contains("is in use by another running broker");
            }

            process.terminate();

            assertThat(process.exitCode()).isEqualTo(143);
            assertThat(data.resolve("broker/log/.kafka_cleanshutdown")).exists();
        }
    }

    @Test
    void a_broker_that_loses_its_folder_stops_its_process() throws Exception {
        try (BrokerProcess process = BrokerProcess.start(data)) {
            KafkaClients clients = new KafkaClients(process.ready());
            Path logs = data.resolve("broker/log");
            Files.move(logs, data.resolve("taken-away"));
            Files.createFile(logs);

            // The controller may still answer; the broker then fails to make the partition's folder.
            catchThrowable(() -> clients.createTopic(TOPIC, 1, Map.of()));

            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors()).contains("The embedded broker failed and stops the process");
        }
    }
}
