package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What is told to those who watch the system, of a running one. */
class ObservationIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static String scrape(URI management) throws Exception {
        var request = HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
                .timeout(Duration.ofSeconds(20))
                .build();
        var answer = Caller.http().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Set<String> names(String scraped) {
        var names = new HashSet<String>();
        scraped.lines().filter(line -> !line.startsWith("#")).forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }

    @Test
    void every_metric_that_a_dashboard_or_an_alert_asks_for_is_there() throws Exception {
        var office = SharedProcesses.get();
        // a report, so that what is counted of answers and of collections is there everywhere
        Caller.machine(office.gateway(), "water-system")
                .post("/api/v1/reports", Bodies.signedOffReport("水利局动态"))
                .expect(201);
        var asked = MetricQueries.metrics();
        assertThat(asked).hasSizeGreaterThan(20).contains("office_outbox_oldest_seconds", "office_journal_ok");

        await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            var told = names(scrape(office.gatewayManagement()));
            for (String service : Assembly.services()) {
                told.addAll(names(scrape(office.management(service))));
            }
            assertThat(told).containsAll(asked);
        });
    }

    @Test
    void every_service_tells_of_its_outbox_its_chain_and_its_dead_letters() throws Exception {
        var office = SharedProcesses.get();
        for (String service : Assembly.services()) {
            assertThat(names(scrape(office.management(service))))
                    .as(service)
                    .contains(
                            "office_outbox_pending",
                            "office_outbox_oldest_seconds",
                            "office_journal_head",
                            "office_journal_ok",
                            "office_journal_verified",
                            "office_dead_letters_open",
                            "office_listeners_failing",
                            "office_relay_active",
                            "office_relay_stuck",
                            "office_relay_failing");
        }
    }

    @Test
    void one_trace_goes_from_the_gateway_over_the_event_to_what_the_notification_says() {
        var office = SharedProcesses.get();
        String trace = UUID.randomUUID().toString().replace("-", "");
        var machine = Caller.machine(office.gateway(), "water-system");

        var answer = machine.send(machine.json("/api/v1/reports")
                        .header("Idempotency-Key", Caller.newKey())
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(Caller.text(Bodies.signedOffReport("水利局巡查"))))
                .expect(201);

        assertThat(answer.header("X-Trace-Id")).isEqualTo(trace);
        try (var kafka = new KafkaConsumer<>(
                Map.of("bootstrap.servers", office.brokerAddress(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var found = new HashSet<String>();
            kafka.assign(partitions(kafka, List.of("office.info-report", "office.notification")));
            await().atMost(SOON).until(() -> {
                kafka.poll(Duration.ofMillis(500)).forEach(record -> {
                    String traceparent = Answer.JSON
                            .readTree(record.value())
                            .path("traceparent")
                            .asString("");
                    if (traceparent.contains(trace)) {
                        found.add(record.topic());
                    }
                });
                return found.containsAll(List.of("office.info-report", "office.notification"));
            });
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> kafka, List<String> topics) {
        var all = new ArrayList<TopicPartition>();
        topics.forEach(topic ->
                kafka.partitionsFor(topic).forEach(info -> all.add(new TopicPartition(topic, info.partition()))));
        return all;
    }
}
