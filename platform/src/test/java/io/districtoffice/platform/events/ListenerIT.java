package io.districtoffice.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.events.DeadLetters.DeadLetter;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.platform.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

class ListenerIT {

    private static final String SERVICE = "listener-it";
    private static final String TOPIC = "office.listener-it-source";
    private static final Duration SOON = Duration.ofSeconds(30);
    /** How long a transient failure lasts; 40 s in the long form. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("office.test.outage", 8));

    private static AnnotationConfigApplicationContext context;
    private static KafkaProbe kafka;
    private static Thing thing;
    private static DeadLetters letters;

    /** A service's listener, whose behaviour each test sets for its own subject. */
    static class Thing {

        final Map<String, Consumer<Event>> behaviours = new ConcurrentHashMap<>();
        final List<String> handled = new CopyOnWriteArrayList<>();
        final List<String> traces = new CopyOnWriteArrayList<>();
        final EventReader events;

        Thing(EventReader events) {
            this.events = events;
        }

        @KafkaListener(topics = {TOPIC, "office.${office.service}.replay"})
        void on(ConsumerRecord<String, String> record) {
            Event event = events.read(record.value());
            behaviours.getOrDefault(event.subject(), e -> {}).accept(event);
            handled.add(event.id());
            traces.add(String.valueOf(MDC.get(Trace.LOG_KEY)));
        }

        List<String> handled(String subject) {
            return handled.stream().filter(id -> id.startsWith(subject + "#")).toList();
        }
    }

    static class Beans {

        @Bean
        TopicsWanted wanted() {
            return TopicsWanted.of(Topic.events(TOPIC));
        }

        @Bean
        Thing thing(EventReader events) {
            return new Thing(events);
        }
    }

    @BeforeAll
    static void start() {
        kafka = new KafkaProbe(EmbeddedParts.bootstrapServers());
        context = ServiceContext.start(SERVICE, Beans.class);
        thing = context.getBean(Thing.class);
        letters = context.getBean(DeadLetters.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        kafka.close();
    }

    @Test
    void records_of_one_aggregate_are_handled_in_their_order_inside_the_trace() {
        for (int i = 1; i <= 20; i++) {
            kafka.put(TOPIC, "ordered", Events.text("ordered", i));
        }
        awaitHandled("ordered", 20);
        assertThat(thing.handled("ordered"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> "ordered#" + i)
                        .toList());
        assertThat(thing.traces).contains(Events.TRACE_ID);
    }

    @Test
    void a_row_shows_the_newest_event_whatever_comes_twice_or_late() {
        var rows = context.getBean(Rows.class).rows("listener_rows");
        thing.behaviours.put(
                "row",
                event -> event.run(rows.apply(
                        event.subject(), event.seq(), new BsonDocument("last", new BsonString(event.id())))));
        var seqs = new ArrayList<Integer>();
        for (int i = 1; i <= 5; i++) {
            seqs.addAll(Collections.nCopies(10, i));
        }
        Collections.shuffle(seqs, new java.util.Random(7));
        seqs.forEach(seq -> kafka.put(TOPIC, "row", Events.text("row", seq)));
        awaitHandled("row", 50);
        BsonDocument row = reactor.core.publisher.Mono.from(
                        context.getBean(io.districtoffice.platform.store.OfficeStore.class)
                                .database()
                                .getCollection("listener_rows", BsonDocument.class)
                                .find(new BsonDocument("_id", new BsonString("row"))))
                .block(SOON);
        assertThat(row.getString("last").getValue()).isEqualTo("row#5");
    }

    @Test
    void what_is_not_an_event_goes_to_the_dead_letters_at_once_and_stops_nobody() {
        kafka.put(TOPIC, "poison", "{\"title\":\"河口镇\"");
        kafka.put(TOPIC, "poison", Events.text("after-poison", 1));
        awaitHandled("after-poison", 1);
        DeadLetter letter = awaitLetter("poison");
        assertThat(letter.cause())
                .startsWith("UnreadableEvent")
                .contains("not JSON")
                .doesNotContain("河口镇");
        assertThat(letter.type()).isNull();
        assertThat(letter.topic()).isEqualTo(TOPIC);
        assertThat(letter.id()).matches(TOPIC + "-\\d-\\d+");
        kafka.put(TOPIC, "poison", "the last record of its partition");
        await().atMost(SOON)
                .until(() -> kafka.committed(SERVICE, TOPIC) == kafka.all(TOPIC).size());
    }

    @Test
    void what_is_unexpected_three_times_goes_to_the_dead_letters_and_can_be_replayed() {
        var attempts = new AtomicInteger();
        thing.behaviours.put("broken", event -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("no rule for \"河口镇\"");
        });
        kafka.put(TOPIC, "broken", Events.text("broken", 1));
        DeadLetter letter = awaitLetter("broken");
        assertThat(attempts).hasValue(3);
        assertThat(letter.cause())
                .startsWith("IllegalStateException at ListenerIT")
                .doesNotContain("河口镇");
        assertThat(letter.type()).isEqualTo(Events.TYPE);
        assertThat(letter.subject()).isEqualTo("broken");
        assertThat(letter.traceId()).isEqualTo(Events.TRACE_ID);
        assertThat(letter.state()).isEqualTo(DeadLetters.State.OPEN);
        long open = letters.open().block(SOON);

        thing.behaviours.remove("broken");
        CommandId command = CommandId.of("sysadmin", "POST", "/replay", "key-1", "");
        Actor admin = Actor.system("test");
        assertThat(letters.replay(letter.id(), admin, command).block(SOON).state())
                .isEqualTo(DeadLetters.State.REPLAYED);
        awaitHandled("broken", 1);
        assertThat(letters.open().block(SOON)).isEqualTo(open - 1);
        assertThat(letters.replay(letter.id(), admin, command).block(SOON).state())
                .isEqualTo(DeadLetters.State.REPLAYED);
        CommandId another = CommandId.of("sysadmin", "POST", "/replay", "key-2", "");
        assertThatThrownBy(() -> letters.replay(letter.id(), admin, another).block(SOON))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("already-replayed"));
        assertThatThrownBy(() -> letters.replay("nowhere-0-1", admin, another).block(SOON))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void a_failure_that_passes_leaves_no_dead_letter_however_long_it_lasts() {
        long until = System.nanoTime() + OUTAGE.toNanos();
        var attempts = new AtomicInteger();
        thing.behaviours.put("outage", event -> {
            attempts.incrementAndGet();
            if (System.nanoTime() < until) {
                throw new RuntimeException("wrapped", new MongoTimeoutException("store away"));
            }
        });
        kafka.put(TOPIC, "outage", Events.text("outage", 1));
        kafka.put(TOPIC, "outage", Events.text("outage", 2));
        var health = context.getBean(ListenerHealth.class);
        await().atMost(SOON).until(() -> health.failing().values().stream()
                .anyMatch(failing -> failing.cause().startsWith("MongoTimeoutException")));
        await().atMost(OUTAGE.plusSeconds(30))
                .until(() -> thing.handled("outage").size() == 2);
        assertThat(thing.handled("outage")).containsExactly("outage#1", "outage#2");
        assertThat(attempts.get()).isBetween(4, 40);
        assertThat(letter("outage")).isEmpty();
        await().atMost(SOON).until(() -> health.failing().values().stream()
                .noneMatch(failing -> failing.cause().startsWith("MongoTimeoutException")));
    }

