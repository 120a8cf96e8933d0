package io.districtoffice.platform.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaAccess;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.decision.Actor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class RelayIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration TAKEOVER = Duration.ofMillis(800);
    /** How long the broker stays away; 20 s in the long form. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("office.test.away", 4));

    private final Storage storage = new Storage();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaProbe kafka = new KafkaProbe(EmbeddedParts.bootstrapServers());
    private final Scheduler scheduler = Schedulers.newSingle("relay-it", true);
    private final String topic = "office.relay-it-" + System.nanoTime();
    private final List<Relay> relays = new ArrayList<>();

    @BeforeEach
    void topic() {
        kafka.create(topic, 3, Map.of("max.message.bytes", "1000000"));
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
        kafka.close();
        scheduler.dispose();
    }

    @Test
    void what_waits_is_journaled_published_in_order_and_taken_out() {
        for (int i = 0; i < 30; i++) {
            storage.waiting("a" + i, topic, 1, 10);
        }
        start(EmbeddedParts.bootstrapServers());
        await().atMost(LONG).until(() -> storage.left() == 0);
        Map<String, List<String>> published = kafka.all(topic).stream()
                .collect(groupingBy(record -> record.key(), mapping(record -> id(record.value()), toList())));
        assertThat(published).hasSize(30).allSatisfy((key, found) -> assertThat(found)
                .isEqualTo(ids(key, 1, 10)));
        assertThat(storage.journaled()).hasSize(300).doesNotHaveDuplicates();
        assertThat(storage.verdict().ok()).isTrue();
        assertThat(meters.get("office.relay.published").counter().count()).isEqualTo(300);
        assertThat(meters.get("office.journal.head").gauge().value())
                .isEqualTo(storage.blocks().size());
        await().atMost(LONG).untilAsserted(() -> assertThat(
                        meters.get("office.outbox.pending").gauge().value())
                .isZero());
    }

    @Test
    void what_comes_while_a_round_is_under_way_is_not_forgotten() {
        Relay relay = start(EmbeddedParts.bootstrapServers());
        for (int i = 1; i <= 50; i++) {
            storage.waiting("a", topic, i, 1);
            relay.wake();
        }
        await().atMost(LONG).until(() -> storage.left() == 0);
        assertThat(published("a")).isEqualTo(ids("a", 1, 50));
        assertThat(storage.journaled()).isEqualTo(ids("a", 1, 50));
    }

    @Test
    void more_than_one_page_is_drained() {
        storage.many(1100, topic);
        start(EmbeddedParts.bootstrapServers());
        await().atMost(LONG).until(() -> storage.left() == 0);
        assertThat(kafka.all(topic)).hasSize(1100);
        assertThat(storage.journaled()).hasSize(1100).doesNotHaveDuplicates();
    }

    @Test
    void after_a_crash_between_store_and_journal_it_is_journaled_and_published_once() {
        storage.waiting("a", topic, 1, 3);
        crashAfter(round -> round.collect().block(Storage.SOON));
        restart();
        assertThat(storage.journaled()).isEqualTo(ids("a", 1, 3));
        assertThat(published("a")).isEqualTo(ids("a", 1, 3));
    }

    @Test
    void after_a_crash_between_journal_and_topic_it_is_in_the_journal_once() {
        storage.waiting("a", topic, 1, 3);
        crashAfter(round -> round.journal(round.collect().block(Storage.SOON)).block(Storage.SOON));
        assertThat(storage.journaled()).isEqualTo(ids("a", 1, 3));
        storage.waiting("a", topic, 4, 1);
        restart();
        assertThat(storage.journaled()).isEqualTo(ids("a", 1, 4));
        assertThat(published("a")).isEqualTo(ids("a", 1, 4));
        assertThat(storage.verdict().ok()).isTrue();
    }

    @Test
    void after_a_crash_between_topic_and_pull_it_is_published_again_in_order() {
        storage.waiting("a", topic, 1, 3);
        crashAfter(round -> round.journal(round.collect().block(Storage.SOON)).block(Storage.SOON));
        for (String id : ids("a", 1, 3)) {
            int seq = Integer.parseInt(id.substring(id.indexOf('#') + 1));
            kafka.put(
                    topic,
                    "a",
                    Storage.event("a", seq, topic, "step " + seq)
                            .getString("text")
                            .getValue());
        }
        restart();
        assertThat(storage.journaled()).isEqualTo(ids("a", 1, 3));
        assertThat(published("a")).containsExactly("a#1", "a#2", "a#3", "a#1", "a#2", "a#3");
    }

    @Test
    void two_relays_never_journal_twice() {
        Relay one = start(EmbeddedParts.bootstrapServers());
        start(EmbeddedParts.bootstrapServers());
        await().atMost(LONG)
                .until(() -> relays.stream().anyMatch(relay -> relay.status().active()));
        for (int i = 1; i <= 40; i++) {
            storage.waiting("a" + i % 4, topic, i, 1);
            if (i == 20) {
                one.stop();
            }
        }
        await().atMost(LONG).until(() -> storage.left() == 0);
        assertThat(storage.journaled()).hasSize(40).doesNotHaveDuplicates();
        assertThat(storage.verdict().ok()).isTrue();
    }

    @Test
    void audited_reads_are_folded_into_the_journal_once() {
        var intake = new AuditIntake(storage.database, Clock.systemUTC());
        var sum = IntStream.range(0, 5)
                .mapToObj(i -> intake.record("shown", Actor.system("test"), Map.of("no", "" + i)))
                .toList();
        Flux.concat(sum).blockLast(Storage.SOON);
        crashAfter(round -> {
            Round.Work work = round.collect().block(Storage.SOON);
            round.chain().append(work.audits()).block(Storage.SOON);
        });
        start(EmbeddedParts.bootstrapServers());
        var rows = storage.database.getCollection(AuditIntake.COLLECTION, BsonDocument.class);
        await().atMost(LONG).until(() -> Mono.from(rows.countDocuments()).block(Storage.SOON) == 0);
        assertThat(storage.journaled()).hasSize(5).doesNotHaveDuplicates();
        assertThat(new Journal(storage.database)
                        .historyOf(AuditIntake.AGGREGATE, 10)
                        .map(JournalEntry::type)
                        .collectList()
                        .block(Storage.SOON))
                .containsOnly("platform.audit.shown")
                .hasSize(5);
    }

    @Test
    void an_event_too_large_for_the_broker_stops_nobody_else() {
        storage.put(
                "poisoned",
                List.of(
                        Storage.event("poisoned", 1, topic, "ok"),
                        Storage.event("poisoned", 2, topic, "x".repeat(1_200_000)),
                        Storage.event("poisoned", 3, topic, "later")));
        storage.waiting("a", topic, 1, 5);
        Relay relay = start(EmbeddedParts.bootstrapServers());
        await().atMost(LONG).until(() -> storage.left() == 2);
        storage.waiting("a", topic, 6, 5);
        await().atMost(LONG).until(() -> storage.left() == 2);
        assertThat(published("a")).isEqualTo(ids("a", 1, 10));
        assertThat(published("poisoned")).containsExactly("poisoned#1");
        await().atMost(LONG).until(() -> relay.status().stuck() == 1);
        assertThat(storage.journaled()).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void a_topic_that_is_not_there_yet_stops_nobody_else_and_is_served_when_it_comes() {
        String late = topic + "-late";
        storage.waiting("late", late, 1, 2);
        storage.waiting("a", topic, 1, 2);
        start(EmbeddedParts.bootstrapServers());
        await().atMost(LONG).until(() -> published("a").size() == 2);
        kafka.create(late, 1, Map.of());
        await().atMost(LONG).until(() -> storage.left() == 0);
        assertThat(kafka.all(late)).hasSize(2);
    }

    @Test
    void when_the_broker_comes_back_everything_is_published_in_order(@TempDir Path folder) {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.open(new EmbeddedBroker.Settings(folder, 0, 0))) {
            port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
            try (var probe = new KafkaProbe(broker.bootstrapServers())) {
                probe.create(topic, 3, Map.of());
            }
            start(broker.bootstrapServers());
            storage.waiting("a", topic, 1, 2);
            await().atMost(LONG).until(() -> storage.left() == 0);
        }
        Relay relay = relays.get(0);
        for (int i = 3; i <= 12; i++) {
            storage.waiting("a", topic, i, 1);
            storage.waiting("b" + i, topic, 1, 2);
        }
        await().atMost(LONG).until(() -> relay.status().failure() != null);
        await().pollDelay(AWAY).atMost(AWAY.plusSeconds(5)).until(() -> true);
        assertThat(relay.status().pending()).isPositive();
        try (EmbeddedBroker broker = EmbeddedBroker.open(new EmbeddedBroker.Settings(folder, port, 0));
                var probe = new KafkaProbe(broker.bootstrapServers())) {
            await().atMost(LONG).until(() -> storage.left() == 0);
            assertThat(new LinkedHashSet<>(published(probe, "a"))).containsExactlyElementsOf(ids("a", 1, 12));
            assertThat(published(probe, "b7")).startsWith("b7#1");
            assertThat(storage.journaled()).hasSize(32).doesNotHaveDuplicates();
            assertThat(relay.status().failure()).isNull();
            relay.stop();
        }
    }

    private Relay start(String servers) {
        Relay relay = Relay.of(
                storage.database,
                () -> List.of(storage.things),
                KafkaAccess.open(servers),
                "relay-it",
                TAKEOVER,
                Clock.systemUTC(),
                meters,
                CrashPoints.NONE);
        relays.add(relay);
        relay.start();
        return relay;
    }

    /** Does the first steps of a round as a holder that then dies without a word. */
    private void crashAfter(Consumer<Round> steps) {
        var lease = new Lease(storage.database, "relay", TAKEOVER);
        lease.beat().block(Storage.SOON);
        var chain = new Chain(storage.database, Clock.systemUTC());
        var publisher = new Publisher(
                Publisher.settings(KafkaAccess.open(EmbeddedParts.bootstrapServers()), "crashed"), scheduler);
        var round = new Round(
                storage.database,
                () -> List.of(storage.things),
                lease,
                chain,
                publisher,
                new Stuck(System::nanoTime),
                CrashPoints.NONE);
        steps.accept(round);
    }

    private void restart() {
        start(EmbeddedParts.bootstrapServers());
        await().atMost(LONG).until(() -> storage.left() == 0);
    }

    private List<String> published(String key) {
        return published(kafka, key);
    }

    private List<String> published(KafkaProbe from, String key) {
        return from.all(topic).stream()
                .filter(record -> record.key().equals(key))
                .map(record -> id(record.value()))
                .toList();
    }

    private static List<String> ids(String aggregate, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(seq -> aggregate + "#" + seq)
                .toList();
    }

    /** The texts of {@link Storage#event} begin with specversion and id. */
    private static String id(String text) {
        return text.split("\"")[7];
    }
}
