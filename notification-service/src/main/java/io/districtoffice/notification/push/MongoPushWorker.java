package io.districtoffice.notification.push;

import com.mongodb.client.model.Updates;
import io.districtoffice.notification.channel.model.Addresses;
import io.districtoffice.notification.channel.model.Channels;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.notification.push.model.Carrier;
import io.districtoffice.notification.push.model.Carrier.Letter;
import io.districtoffice.notification.push.model.Push;
import io.districtoffice.notification.push.model.Push.Status;
import io.districtoffice.notification.push.model.Times;
import io.districtoffice.notification.timer.model.Watch;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.DueRows;
import io.districtoffice.platform.time.OfficeTime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what is due to go out, one after the other of a small batch, each settled at once: a stop in between may send one
 * letter a second time, under the same id.
 */
final class MongoPushWorker {

    private static final String MAIL = "office.mail";
    private static final int BATCH = 8;
    private static final int AT_ONCE = 4;
    private static final Duration MISSED_DIGEST = Duration.ofMinutes(30);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final DueRows due;
    private final MongoPushes pushes;
    private final Inbox inbox;
    private final Addresses addresses;
    private final Watch watch;
    private final Carrier carrier;
    private final Letters letters;
    private final NoContact noContact;
    private final Calendars calendars;
    private final OfficeTime time;
    private final PushProperties limits;
    private final MeterRegistry metrics;

    MongoPushWorker(
            DueRows due,
            MongoPushes pushes,
            Inbox inbox,
            Addresses addresses,
            Watch watch,
            Carrier carrier,
            Letters letters,
            NoContact noContact,
            Calendars calendars,
            OfficeTime time,
            PushProperties limits,
            MeterRegistry metrics) {
        this.due = due;
        this.pushes = pushes;
        this.inbox = inbox;
        this.addresses = addresses;
        this.watch = watch;
        this.carrier = carrier;
        this.letters = letters;
        this.noContact = noContact;
        this.calendars = calendars;
        this.time = time;
        this.limits = limits;
        this.metrics = metrics;
        // there from the start: a rate needs a zero to begin with
        for (Carrier.Outcome outcome : Carrier.Outcome.values()) {
            metrics.counter(MAIL, "outcome", name(outcome));
        }
    }

    /** All that is due now. How many pushes that were. */
    Mono<Integer> tick() {
        return batch().expand(done -> done == BATCH ? batch() : Mono.empty()).reduce(0, Integer::sum);
    }

