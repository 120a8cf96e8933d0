package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.decision.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

class SeriesIT {

    /** On a slow disk sixty-four at once are told to come again; who comes again gets the number it was given. */
    private static final Retry WHILE_BUSY = Retry.fixedDelay(20, Duration.ofMillis(50))
            .filter(e -> e instanceof Refused refused && refused.kind() == Refused.Kind.BUSY);

    private OfficeStore office;
    private OfficeStore otherReplica;
    private Series series;
    private Series elsewhere;

    @BeforeEach
    void open() {
        office = TestStores.open();
        otherReplica = TestStores.another(office);
        series = new Series(office);
        elsewhere = new Series(otherReplica);
        TestStores.awaitPrepared(office);
        TestStores.awaitPrepared(otherReplica);
    }

    @AfterEach
    void close() {
        otherReplica.close();
        TestStores.drop(office);
    }

    private long next(String owner) {
        return get(series.next("issue-2026", owner, no -> Mono.empty()));
    }

    private Map<String, Long> register() {
        var numbers = new HashMap<String, Long>();
        get(Flux.from(collection("series_register").find())
                .doOnNext(entry -> numbers.put(
                        entry.getString("owner").getValue(),
                        entry.getInt64("no").getValue()))
                .then());
        return numbers;
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return office.database().getCollection(name, BsonDocument.class);
    }

    private void counterIs(String json) {
        get(Mono.from(collection("series").insertOne(BsonDocument.parse(json))));
    }

    private void registered(String owner, long no) {
        get(Mono.from(collection("series_register")
                .insertOne(BsonDocument.parse(
                        "{_id: 'issue-2026#%s', series: 'issue-2026', no: {$numberLong: '%d'}, owner: '%s'}"
                                .formatted(owner, no, owner)))));
    }

    @Test
    void numbers_asked_for_at_once_on_two_replicas_have_no_gap_and_no_twin() {
        var written = new ConcurrentHashMap<String, Long>();

        var numbers = get(Flux.range(0, 64)
                .flatMap(
                        writer -> Flux.range(0, 20).concatMap(i -> {
                            String owner = writer + "." + i;
                            return (writer % 2 == 0 ? series : elsewhere)
                                    .next("issue-2026", owner, no -> Mono.fromRunnable(() -> written.put(owner, no)))
                                    .retryWhen(WHILE_BUSY);
                        }),
                        64)
                .collectSortedList());

        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1280).boxed().toList());
        assertThat(register()).isEqualTo(written);
    }

    @Test
    void the_same_owner_keeps_its_number_also_when_it_asks_many_times_at_once() {
        var numbers = get(Flux.range(0, 32)
                .flatMap(i -> (i % 2 == 0 ? series : elsewhere).next("issue-2026", "a", no -> Mono.empty()), 32)
                .distinct()
                .collectList());

        assertThat(numbers).containsExactly(1L);
        assertThat(next("b")).isEqualTo(2);
        assertThat(next("a")).isEqualTo(1);
        assertThat(register()).isEqualTo(Map.of("a", 1L, "b", 2L));
    }

    @Test
    void a_number_pending_when_its_owner_died_is_entered_by_the_next_one() {
        counterIs("{_id: 'issue-2026', last: {$numberLong: '7'}, pending: {no: {$numberLong: '7'}, owner: 'dead'}}");

        assertThat(next("b")).isEqualTo(8);
        assertThat(register()).isEqualTo(Map.of("dead", 7L, "b", 8L));
        assertThat(next("dead")).isEqualTo(7);
    }

    @Test
    void a_number_entered_but_pending_when_its_owner_died_is_not_given_again() {
        counterIs("{_id: 'issue-2026', last: {$numberLong: '7'}, pending: {no: {$numberLong: '7'}, owner: 'dead'}}");
        registered("dead", 7);

        assertThat(next("dead")).isEqualTo(7);
        assertThat(next("b")).isEqualTo(8);
        assertThat(next("c")).isEqualTo(9);
    }

    @Test
    void an_owner_that_died_while_its_number_was_pending_finishes_it_itself() {
        counterIs("{_id: 'issue-2026', last: {$numberLong: '7'}, pending: {no: {$numberLong: '7'}, owner: 'a'}}");

        assertThat(next("a")).isEqualTo(7);
        assertThat(next("b")).isEqualTo(8);
        assertThat(register()).isEqualTo(Map.of("a", 7L, "b", 8L));
    }

    @Test
    void a_second_number_pending_for_an_owner_that_has_one_is_taken_back() {
        counterIs("{_id: 'issue-2026', last: {$numberLong: '8'}, pending: {no: {$numberLong: '8'}, owner: 'a'}}");
        registered("a", 7);

        assertThat(next("b")).isEqualTo(8);
        assertThat(register()).isEqualTo(Map.of("a", 7L, "b", 8L));
    }

    @Test
    void a_row_that_could_not_be_written_gets_the_same_number_the_next_time() {
        assertThatThrownBy(() ->
                        get(series.next("issue-2026", "a", no -> Mono.error(new IllegalStateException("cut off")))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(next("b")).isEqualTo(2);
        assertThat(next("a")).isEqualTo(1);
    }

    @Test
    void a_series_starts_where_it_is_told_to_and_only_once() {
        get(series.startAt("issue-2026", 100));

        assertThat(next("a")).isEqualTo(100);
        get(series.startAt("issue-2026", 500));
        assertThat(next("b")).isEqualTo(101);
        assertThat(get(series.next("item-2026", "a", no -> Mono.empty()))).isEqualTo(1);
    }

    @Test
    void a_void_keeps_its_number_with_the_reason() {
        next("a");
        get(series.annul("issue-2026", "a", "misprint"));

        assertThat(next("b")).isEqualTo(2);
        var entry = get(Mono.from(collection("series_register").find(BsonDocument.parse("{_id: 'issue-2026#a'}"))));
        assertThat(entry.getString("void").getValue()).isEqualTo("misprint");
        assertThat(List.copyOf(register().values())).containsExactlyInAnyOrder(1L, 2L);
    }
}
