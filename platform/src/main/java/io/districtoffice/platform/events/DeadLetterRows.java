package io.districtoffice.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.store.BadCursor;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Dead letters as rows {@code {_id, order, at, topic, key, type, subject, trace, cause, group, payload, state}};
 * {@code order} is time-ordered.
 */
final class DeadLetterRows implements DeadLetters {

    static final String COLLECTION = "dead_letters";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int COUNTED = 10_000;
    private static final int SWEPT_AT_ONCE = 500;

    private final MongoCollection<BsonDocument> rows;
    private final KafkaOperations<String, String> kafka;
    private final String replayTopic;
    private final AuditIntake audit;
    private final Clock clock;

    DeadLetterRows(
            MongoDatabase database,
            KafkaOperations<String, String> kafka,
            String service,
            AuditIntake audit,
            Clock clock) {
        this.rows = database.getCollection(COLLECTION, BsonDocument.class);
        this.kafka = kafka;
        this.replayTopic = Topic.replay(service).name();
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Void> ensureIndexes() {
        return Mono.from(rows.createIndexes(List.of(
                        new IndexModel(Indexes.descending("order")), new IndexModel(Indexes.ascending("state")))))
                .then();
    }

    /** What came from the dead-letter topic; a letter that is there already stays as it is. */
    Mono<Void> keep(Letter letter) {
        Instant at = clock.instant();
        var row = new BsonDocument("_id", new BsonString(letter.id()))
                .append("order", new BsonString(Ids.derived(at.toEpochMilli(), letter.id())))
                .append("at", new BsonDateTime(at.toEpochMilli()))
                .append("topic", new BsonString(letter.topic()))
                .append("key", text(letter.key()))
                .append("type", text(letter.type()))
                .append("subject", text(letter.subject()))
                .append("trace", text(letter.traceId()))
                .append("cause", new BsonString(letter.cause()))
                .append("group", text(letter.group()))
                .append(
                        "payload",
                        letter.payload() == null
                                ? BsonNull.VALUE
                                : new BsonBinary(letter.payload().getBytes(StandardCharsets.UTF_8)))
                .append("state", new BsonString(State.OPEN.name()));
        return Mono.from(rows.insertOne(row)).then().onErrorResume(DeadLetterRows::isDuplicateKey, e -> Mono.empty());
    }

    /** One record of the dead-letter topic. */
    record Letter(
            String id,
            String topic,
            @Nullable String key,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String traceId,
            String cause,
            @Nullable String group,
            @Nullable String payload) {}

    @Override
    public Mono<Page<DeadLetter>> page(PageRequest request) {
        String after = request.after();
        if (after != null && Ids.timeOf(after) == 0) {
            return Mono.error(new BadCursor());
        }
        Bson range = after == null ? Filters.empty() : lt("order", after);
        return Flux.from(rows.find(range)
                        .sort(Sorts.descending("order"))
                        .projection(Projections.exclude("payload"))
                        .limit(request.limit() + 1)
                        .batchSize(request.limit() + 2))
                .collectList()
                .map(found -> {
                    boolean more = found.size() > request.limit();
                    var shown = more ? found.subList(0, request.limit()) : found;
                    String next = more ? text(shown.get(shown.size() - 1), "order") : null;
                    return new Page<>(shown.stream().map(row -> view(row)).toList(), next);
                });
    }

    @Override
    public Mono<DeadLetter> replay(String id, Actor by, CommandId command) {
        return Mono.from(rows.find(eq("_id", id)).limit(1))
                .switchIfEmpty(Mono.error(() -> new NotInScope("dead letter", id)))
                .flatMap(row -> {
                    if (view(row).state() == State.OPEN) {
                        return send(row)
                                .then(mark(row, command))
                                .then(audit.record("dead-letter.replayed", by, Map.of("letter", id)))
                                .then(Mono.from(rows.find(eq("_id", id)).limit(1)))
                                .map(DeadLetterRows::view);
                    }
                    return command.scope().equals(text(row, "command"))
                            ? Mono.just(view(row))
                            : Refused.because("already-replayed", "id", id);
                });
    }

    private Mono<Void> send(BsonDocument row) {
        BsonValue payload = row.get("payload", BsonNull.VALUE);
        String value = payload.isBinary() ? new String(payload.asBinary().getData(), StandardCharsets.UTF_8) : null;
        var record = new ProducerRecord<String, String>(replayTopic, text(row, "key"), value);
        String group = text(row, "group");
        if (group != null) {
            record.headers().add(ErrorPolicy.GROUP, group.getBytes(StandardCharsets.UTF_8));
        }
        // the first send may wait for the broker
        return Mono.fromFuture(() -> kafka.send(record))
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())
                .then();
    }

    private Mono<Void> mark(BsonDocument row, CommandId command) {
        return Mono.from(rows.updateOne(
                        and(eq("_id", row.getString("_id").getValue()), eq("state", State.OPEN.name())),
                        Updates.combine(
                                Updates.set("state", State.REPLAYED.name()),
                                Updates.set("command", command.scope()),
                                Updates.set("replayedAt", new BsonDateTime(clock.millis())))))
                .then();
    }

    @Override
    public Mono<Long> open() {
        return Mono.from(rows.countDocuments(eq("state", State.OPEN.name()), new CountOptions().limit(COUNTED)));
    }

    /** Deletes what is older than 180 days, some at a time; how many went. */
    Mono<Long> sweep() {
        String oldest = Ids.derived(clock.instant().minus(KEPT).toEpochMilli(), "");
        return Flux.from(rows.find(lt("order", oldest))
                        .sort(Sorts.ascending("order"))
                        .projection(Projections.include("_id"))
                        .limit(SWEPT_AT_ONCE)
                        .batchSize(SWEPT_AT_ONCE + 1))
                .map(row -> row.getString("_id").getValue())
                .collectList()
                .flatMap(ids -> ids.isEmpty()
                        ? Mono.just(0L)
                        : Mono.from(rows.deleteMany(Filters.in("_id", ids))).map(gone -> gone.getDeletedCount()));
    }

    private static DeadLetter view(BsonDocument row) {
        return new DeadLetter(
                row.getString("_id").getValue(),
                Instant.ofEpochMilli(row.getDateTime("at").getValue()),
                row.getString("topic").getValue(),
                text(row, "key"),
                text(row, "type"),
                text(row, "subject"),
                text(row, "trace"),
                row.getString("cause").getValue(),
                State.valueOf(row.getString("state").getValue()));
    }

    private static BsonValue text(@Nullable String value) {
        return value == null ? BsonNull.VALUE : new BsonString(value);
    }

    private static @Nullable String text(BsonDocument row, String field) {
        BsonValue value = row.get(field);
        return value != null && value.isString() ? value.asString().getValue() : null;
    }

    private static boolean isDuplicateKey(Throwable e) {
        return e instanceof MongoWriteException write
                && ErrorCategory.fromErrorCode(write.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