    private Mono<Integer> batch() {
        return Mono.defer(() -> due.claim(time.now(), BATCH))
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::handle, AT_ONCE)
                .count()
                .map(Long::intValue);
    }

    /** One that fails for reasons of our own waits a moment; the others go on. */
    private Mono<Boolean> handle(BsonDocument row) {
        var push = MongoPushRow.push(row);
        return Mono.fromCompletionStage(() -> addresses.byMail(List.of(push.person())))
                .flatMap(wanting -> {
                    var to = wanting.get(push.person());
                    return push.isDigest() ? digest(row, push, to) : single(row, push, to);
                })
                .onErrorResume(error -> due.move(
                                List.of(new DueRows.Move(row, time.now().plus(LATER), null)))
                        .then(Mono.error(error)))
                .thenReturn(true);
    }

    private Mono<Void> single(BsonDocument row, Push push, @Nullable Channels to) {
        return needed(List.of(push.id())).flatMap(found -> {
            boolean needed = to != null && !found.isEmpty();
            var now = time.now();
            return switch (push.step(needed, calendars.now().isOpen(now))) {
                case CANCEL -> settle(row, Status.CANCELLED);
                case HOLD -> wait(row, Status.HELD, calendars.now().nextOpening(now));
                case SUPPRESS -> suppress(row, push);
                case SEND ->
                    mayGo(push, now)
                            .flatMap(may -> may
                                    ? send(row, push, letters.single(push, found.get(0), to))
                                    : suppress(row, push));
            };
        });
    }

    private Mono<Boolean> mayGo(Push push, Instant now) {
        return switch (push.manner()) {
            case URGENT -> Mono.just(true);
            case ORDINARY, DIGEST ->
                pushes.slot(push, now.atZone(OfficeTime.ZONE).toLocalDate(), limits.perDay());
        };
    }

    /** Waits for the morning's digest; should that have gone without it, it is looked at again. */
    private Mono<Void> suppress(BsonDocument row, Push push) {
        var morning = Times.digest(time.now(), limits.digest(), calendars.now());
        return pushes.digestOf(push.person(), morning)
                .flatMap(digest ->
                        wait(row, Status.SUPPRESSED, morning.plus(MISSED_DIGEST), Updates.set("digest", digest)));
    }

    private Mono<Void> digest(BsonDocument row, Push push, @Nullable Channels to) {
        return pushes.waitingFor(push.id())
                .flatMap(waiting -> needed(waiting.stream().map(Push::id).toList())
                        .flatMap(found -> {
                            var ids = found.stream().map(Entry::id).toList();
                            var told = waiting.stream()
                                    .filter(one -> ids.contains(one.id()))
                                    .toList();
                            var rest = waiting.stream()
                                    .filter(one -> !ids.contains(one.id()))
                                    .toList();
                            if (to == null || found.isEmpty()) {
                                return pushes.settle(waiting, Status.CANCELLED).then(settle(row, Status.CANCELLED));
                            }
                            return pushes.settle(rest, Status.CANCELLED)
                                    .then(send(row, push, letters.digest(push, found, to), told));
                        }));
    }

    /** The entries that are still unread and, if they remind of something, still to be reminded of; in their order. */
    private Mono<List<Entry>> needed(Collection<String> ids) {
        return Mono.fromCompletionStage(() -> inbox.named(ids)).flatMap(found -> {
            var unread = found.stream()
                    .filter(entry -> entry.status() == Entry.Status.UNREAD)
                    .collect(Collectors.toMap(Entry::id, Function.identity()));
            return Flux.fromIterable(ids)
                    .filter(unread::containsKey)
                    .map(unread::get)
                    .filterWhen(this::isStanding)
                    .collectList();
        });
    }

    private Mono<Boolean> isStanding(Entry entry) {
        String deadline = entry.facts().get("deadline");
        var due = instant(entry.facts());
        return deadline == null || due.isEmpty()
                ? Mono.just(true)
                : Mono.fromCompletionStage(() -> watch.isStanding(deadline, due.get()));
    }

    private static Optional<Instant> instant(Map<String, String> facts) {
        try {
            return Optional.ofNullable(facts.get("due")).map(Instant::parse);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Mono<Void> send(BsonDocument row, Push push, Letter letter) {
        return send(row, push, letter, List.of());
    }

    private Mono<Void> send(BsonDocument row, Push push, Letter letter, List<Push> within) {
        return Mono.fromCompletionStage(() -> carrier.carry(letter)).flatMap(outcome -> {
            metrics.counter(MAIL, "outcome", name(outcome)).increment();
            return switch (outcome) {
                case SENT -> pushes.settle(within, Status.MERGED).then(settle(row, Status.SENT));
                case FAILED ->
                    push.again(time.now())
                            .map(next -> wait(row, Status.QUEUED, next, Updates.inc("attempts", 1)))
                            .orElseGet(() -> giveUp(row, push, within));
                case REFUSED -> giveUp(row, push, within);
            };
        });
    }

    /** Somebody who can reach the person, or mend the address, hears that mail does not. */
    private Mono<Void> giveUp(BsonDocument row, Push push, List<Push> within) {
        return noContact
                .tell(push.person(), time.now())
                .then(pushes.settle(within, Status.FAILED))
                .then(settle(row, Status.FAILED));
    }

    private Mono<Void> settle(BsonDocument row, Status status) {
        metrics.counter("office.pushes", "status", name(status)).increment();
        return due.move(List.of(new DueRows.Move(row, null, Updates.set("status", status.name()))))
                .then();
    }

    private Mono<Void> wait(BsonDocument row, Status status, Instant until, Bson... more) {
        var changes = new ArrayList<Bson>(List.of(more));
        changes.add(Updates.set("status", status.name()));
        return due.move(List.of(new DueRows.Move(row, until, Updates.combine(changes))))
                .then();
    }
}