    @Test
    void a_listener_that_an_error_has_stopped_starts_again() {
        var first = new AtomicInteger();
        thing.behaviours.put("overflow", event -> {
            if (first.getAndIncrement() == 0) {
                throw new StackOverflowError();
            }
        });
        kafka.put(TOPIC, "overflow", Events.text("overflow", 1));
        awaitHandled("overflow", 1);
        assertThat(letter("overflow")).isEmpty();
        await().atMost(SOON).until(() -> context.getBean(ListenerStarter.class).listening());
    }

    @Test
    void dead_letters_are_listed_newest_first_page_by_page() {
        for (int i = 0; i < 5; i++) {
            kafka.put(TOPIC, "listed", "not an event " + i);
        }
        await().atMost(SOON)
                .until(() ->
                        all().stream().filter(l -> "listed".equals(l.key())).count() == 5);
        List<DeadLetter> all = all();
        assertThat(all).extracting(DeadLetter::id).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThatThrownBy(() -> letters.page(new PageRequest(2, "nonsense")).block(SOON))
                .isInstanceOf(io.districtoffice.platform.store.BadCursor.class);
    }

    /** Two listeners of one service, each of a group of its own. */
    static class First extends Thing {
        First(EventReader events) {
            super(events);
        }

        @Override
        @KafkaListener(
                id = "two-it.first",
                topics = {"office.two-it-a", "office.${office.service}.replay"})
        void on(ConsumerRecord<String, String> record) {
            super.on(record);
        }
    }

    static class Second extends Thing {
        Second(EventReader events) {
            super(events);
        }

        @Override
        @KafkaListener(
                id = "two-it.second",
                topics = {"office.two-it-b", "office.${office.service}.replay"})
        void on(ConsumerRecord<String, String> record) {
            super.on(record);
        }
    }

    static class TwoListeners {
        @Bean
        TopicsWanted wanted() {
            return TopicsWanted.of(Topic.events("office.two-it-a"), Topic.events("office.two-it-b"));
        }

        @Bean
        First first(EventReader events) {
            return new First(events);
        }

        @Bean
        Second second(EventReader events) {
            return new Second(events);
        }
    }

