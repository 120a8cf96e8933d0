package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DueRowsIT {

    private static final Instant NOON = Instant.parse("2026-02-13T04:00:00Z");
    private static final Duration TAKEOVER = Duration.ofSeconds(15);

    private static OfficeStore office;
    private static RowCollection rows;

    private final AtomicLong nanos = new AtomicLong();
    private final DueRows one = owner();
    private final DueRows other = owner();

    @BeforeAll
    static void open() {
        office = TestStores.open();
        rows = new Rows(office).rows("due_row").indexed("owner", "next");
        TestStores.awaitPrepared(office);
    }

    @AfterAll
    static void close() {
        TestStores.drop(office);
    }

    @BeforeEach
    void empty() {
        get(Mono.from(rows.collection().deleteMany(new BsonDocument())));
    }

    private DueRows owner() {
        return new DueRows(rows.collection(), TAKEOVER, nanos::get);
    }

    @Test
    void what_is_due_is_claimed_oldest_first_and_what_is_not_stays() {
        put("b", NOON.minusSeconds(1));
        put("a", NOON);
        put("c", NOON.minusSeconds(2));
        put("later", NOON.plusMillis(1));

        assertThat(ids(get(one.claim(NOON, 2)))).containsExactly("c", "b");
        assertThat(ids(get(other.claim(NOON, 10)))).containsExactly("a");
        assertThat(get(one.claim(NOON, 10))).isEmpty();
    }

    @Test
    void three_owners_at_once_get_each_row_once() {
        for (int i = 0; i < 500; i++) {
            put("r" + i, NOON.minusSeconds(i));
        }
        var claimed = new ConcurrentLinkedQueue<String>();
        var owners = List.of(one, other, owner());
        get(Flux.range(0, 30)
                .flatMap(no -> owners.get(no % 3).claim(NOON, 50).doOnNext(batch -> claimed.addAll(ids(batch))), 6)
                .then());
        while (claimed.size() < 500) {
            claimed.addAll(ids(get(one.claim(NOON, 50))));
        }
        assertThat(claimed).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void a_row_moves_on_and_is_due_again_or_never() {
        put("a", NOON);
        put("b", NOON);
        var claimed = get(one.claim(NOON, 10));
        assertThat(get(one.move(List.of(
                        new DueRows.Move(claimed.get(0), NOON.plusSeconds(60), Updates.set("said", 1)),
                        new DueRows.Move(claimed.get(1), null, null)))))
                .isEqualTo(2);

        assertThat(get(one.claim(NOON.plusSeconds(59), 10))).isEmpty();
        var again = get(one.claim(NOON.plusSeconds(60), 10));
        assertThat(again).hasSize(1);
        assertThat(again.get(0).getInt32("said").getValue()).isEqualTo(1);
        assertThat(get(one.claim(NOON.plusSeconds(9999), 10))).isEmpty();
    }

    @Test
    void who_was_frozen_and_comes_back_moves_nothing() {
        put("a", NOON);
        var frozen = get(one.claim(NOON, 10));
        get(other.free());
        nanos.addAndGet(TAKEOVER.toNanos() - 1);
        assertThat(get(other.free())).isZero();
        nanos.addAndGet(1);
        assertThat(get(other.free())).isEqualTo(1);
        var taken = get(other.claim(NOON, 10));
        assertThat(taken).hasSize(1);

        assertThat(get(one.move(List.of(new DueRows.Move(frozen.get(0), null, Updates.set("by", "frozen"))))))
                .isZero();
        assertThat(get(other.move(List.of(new DueRows.Move(taken.get(0), null, Updates.set("by", "other"))))))
                .isEqualTo(1);
        assertThat(get(rows.find("a")).getString("by").getValue()).isEqualTo("other");
    }

    @Test
    void an_owner_that_moves_its_rows_keeps_them_and_never_frees_its_own() {
        put("a", NOON);
        get(one.claim(NOON, 10));
        get(other.free());
        nanos.addAndGet(TAKEOVER.toNanos());
        assertThat(get(one.free())).isZero();
        // moved and claimed again in between: the take-over time begins anew
        get(one.giveBack(List.of(get(rows.find("a")))));
        get(one.claim(NOON, 10));
        assertThat(get(other.free())).isZero();
    }

    @Test
    void what_is_given_back_is_due_at_once() {
        put("a", NOON);
        get(one.giveBack(get(one.claim(NOON, 10))));
        assertThat(ids(get(other.claim(NOON, 10)))).containsExactly("a");
    }

    private static void put(String id, Instant next) {
        get(rows.apply(id, 1, DueRows.waitingFor(next, 0)));
    }

    private static List<String> ids(List<BsonDocument> found) {
        return new ArrayList<>(
                found.stream().map(row -> row.getString("_id").getValue()).toList());
    }
}
