package io.districtoffice.notification.timer;

import com.mongodb.client.model.Updates;
import io.districtoffice.notification.breach.model.Breach;
import io.districtoffice.notification.breach.model.Breaches;
import io.districtoffice.notification.inbox.model.Teller;
import io.districtoffice.notification.timer.model.Ladder;
import io.districtoffice.notification.timer.model.Ladders;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.platform.crash.CrashPoint;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.DueRows;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does what is due, batch by batch: claims, tells, records, and only then moves the rows on. Everything before the last
 * step bears repetition, and the last step is refused to who has lost the row; so each reminder is there once, wherever a
 * process stops and however many there are.
 */
final class MongoTimerEngine {

    static final int BATCH = 200;

    private static final Logger log = LoggerFactory.getLogger(MongoTimerEngine.class);
    private static final Duration LATER = Duration.ofHours(1);
    private static final int SKIPPED_KEPT = 20;
    private static final int AT_ONCE = 32;

    private final DueRows due;
    private final MongoReminders reminders;
    private final Breaches breaches;
    private final Teller teller;
    private final Speech speech;
    private final Ladders ladders;
    private final Calendars calendars;
    private final OfficeTime time;
    private final TimerMetrics metrics;
    private final CrashPoints crashPoints;

    MongoTimerEngine(
            DueRows due,
            MongoReminders reminders,
            Breaches breaches,
            Teller teller,
            Speech speech,
            Ladders ladders,
            Calendars calendars,
            OfficeTime time,
            TimerMetrics metrics,
            CrashPoints crashPoints) {
        this.due = due;
        this.reminders = reminders;
        this.breaches = breaches;
        this.teller = teller;
        this.speech = speech;
        this.ladders = ladders;
        this.calendars = calendars;
        this.time = time;
        this.metrics = metrics;
        this.crashPoints = crashPoints;
    }

    /** A claimed row and what comes of it. */
    record Shot(BsonDocument row, Ladder ladder, Instant now, Timer.Fired fired) {}

    /** All that is due now. How many timers that were. */
    Mono<Integer> tick() {
        return batch().expand(done -> done == BATCH ? batch() : Mono.empty()).reduce(0, Integer::sum);
    }

    /** One batch; 0 when nothing is due or others were quicker. */
    Mono<Integer> batch() {
        return Mono.defer(() -> {
            var now = time.now();
            return due.claim(now, BATCH)
                    .flatMap(claimed -> claimed.isEmpty()
                            ? Mono.just(0)
                            : fire(claimed, now).thenReturn(claimed.size()).onErrorResume(error -> due.giveBack(claimed)
                                    .then(Mono.error(error))));
        });
    }

    private Mono<Void> fire(List<BsonDocument> claimed, Instant now) {
        var shots = new ArrayList<Shot>();
        var later = new ArrayList<DueRows.Move>();
        for (BsonDocument row : claimed) {
            try {
                shots.add(shot(row, now));
            } catch (RuntimeException e) {
                // one that cannot be reckoned must not hold up the others
                log.error("Deadline {} is tried again in an hour", row.get("_id"), e);
                metrics.failed();
                later.add(new DueRows.Move(row, now.plus(LATER), null));
            }
        }
        return say(shots)
                .then(due.move(later))
                .then(moveOn(shots))
                .doOnSuccess(moved -> shots.forEach(this::count))
                .then();
    }

    /** The last step. How many were still this owner's. */
    Mono<Integer> moveOn(Collection<Shot> shots) {
        return Mono.defer(() -> {
            crashPoints.pass(CrashPoint.REMINDED);
            return due.move(shots.stream().map(this::move).toList());
        });
    }

    Shot shot(BsonDocument row, Instant now) {
        var timer = MongoTimerRow.timer(row);
        var ladder = ladders.of(timer.deadline().ladder());
        return new Shot(row, ladder, now, timer.fire(now, ladder, calendars.now()));
    }

    /** All effects; each bears repetition. */
    Mono<Void> say(Collection<Shot> shots) {
        var news = shots.stream()
                .flatMap(shot -> shot.fired().sent().entrySet().stream()
                        .map(one -> speech.news(
                                shot.fired().after(), shot.ladder(), one.getKey(), one.getValue(), shot.now())))
                .toList();
        return Mono.fromCompletionStage(() -> teller.tell(news))
                .then(Mono.defer(() -> reminders.write(
                        shots.stream().flatMap(shot -> reminders(shot).stream()).toList())))
                .then(Flux.fromIterable(shots)
                        .filter(shot -> shot.fired().breach())
                        .flatMap(shot -> Mono.fromCompletionStage(() -> record(shot)), AT_ONCE)
                        .then());
    }

    private List<Reminder> reminders(Shot shot) {
        var all = new ArrayList<Reminder>();
        var timer = shot.fired().after();
        shot.fired().sent().forEach((moment, to) -> all.add(speech.sent(timer, moment, to, shot.now())));
        var skipped = shot.fired().skipped();
        skipped.subList(Math.max(0, skipped.size() - SKIPPED_KEPT), skipped.size())
                .forEach(moment ->
                        all.add(Speech.reminder(timer, moment, Reminder.State.SKIPPED, shot.now(), List.of())));
        return all;
    }

    private java.util.concurrent.CompletionStage<Void> record(Shot shot) {
        var timer = shot.fired().after();
        var deadline = timer.deadline();
        return breaches.record(
                Speech.breachId(timer),
                new Breach(
                        Breach.Status.RECORDED,
                        timer.subject(),
                        timer.source(),
                        deadline.rule(),
                        deadline.occurrence(),
                        deadline.due(),
                        shot.now()));
    }

    private DueRows.Move move(Shot shot) {
        var after = shot.fired().after();
        var changes = new ArrayList<Bson>(List.of(
                Updates.set("passed", MongoTimerRow.time(after.passed())),
                Updates.set("status", after.status().name())));
        if (after.breached() != null) {
            changes.add(Updates.set("breached", MongoTimerRow.time(after.breached())));
        }
        return new DueRows.Move(
                shot.row(), after.next(shot.ladder(), calendars.now()).orElse(null), Updates.combine(changes));
    }

    private void count(Shot shot) {
        var planned = DueRows.next(shot.row());
        var late = planned == null ? Duration.ZERO : Duration.between(planned, time.now());
        metrics.fired(
                late,
                shot.fired().sent().size(),
                shot.fired().skipped().size(),
                shot.fired().breach());
    }
}
