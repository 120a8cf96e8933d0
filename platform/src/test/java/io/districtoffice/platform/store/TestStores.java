package io.districtoffice.platform.store;

import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/**
 * Stores of tests: each with a database of its own, dropped when it is closed by {@link #drop}. What they send must lie in
 * the intersection of MongoDB and the embedded store.
 */
public final class TestStores {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final IntersectionListener INTERSECTION = new IntersectionListener();

    private TestStores() {}

    /** An open store on a new database; collections asked for later are prepared as they are asked for. */
    public static OfficeStore open() {
        return open(EmbeddedParts.uri(), "t-" + Ids.next(Instant.now()));
    }

    /** A second one on the same database, as another replica has it. */
    public static OfficeStore another(OfficeStore store) {
        return open(EmbeddedParts.uri(), store.database().getName());
    }

    static OfficeStore open(String uri, String database) {
        var clock = Clock.systemUTC();
        var settings = MongoClientSettings.builder(OfficeStore.settings(uri))
                .addCommandListener(INTERSECTION)
                .build();
        var store = OfficeStore.connect(settings, database, new Commits(), new OfficeTime(clock, Duration.ZERO), clock);
        store.start();
        return store;
    }

    public static void awaitPrepared(OfficeStore store) {
        await().atMost(LIMIT).until(() -> get(store.prepared()));
    }

    public static void drop(OfficeStore store) {
        Mono.from(store.database().drop()).block(LIMIT);
        store.close();
        INTERSECTION.assertNothingOutside();
    }

    /** Awaits an answer. */
    public static <T> T get(Mono<T> answer) {
        return answer.block(ANSWER);
    }
}
