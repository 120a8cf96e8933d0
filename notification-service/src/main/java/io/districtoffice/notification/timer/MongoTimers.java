package io.districtoffice.notification.timer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import io.districtoffice.notification.retention.model.Perishable;
import io.districtoffice.notification.snapshot.model.Follower;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.timer.model.Ladders;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.notification.timer.model.Watch;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.DueRows;
import io.districtoffice.platform.store.OldRows;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.RowCollection.Newer;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One row for each deadline, as its owner has told of it last. */
final class MongoTimers implements Follower, Watch, Perishable {

    static final String COLLECTION = "timers";
    private static final int CHUNK = 500;
    private static final int OF_ONE_SUBJECT = 200;
    private static final List<String> OPEN = Arrays.stream(Timer.Status.values())
            .filter(status ->
                    status != Timer.Status.MET && status != Timer.Status.MET_LATE && status != Timer.Status.VOID)
            .map(Enum::name)
            .toList();

    private final RowCollection rows;
    private final MongoReminders reminders;
    private final Ladders ladders;
    private final Calendars calendars;
    private final OfficeTime time;

    MongoTimers(RowCollection rows, MongoReminders reminders, Ladders ladders, Calendars calendars, OfficeTime time) {
        this.rows = rows.indexed("head", "seq").indexedSparse("done");
        this.reminders = reminders;
        this.ladders = ladders;
        this.calendars = calendars;
        this.time = time;
    }

    private record Told(Snapshot snapshot, Deadline deadline) {
        String id() {
            return Timer.id(snapshot.subject(), deadline);
        }
    }

    @Override
    public CompletionStage<Void> follow(List<Snapshot> snapshots) {
        return Flux.fromIterable(snapshots)
                .flatMapIterable(snapshot -> snapshot.deadlines().stream()
                        .map(deadline -> new Told(snapshot, deadline))
                        .toList())
                .buffer(CHUNK)
                .concatMap(this::follow)
                .then()
                .toFuture();
    }

    private Mono<Void> follow(java.util.Collection<Told> told) {
        var ids = told.stream().map(Told::id).toList();
        return Flux.from(rows.collection().find(in("_id", ids)).limit(CHUNK).batchSize(CHUNK + 1))
                .collectMap(row -> row.getString("_id").getValue())
                .flatMap(known -> reminders
                        .write(told.stream()
                                .flatMap(one -> cancelled(known.get(one.id()), one).stream())
                                .toList())
                        .then(Mono.defer(() -> rows.applyAll(told.stream()
                                .map(one -> newer(known.get(one.id()), one))
                                .toList()))));
    }

    private Newer newer(@Nullable BsonDocument row, Told told) {
        var timer = row == null ? Timer.armed(told.snapshot(), told.deadline()) : following(row, told);
        var next = timer.next(ladders.of(told.deadline().ladder()), calendars.now());
        // whoever holds the row now has lost it
        long fence = row == null ? 0 : DueRows.fence(row) + 1;
        return new Newer(timer.id(), timer.seq(), MongoTimerRow.of(timer, next, fence));
    }

    private static Timer following(BsonDocument row, Told told) {
        return MongoTimerRow.timer(row).following(told.snapshot(), told.deadline());
    }

    /** The rung that would have spoken next and no longer does, for those who ask what became of it. */
    private List<Reminder> cancelled(@Nullable BsonDocument row, Told told) {
        if (row == null) {
            return List.of();
        }
        var before = MongoTimerRow.timer(row);
        var after = following(row, told);
        boolean same = after.isRunning()
                && after.deadline().due().equals(before.deadline().due());
        return same || told.snapshot().seq() <= before.seq()
                ? List.of()
                : before
                        .nextRung(ladders.of(before.deadline().ladder()), calendars.now())
                        .map(moment -> Speech.reminder(
                                before,
                                moment,
                                Reminder.State.CANCELLED,
                                told.snapshot().at(),
                                List.of()))
                        .stream()
                        .toList();
    }

    /** What its owner no longer speaks of is not watched any more. */
    @Override
    public CompletionStage<Void> outdated(Map<String, Long> newest) {
        var given = newest.entrySet().stream()
                .map(head -> new UpdateManyModel<BsonDocument>(
                        and(eq("head", head.getKey()), lt("seq", head.getValue()), in("status", OPEN)),
                        Updates.combine(
                                Updates.set("status", Timer.Status.VOID.name()),
                                Updates.set("state", Deadline.State.VOID.name()),
                                Updates.set("seq", head.getValue()),
                                Updates.set("done", Date.from(time.now())),
                                Updates.unset("next"),
                                Updates.unset("owner"),
                                Updates.inc("fence", 1L))))
                .toList();
        return Mono.from(rows.collection().bulkWrite(given, new BulkWriteOptions().ordered(false)))
                .then()
                .toFuture();
    }

    /** All of one aggregate, what is due first in front; at most 200. */
    Mono<List<Timer>> of(String subject) {
        var heads = Arrays.stream(Half.values())
                .map(half -> Snapshot.head(subject, half))
                .toList();
        return Flux.from(rows.collection()
                        .find(in("head", heads))
                        .limit(OF_ONE_SUBJECT)
                        .batchSize(OF_ONE_SUBJECT + 1))
                .map(MongoTimerRow::timer)
                .collectSortedList(java.util.Comparator.comparing(
                                (Timer timer) -> timer.deadline().due())
                        .thenComparing(timer -> timer.id()));
    }

    /** Empty when there is none. */
    Mono<Timer> find(String id) {
        return rows.find(id).map(MongoTimerRow::timer);
    }

    @Override
    public CompletionStage<Boolean> isStanding(String deadline, Instant due) {
        return find(deadline)
                .map(timer -> timer.isRunning() && timer.deadline().due().equals(due))
                .defaultIfEmpty(false)
                .toFuture();
    }

    @Override
    public CompletionStage<Long> sweep(Instant before, int limit) {
        return OldRows.byDate(rows.collection(), "done", before, limit).toFuture();
    }
}
