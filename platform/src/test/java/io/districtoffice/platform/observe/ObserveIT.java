package io.districtoffice.platform.observe;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.Platform;
import io.districtoffice.platform.ServiceUnderTest;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.JournalVerifier;
import io.districtoffice.platform.store.NoteTypes;
import io.districtoffice.platform.store.OfficeStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

class ObserveIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final ServiceUnderTest SERVICE = ServiceUnderTest.start(App.class, "observe-service");

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Platform.class, ServiceUnderTest.OwnKeys.class})
    static class App {

        @Bean
        TopicsWanted wanted() {
            return TopicsWanted.of(Topic.events("office.observe-it"), Topic.events("office.test"));
        }

        @Bean
        Refusing refusing(EventReader events) {
            return new Refusing(events);
        }
    }

    record Refusing(EventReader events) {
        @KafkaListener(topics = {"office.observe-it", "office.${office.service}.replay"})
        void on(ConsumerRecord<String, String> record) {
            events.read(record.value());
        }
    }

    private static double gauge(MeterRegistry meters, String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void what_cannot_be_handled_shows_as_an_open_dead_letter() {
        var meters = SERVICE.context().getBean(MeterRegistry.class);
        await().atMost(SOON).until(() -> gauge(meters, "office.dead.letters.open") == 0);
        try (var kafka = new KafkaProbe(EmbeddedParts.bootstrapServers())) {
            kafka.put("office.observe-it", "k", "{\"title\":\"不是事件\"");
        }

        await().atMost(SOON).until(() -> gauge(meters, "office.dead.letters.open") == 1);
        assertThat(gauge(meters, "office.listeners.failing")).isZero();
        assertThat(gauge(meters, "office.relay.active")).isEqualTo(1);
        assertThat(gauge(meters, "office.relay.failing")).isZero();
        assertThat(gauge(meters, "office.relay.stuck")).isZero();
    }

    @Test
    void the_chain_is_walked_as_it_grows_and_a_changed_block_shows() {
        OfficeStore store = SERVICE.context().getBean(OfficeStore.class);
        var head = SERVICE.context().getBean(MeterRegistry.class);
        var notes = NoteTypes.in(store);
        for (int i = 1; i <= 3; i++) {
            notes.open("hekou");
            int blocks = i;
            await().atMost(SOON).until(() -> gauge(head, "office.journal.head") >= blocks);
        }
        var meters = new SimpleMeterRegistry();
        try (var watch = new ChainWatch(new JournalVerifier(store.database()), () -> true, OFTEN, meters)) {
            await().atMost(SOON).until(() -> gauge(meters, "office.journal.verified") >= 3);
            assertThat(gauge(meters, "office.journal.ok")).isEqualTo(1);

            double before = gauge(meters, "office.journal.verified");
            notes.open("shiba");
            await().atMost(SOON).until(() -> gauge(meters, "office.journal.verified") > before);
            assertThat(gauge(meters, "office.journal.ok")).isEqualTo(1);
        }

        change(store.database(), 2);
        var after = new SimpleMeterRegistry();
        try (var watch = new ChainWatch(new JournalVerifier(store.database()), () -> true, OFTEN, after)) {
            await().atMost(SOON).until(() -> gauge(after, "office.journal.ok") == 0);
            assertThat(gauge(after, "office.journal.verified")).isEqualTo(1);
        }
    }

    private static void change(MongoDatabase database, long block) {
        Mono.from(database.getCollection("journal")
                        .updateOne(eq("_id", block), Updates.set("entries.0.actor", "somebody else")))
                .block(SOON);
    }

    @Test
    void a_process_that_does_not_relay_says_nothing_of_the_chain() {
        var meters = new SimpleMeterRegistry();
        var store = SERVICE.context().getBean(OfficeStore.class);
        try (var watch = new ChainWatch(new JournalVerifier(store.database()), () -> false, OFTEN, meters)) {
            assertThat(gauge(meters, "office.journal.ok")).isNaN();
        }
    }

    @Test
    void a_scrape_asks_nobody_and_an_answer_that_fails_is_not_a_number() {
        var meters = new SimpleMeterRegistry();
        var asked = new AtomicInteger();
        Mono<Integer> figure = Mono.fromSupplier(() -> {
            if (asked.incrementAndGet() > 1) {
                throw new IllegalStateException("away");
            }
            return 7;
        });
        try (var sampled = new Sampled("figure", "", meters, Duration.ofMinutes(1), figure)) {
            await().atMost(SOON).until(() -> gauge(meters, "figure") == 7);
            for (int i = 0; i < 100; i++) {
                gauge(meters, "figure");
            }
            assertThat(asked).hasValue(1);
        }
        try (var sampled = new Sampled("other", "", meters, OFTEN, figure)) {
            await().atMost(SOON).until(() -> asked.get() > 3);
            assertThat(gauge(meters, "other")).isNaN();
        }
    }
}
