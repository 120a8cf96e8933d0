package io.districtoffice.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.supervision.TestOffice;
import io.districtoffice.supervision.board.MongoBoard.Counted;
import io.districtoffice.supervision.board.model.Bucket;
import io.districtoffice.supervision.board.model.Tally.Lights;
import io.districtoffice.supervision.limit.model.Light;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The buckets against counting one by one, whatever comes and goes and however late it is. */
class MongoBoardIT {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<String> UNITS = List.of("hekou", "shiba", "louguan");

    private final String office = "o-" + UUID.randomUUID();
    private final MongoBoard board = TestOffice.service().context().getBean(MongoBoard.class);
    private final Map<String, MongoBoard.Row> rows = new HashMap<>();

    private void put(String item, long version, String unit, Track track) {
        String id = office + item;
        var row = new MongoBoard.Row(id, version, Bucket.of(office, unit, "SPECIAL", null), track);
        board.put(row).block(Duration.ofSeconds(10));
        rows.put(id, row);
    }

    private Map<String, Lights> shown(Instant now) {
        return board.counted(office, now)
                .filter(one -> !one.lights().isEmpty())
                .collectMap(one -> one.bucket().key(), Counted::lights)
                .block(Duration.ofSeconds(20));
    }

    private Map<String, Lights> oneByOne(Instant now) {
        var all = new HashMap<String, Lights>();
        rows.values().forEach(row -> row.buckets().forEach(bucket -> {
            var lights = lights(row.track(), now);
            if (!lights.isEmpty()) {
                all.merge(bucket.key(), lights, MongoBoardIT::sum);
            }
        }));
        return all;
    }

    private static Lights lights(Track track, Instant now) {
        Light light = track.light(now);
        return new Lights(
                light == Light.GREEN ? 1 : 0,
                light == Light.YELLOW ? 1 : 0,
                light == Light.RED ? 1 : 0,
                light == Light.BLUE ? 1 : 0,
                track.phase() == Track.Phase.PAUSED ? 1 : 0);
    }

    private static Lights sum(Lights one, Lights other) {
        return new Lights(
                one.green() + other.green(),
                one.yellow() + other.yellow(),
                one.red() + other.red(),
                one.blue() + other.blue(),
                one.paused() + other.paused());
    }

    private static Track open(Instant yellow, Instant due) {
        return Track.running(new Limit(NOW, due, due, yellow, null, false, 0, null));
    }

    private static Track any(Random random) {
        Instant due = NOW.plusSeconds(random.nextInt(2_000) - 500L);
        return switch (random.nextInt(8)) {
            case 0 -> Track.DONE;
            case 1 -> Track.PAUSED;
            case 2 -> Track.NONE;
            default -> open(due.minusSeconds(random.nextInt(600)), due);
        };
    }

    @Test
    void whatever_comes_and_goes_the_buckets_are_what_counting_one_by_one_gives() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        Instant now = NOW;
        for (int step = 1; step <= 400; step++) {
            put("-" + random.nextInt(60), step, UNITS.get(random.nextInt(3)), any(random));
            if (step % 20 == 0) {
                now = now.plusSeconds(random.nextInt(60));
                assertThat(shown(now)).as("seed %d step %d", seed, step).isEqualTo(oneByOne(now));
            }
        }
        // and by the clock alone
        for (int i = 0; i < 20; i++) {
            now = now.plusSeconds(random.nextInt(120));
            assertThat(shown(now)).as("seed %d clock", seed).isEqualTo(oneByOne(now));
        }
    }

    @Test
    void more_dates_than_a_bucket_keeps_are_counted_when_their_time_comes() {
        for (int i = 0; i < 250; i++) {
            // forty of each moment
            Instant due = NOW.plusSeconds(100 + i / 40);
            put("-" + i, 1, "hekou", open(due.minusSeconds(50), due));
        }
        for (long at : new long[] {0, 49, 50, 53, 54, 55, 56, 57, 100, 101, 104, 105, 106, 107, 200}) {
            Instant now = NOW.plusSeconds(at);
            assertThat(shown(now)).as("after %d s", at).isEqualTo(oneByOne(now));
        }
        assertThat(shown(NOW)).as("the clock went back").isEqualTo(oneByOne(NOW));
    }

    @Test
    void an_event_that_comes_again_mends_what_a_crash_left_unmarked() {
        put("-1", 1, "hekou", open(NOW.plusSeconds(10), NOW.plusSeconds(20)));
        put("-1", 2, "shiba", open(NOW.plusSeconds(10), NOW.plusSeconds(20)));
        shown(NOW);
        var database = TestOffice.service().context().getBean(OfficeStore.class).database();
        Mono.from(database.getCollection("board_bucket", BsonDocument.class)
                        .updateMany(Filters.eq("office", office), Updates.set("tally.open", 7)))
                .block(Duration.ofSeconds(5));
        assertThat(shown(NOW)).as("as a crash would leave it").isNotEqualTo(oneByOne(NOW));

        put("-1", 2, "shiba", open(NOW.plusSeconds(10), NOW.plusSeconds(20)));
        assertThat(shown(NOW)).isEqualTo(oneByOne(NOW));
    }

    @Test
    void an_older_state_of_an_item_does_not_take_the_place_of_a_newer_one() {
        put("-1", 5, "hekou", Track.DONE);
        var newer = Map.copyOf(rows);
        put("-1", 4, "hekou", open(NOW.plusSeconds(10), NOW.plusSeconds(20)));
        rows.putAll(newer);

        assertThat(shown(NOW)).isEqualTo(oneByOne(NOW));
    }
}
