package io.districtoffice.platform.journal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Walks the chain from block 1 and stops at the first block that is missing, changed or out of place. */
public final class JournalVerifier {

    private static final int PAGE = 16;
    private static final Duration LIMIT = Duration.ofHours(6);

    private final MongoCollection<BsonDocument> collection;

    public JournalVerifier(MongoDatabase database) {
        this.collection = database.getCollection(Journal.COLLECTION, BsonDocument.class);
    }

    /** Needs memory for 16 blocks, however long the chain is; waits 2.5 s for each 16 at most. */
    public Mono<Verdict> verify() {
        return goOn(Verdict.BEGINNING, Integer.MAX_VALUE);
    }

    /**
     * Some blocks more, after those that were found well; the same verdict when there are none yet.
     *
     * @param known a good one
     * @param blocks at most, rounded up to whole pages of 16
     */
    public Mono<Verdict> goOn(Verdict known, int blocks) {
        return Mono.just(new Walk(known.blocks(), known.head(), known.firstBad(), known.ok()))
                .expand(walk -> walk.goesOn() && walk.number() - known.blocks() < blocks ? page(walk) : Mono.empty())
                .last()
                .map(walk -> new Verdict(walk.number(), walk.bad() == null, walk.bad(), walk.hash()));
    }

    private record Walk(long number, String hash, @Nullable Long bad, boolean goesOn) {

        Walk over(List<BsonDocument> blocks) {
            long at = number;
            String prev = hash;
            for (BsonDocument block : blocks) {
                if (!Block.follows(at, prev, block)) {
                    return new Walk(at, prev, at + 1, false);
                }
                at++;
                prev = block.getString("hash").getValue();
            }
            return new Walk(at, prev, null, blocks.size() == PAGE);
        }
    }

    private Mono<Walk> page(Walk walk) {
        return Flux.from(collection
                        .find(Filters.gt("_id", new BsonInt64(walk.number())))
                        .sort(Sorts.ascending("_id"))
                        .limit(PAGE)
                        .batchSize(PAGE + 1))
                .collectList()
                .map(walk::over);
    }

    /**
     * {@code JournalVerifier <service>}: prints what it finds; ends with 0 when the chain is well, 1 when it is not, 2
     * when the store cannot be read. The store is named by {@code OFFICE_MONGODB_URI}.
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Name the service whose journal is to be verified, e.g. info-report-service.");
            System.exit(2);
        }
        String uri = System.getenv().getOrDefault("OFFICE_MONGODB_URI", "mongodb://127.0.0.1:27117/");
        try (MongoClient client = MongoClients.create(uri)) {
            Verdict verdict =
                    new JournalVerifier(client.getDatabase(args[0])).verify().block(LIMIT);
            System.out.println("blocks " + verdict.blocks());
            System.out.println("head " + verdict.head());
            System.out.println(verdict.ok() ? "ok" : "first bad " + verdict.firstBad());
            System.exit(verdict.ok() ? 0 : 1);
        } catch (RuntimeException e) {
            System.err.println("The journal cannot be read: " + e.getMessage());
            System.exit(2);
        }
    }
}