    @Test
    void a_replay_reaches_the_listener_that_failed_and_no_other() {
        try (var two = ServiceContext.start("two-it", TwoListeners.class)) {
            First first = two.getBean(First.class);
            Second second = two.getBean(Second.class);
            DeadLetters dead = two.getBean(DeadLetters.class);
            second.behaviours.put("x", event -> {
                throw new UnreadableEvent("not yet");
            });
            await().atMost(SOON).until(() -> two.getBean(Topics.class).ready());
            kafka.put("office.two-it-b", "x", Events.text("x", 1));
            await().atMost(SOON).until(() -> dead.open().block(SOON) == 1);
            second.behaviours.clear();
            DeadLetter letter =
                    dead.page(PageRequest.first(1)).block(SOON).items().get(0);
            dead.replay(letter.id(), Actor.system("test"), CommandId.of("a", "POST", "/r", "k", ""))
                    .block(SOON);
            await().atMost(SOON).until(() -> second.handled("x").size() == 1);
            kafka.put("office.two-it-a", "y", Events.text("y", 1));
            await().atMost(SOON).until(() -> first.handled("y").size() == 1);
            assertThat(first.handled("x")).isEmpty();
        }
    }

    /** A listener that takes what has come together, and names the one that failed. */
    static class Batches {

        final Map<String, Consumer<Event>> behaviours = new ConcurrentHashMap<>();
        final List<String> handled = new CopyOnWriteArrayList<>();
        private final EventReader events;

        Batches(EventReader events) {
            this.events = events;
        }

        @KafkaListener(
                id = "batch-it.many",
                topics = {"office.batch-it", "office.${office.service}.replay"},
                batch = "true")
        void on(List<ConsumerRecord<String, String>> records) {
            for (int i = 0; i < records.size(); i++) {
                try {
                    Event event = events.read(records.get(i).value());
                    behaviours.getOrDefault(event.subject(), e -> {}).accept(event);
                    handled.add(event.id());
                } catch (RuntimeException e) {
                    throw new BatchListenerFailedException("many", e, i);
                }
            }
        }
    }

    static class BatchListener {
        @Bean
        TopicsWanted wanted() {
            return TopicsWanted.of(Topic.events("office.batch-it"));
        }

        @Bean
        Batches batches(EventReader events) {
            return new Batches(events);
        }
    }

    @Test
    void the_same_policy_holds_for_a_listener_of_batches() {
        try (var one = ServiceContext.start("batch-it", BatchListener.class)) {
            Batches batches = one.getBean(Batches.class);
            DeadLetters dead = one.getBean(DeadLetters.class);
            await().atMost(SOON).until(() -> one.getBean(Topics.class).ready());
            var failures = new AtomicInteger(4);
            batches.behaviours.put("b", event -> {
                if (event.seq() == 3 && failures.getAndDecrement() > 0) {
                    throw new MongoTimeoutException("store away");
                }
            });
            for (int i = 1; i <= 5; i++) {
                kafka.put("office.batch-it", "b", i == 2 ? "not an event" : Events.text("b", i));
            }
            await().atMost(SOON).until(() -> batches.handled.contains("b#5"));
            assertThat(new LinkedHashSet<>(batches.handled)).containsExactly("b#1", "b#3", "b#4", "b#5");
            await().atMost(SOON).until(() -> dead.open().block(SOON) == 1);
            await().atMost(SOON)
                    .until(() -> one.getBean(ListenerHealth.class).failing().isEmpty());
            await().atMost(SOON).until(() -> kafka.committed("batch-it.many", "office.batch-it") == 5);
        }
    }

    static class Deaf {
        @KafkaListener(topics = TOPIC)
        void on(ConsumerRecord<String, String> record) {}
    }

    @Test
    void a_listener_that_would_not_hear_replays_does_not_start() {
        assertThatThrownBy(() -> ServiceContext.start("deaf-it", Deaf.class).close())
                .isInstanceOfAny(
                        BeanCreationException.class, ApplicationContextException.class, IllegalStateException.class)
                .hasStackTraceContaining("office.${office.service}.replay");
    }

    @Test
    void the_service_is_ready_when_all_parts_are() {
        await().atMost(SOON)
                .until(() ->
                        context.getBean(Readiness.class).report().block(SOON).ready());
        assertThat(context.getBean(Readiness.class).report().block(SOON).parts())
                .containsEntry("store", "up")
                .containsEntry("broker", "up")
                .containsEntry("reference", "up")
                .containsKeys("deadLetters", "outboxPending");
    }

    private static void awaitHandled(String subject, int count) {
        await().atMost(SOON).until(() -> thing.handled(subject).size() >= count);
    }

    private static DeadLetter awaitLetter(String key) {
        await().atMost(SOON).until(() -> !letter(key).isEmpty());
        return letter(key).get(0);
    }

    private static List<DeadLetter> letter(String key) {
        return all().stream().filter(letter -> key.equals(letter.key())).toList();
    }

    /** All pages, two letters each. */
    private static List<DeadLetter> all() {
        var found = new ArrayList<DeadLetter>();
        Set<String> cursors = new HashSet<>();
        var page = letters.page(PageRequest.first(2)).block(SOON);
        found.addAll(page.items());
        while (page.next() != null && cursors.add(page.next())) {
            page = letters.page(new PageRequest(2, page.next())).block(SOON);
            found.addAll(page.items());
        }
        return found;
    }
}
