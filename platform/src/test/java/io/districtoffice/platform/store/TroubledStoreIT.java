package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.Actors.clerkOf;
import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Note.NoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a request sees of a store that is frozen, away or cut off, and that all is well afterwards. */
class TroubledStoreIT {

    private static final Actor CLERK = clerkOf("hekou");
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private FreezableProxy proxy;
    private OfficeStore office;
    private AggregateStore<Note, NoteEvent> notes;

    @BeforeEach
    void open() {
        String[] address =
                new ConnectionString(EmbeddedParts.uri()).getHosts().get(0).split(":");
        proxy = new FreezableProxy(address[0], Integer.parseInt(address[1]));
        office = TestStores.open(uri(proxy.port()), "t-" + Ids.next(Instant.now()));
        notes = office.aggregates(new Note.Type());
        TestStores.awaitPrepared(office);
    }

    @AfterEach
    void close() {
        proxy.thaw();
        TestStores.drop(office);
        proxy.close();
    }

    private static String uri(int port) {
        return "mongodb://127.0.0.1:" + port + "/?retryWrites=false&directConnection=true";
    }

    private static CommandId command() {
        return CommandId.of(
                "person:p-hekou", "POST", "/notes", UUID.randomUUID().toString(), "{}");
    }

    private Mono<Stored<Note>> create(CommandId command) {
        return notes.create(CLERK, command, id -> Note.open("hekou", "first"));
    }

    private static void assertAnsweredInTime(Instant since) {
        assertThat(Duration.between(since, Instant.now())).isLessThan(ANSWER);
    }

    @Test
    void a_frozen_store_is_told_within_three_seconds_and_the_repeated_command_is_carried_out_once() {
        var note = get(create(command()));
        var created = command();
        var changed = command();
        proxy.freeze();
        Instant frozen = Instant.now();

        var outcomes = get(Flux.range(0, 100)
                .flatMap(
                        i -> Flux.merge(
                                        outcome(create(created)),
                                        outcome(notes.get(CLERK, note.id())),
                                        outcome(notes.update(
                                                CLERK, note.id(), changed, IfMatch.NONE, n -> n.change("second"))),
                                        outcome(office.ping()))
                                .collectList(),
                        100)
                .flatMapIterable(all -> all)
                .collectList());

        assertAnsweredInTime(frozen);
        assertThat(outcomes).hasSize(400).allSatisfy(e -> assertThat(e).isInstanceOf(MongoException.class));

        proxy.thaw();
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(get(create(created)).version()).isEqualTo(1));
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> assertThat(
                        get(notes.update(CLERK, note.id(), changed, IfMatch.NONE, n -> n.change("second")))
                                .version())
                .isEqualTo(2));
    }

    private static Mono<Throwable> outcome(Mono<?> call) {
        return call.then(Mono.<Throwable>empty())
                .onErrorResume(Mono::just)
                .defaultIfEmpty(new AssertionError("answered by a frozen store"));
    }

    @Test
    void a_command_whose_second_trip_finds_the_store_frozen_ends_in_time_too() {
        var note = get(create(command()));
        Instant asked = Instant.now();

        assertThatThrownBy(() -> get(notes.updateAfter(
                        CLERK, note.id(), command(), IfMatch.NONE, n -> Mono.delay(Duration.ofSeconds(1))
                                .map(tick -> {
                                    proxy.freeze();
                                    return n.change("second");
                                }))))
                .isInstanceOf(MongoException.class);

        assertAnsweredInTime(asked);
    }

    @Test
    void a_connection_that_breaks_under_a_command_does_not_break_the_command() {
        var note = get(create(command()));

        var changed = get(notes.updateAfter(
                CLERK,
                note.id(),
                command(),
                IfMatch.NONE,
                n -> Mono.fromSupplier(() -> {
                    if (n.changes() == 0 && !cutOnce) {
                        cutOnce = true;
                        proxy.cut();
                    }
                    return n.change("second");
                })));

        assertThat(cutOnce).isTrue();
        assertThat(changed.version()).isEqualTo(2);
    }

    private boolean cutOnce;

    @Test
    void a_store_that_is_away_at_the_start_is_waited_for() {
        proxy.freeze();
        var late = TestStores.open(uri(proxy.port()), office.database().getName());
        try {
            var again = late.aggregates(new Note.Type());
            assertThat(get(late.prepared())).isFalse();

            proxy.thaw();
            TestStores.awaitPrepared(late);
            assertThat(get(again.create(CLERK, command(), id -> Note.open("hekou", "late")))
                            .version())
                    .isEqualTo(1);
        } finally {
            late.close();
        }
    }
}
