package io.districtoffice.platform.journal;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaAccess;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.BsonDocument;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A relay for tests of other packages: a round is run when it is asked for. */
public final class TestRelay implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final OfficeStore store;
    private final Scheduler scheduler = Schedulers.newSingle("test-relay", true);
    private final AuditIntake audit;
    private Publisher publisher = publisher();

    public TestRelay(OfficeStore store) {
        this.store = store;
        this.audit = new AuditIntake(store.database(), Clock.systemUTC());
        new Journal(store.database()).ensureIndexes().block(LIMIT);
    }

    private Publisher publisher() {
        return new Publisher(
                Publisher.settings(KafkaAccess.open(EmbeddedParts.bootstrapServers()), "test-relay"), scheduler);
    }

    /** Journals, publishes and takes out what waits, as a process does that has just begun. */
    public void round() {
        var lease = new Lease(store.database(), "relay", Duration.ofSeconds(30));
        lease.beat().block(LIMIT);
        var round = new Round(
                store.database(),
                store::outboxes,
                lease,
                new Chain(store.database(), Clock.systemUTC()),
                publisher,
                new Stuck(System::nanoTime),
                CrashPoints.NONE);
        round.run().block(LIMIT);
        lease.release().block(LIMIT);
    }

    /** Records that somebody looked. */
    public void audited(String what) {
        audit.record(what, "somebody", java.util.Map.of()).block(LIMIT);
    }

    /** {@code aggregate seq} of all entries of the journal, in its order. */
    public List<String> journaled() {
        return reactor.core.publisher.Flux.from(store.database()
                        .getCollection(Journal.COLLECTION, BsonDocument.class)
                        .find()
                        .sort(new BsonDocument("_id", new org.bson.BsonInt64(1))))
                .concatMapIterable(block -> block.getArray("entries"))
                .map(entry -> entry.asDocument().getString("id").getValue())
                .collectList()
                .block(LIMIT);
    }

    public Verdict verdict() {
        return new JournalVerifier(store.database()).verify().block(LIMIT);
    }

    @Override
    public void close() {
        publisher.close();
        scheduler.dispose();
    }
}
