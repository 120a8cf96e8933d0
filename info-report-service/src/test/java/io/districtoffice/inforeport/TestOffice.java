package io.districtoffice.inforeport;

import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.events.Readiness;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.security.KeySource;
import io.districtoffice.platform.security.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service on a real port with the embedded store and broker, started once for all tests; nobody else is there. */
@Import(InfoReportApplication.class)
public class TestOffice {

    public static final TestTokens TOKENS = new TestTokens();

    private static ConfigurableApplicationContext running;

    @Bean
    KeySource keySource() {
        return TOKENS;
    }

    public static synchronized ConfigurableApplicationContext running() {
        if (running == null) {
            running = OfficeApplication.start(
                    TestOffice.class, InfoReportApplication.SERVICE, EmbeddedParts.properties());
            await("the service is ready").atMost(Duration.ofSeconds(40)).until(() -> running.getBean(Readiness.class)
                    .report()
                    .block(Duration.ofSeconds(5))
                    .ready());
            publishReference();
            EmbeddedParts.closedAtTheEnd(running::close);
        }
        return running;
    }

    public static int port() {
        return Integer.parseInt(running().getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** What the directory would say of a town and of a machine client that it trusts. */
    private static void publishReference() {
        publish(
                "unit:hekou",
                "{\"id\":\"hekou\",\"name\":\"河口镇\",\"kind\":\"TOWN\",\"desk\":\"district-gov\",\"status\":\"ACTIVE\"}");
        publishOffice("district-gov", "区政府办");
        publishOffice("district-party", "区委办");
        publishEditor("p-district-gov-desk", "district-gov", "ACTIVE");
        publishEditor("p-district-gov-desk2", "district-gov", "ACTIVE");
        publishEditor("p-district-gov-gone", "district-gov", "CLOSED");
        publishEditor("p-district-party-desk", "district-party", "ACTIVE");
        publish("unit:party-town", "{\"id\":\"party-town\",\"name\":\"党建镇\",\"desk\":\"district-party\"}");
        publish("client:hekou-system", "{\"id\":\"hekou-system\",\"unit\":\"hekou\",\"delegatedSignOff\":true}");
        var reference = running.getBean(ReferenceCopy.class);
        await("the reference has come")
                .atMost(Duration.ofSeconds(20))
                .until(() -> reference.find("client:hekou-system").isPresent());
    }

    private static void publishOffice(String id, String name) {
        publish(
                "unit:" + id,
                "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"DISTRICT_OFFICE\",\"status\":\"ACTIVE\"}"
                        .formatted(id, name));
    }

    private static void publishEditor(String id, String office, String status) {
        publish(
                "person:" + id,
                "{\"id\":\"%s\",\"name\":\"%s\",\"unit\":\"%s\",\"office\":\"%s\",\"roles\":[\"EDITOR\"],\"status\":\"%s\"}"
                        .formatted(id, "姓名" + id, office, office, status));
    }

    private static void publish(String key, String data) {
        String event =
                """
                {"specversion":"1.0","id":"ref-%s","type":"directory.reference.v1","source":"directory-service",
                 "subject":"%s","time":"%s","datacontenttype":"application/json","seq":1,"actor":{"kind":"system"},
                 "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01","data":%s}
                """
                        .formatted(key, key, Instant.now(), data);
        Map<String, Object> config = Map.of("bootstrap.servers", EmbeddedParts.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("office.directory.reference", key, event))
                    .get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("cannot publish " + key, e);
        }
    }
}
