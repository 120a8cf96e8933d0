package io.districtoffice.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaAccess;
import io.districtoffice.platform.KafkaProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.BaseSubscriber;

class ReferenceCopyIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String topic = "office.reference-it-" + System.nanoTime();
    private final KafkaProbe kafka = new KafkaProbe(EmbeddedParts.bootstrapServers());
    private final KafkaSettings settings =
            new KafkaSettings(KafkaAccess.open(EmbeddedParts.bootstrapServers()), "reference-it");
    private final EventReader events = new EventReader();
    private ReferenceTail copy = new ReferenceTail(topic, settings, events);

    @AfterEach
    void close() {
        copy.close();
        kafka.close();
    }

    @Test
    void it_has_caught_up_when_it_knows_all_there_was_at_its_start() {
        create();
        var units = new HashMap<String, String>();
        for (int i = 0; i < 1200; i++) {
            units.put("unit:u" + i, text(1, "name-" + i));
        }
        kafka.putAll(topic, units);
        assertThat(copy.caughtUp()).isFalse();
        copy.start();
        copy.whenCaughtUp().block(SOON);
        assertThat(copy.caughtUp()).isTrue();
        assertThat(copy.all("unit:")).hasSize(1200);
        assertThat(copy.all("person:")).isEmpty();
        assertThat(name("unit:u1199")).isEqualTo("name-1199");
    }

    @Test
    void an_empty_topic_is_caught_up_at_once_and_a_missing_one_when_it_comes() {
        copy.start();
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> !copy.caughtUp());
        create();
        copy.whenCaughtUp().block(SOON);
    }

    @Test
    void the_newest_value_counts_and_a_removed_key_is_gone() {
        create();
        copy.start();
        copy.whenCaughtUp().block(SOON);
        List<String> changed = new CopyOnWriteArrayList<>();
        var subscription = copy.changes().subscribe(changed::add);
        put("unit:hekou", 1, "old");
        put("unit:hekou", 2, "new");
        await().atMost(SOON).until(() -> "new".equals(name("unit:hekou")));
        kafka.put(topic, "unit:hekou", null);
        await().atMost(SOON).until(() -> copy.find("unit:hekou").isEmpty());
        assertThat(changed).containsExactly("unit:hekou", "unit:hekou", "unit:hekou");
        subscription.dispose();
    }

    @Test
    void what_cannot_be_read_leaves_the_value_that_was_there() {
        create();
        put("unit:hekou", 1, "good");
        kafka.put(topic, "unit:hekou", "not an event");
        put("unit:shiba", 1, "next");
        copy.start();
        copy.whenCaughtUp().block(SOON);
        assertThat(name("unit:hekou")).isEqualTo("good");
        assertThat(name("unit:shiba")).isEqualTo("next");
    }

    @Test
    void after_a_restart_it_reads_everything_again() {
        create();
        put("unit:hekou", 1, "one");
        copy.start();
        copy.whenCaughtUp().block(SOON);
        copy.close();
        put("unit:hekou", 2, "two");
        copy = new ReferenceTail(topic, settings, events);
        copy.start();
        copy.whenCaughtUp().block(SOON);
        assertThat(name("unit:hekou")).isEqualTo("two");
    }

    @Test
    void a_broadcast_has_every_record_since_the_subscription_for_each_subscriber() {
        create();
        put("a", 1, "before");
        var broadcast = new BroadcastTails(settings, events);
        List<Long> one = new CopyOnWriteArrayList<>();
        List<Long> slow = new CopyOnWriteArrayList<>();
        var first = broadcast.broadcast(topic).subscribe(event -> one.add(event.seq()));
        var second = new BaseSubscriber<Event>() {
            @Override
            protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
                request(1);
            }

            @Override
            protected void hookOnNext(Event event) {
                slow.add(event.seq());
                request(1);
            }
        };
        broadcast.broadcast(topic).subscribe(second);
        // where a broadcast begins is settled a moment after the subscription: put until both hear
        int[] seq = {100};
        await().atMost(SOON).until(() -> {
            put("a", seq[0]++, "tick");
            return !one.isEmpty() && !slow.isEmpty();
        });
        for (int i = 1000; i < 1200; i++) {
            put("a", i, "x");
        }
        kafka.put(topic, "a", "not an event");
        put("a", 2000, "last");
        await().atMost(SOON).until(() -> one.contains(2000L) && slow.contains(2000L));
        assertThat(one).doesNotContain(1L).isSorted().doesNotHaveDuplicates();
        assertThat(one.stream().filter(n -> n >= 1000)).hasSize(201);
        assertThat(slow.stream().filter(n -> n >= 1000)).hasSize(201);
        first.dispose();
        second.cancel();
    }

    @Test
    void copy_and_broadcast_outlive_an_absent_broker_without_a_gap(@TempDir Path folder) {
        int port;
        List<Long> heard = new CopyOnWriteArrayList<>();
        reactor.core.Disposable subscription;
        try (EmbeddedBroker broker = EmbeddedBroker.open(new EmbeddedBroker.Settings(folder, 0, 0));
                var probe = new KafkaProbe(broker.bootstrapServers())) {
            port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
            var own = new KafkaSettings(KafkaAccess.open(broker.bootstrapServers()), "away-it");
            probe.create(topic, 3, Map.of("cleanup.policy", "compact"));
            copy = new ReferenceTail(topic, own, events);
            copy.start();
            subscription = new BroadcastTails(own, events).broadcast(topic).subscribe(event -> heard.add(event.seq()));
            int[] seq = {1};
            await().atMost(SOON).until(() -> {
                probe.put(topic, "unit:a", text(seq[0]++, "one"));
                return !heard.isEmpty() && "one".equals(name("unit:a"));
            });
        }
        try (EmbeddedBroker broker = EmbeddedBroker.open(new EmbeddedBroker.Settings(folder, port, 0));
                var probe = new KafkaProbe(broker.bootstrapServers())) {
            for (int i = 1000; i < 1010; i++) {
                probe.put(topic, "unit:a", text(i, "back"));
            }
            await().atMost(SOON).until(() -> heard.contains(1009L) && "back".equals(name("unit:a")));
            assertThat(heard).isSorted().doesNotHaveDuplicates();
            assertThat(heard.stream().filter(n -> n >= 1000)).hasSize(10);
            subscription.dispose();
            copy.close();
        }
    }

    private void create() {
        kafka.create(topic, 3, Map.of("cleanup.policy", "compact"));
    }

    private void put(String key, int seq, String name) {
        kafka.put(topic, key, text(seq, name));
    }

    private static String text(int seq, String name) {
        return Events.text("subject", seq, "{\"name\":\"" + name + "\"}");
    }

    private String name(String key) {
        return copy.find(key).map(value -> value.path("name").asString()).orElse(null);
    }
}
