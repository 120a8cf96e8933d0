package io.districtoffice.notification.timer;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.context;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.timer.OfficeClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.TestOffice;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.notification.timer.model.Timer.Status;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class TimersIT {

    private static final Duration TAKEOVER = Duration.ofMillis(300);

    private final String unit = newUnit("hekou");
    private final String office = newUnit("party");
    private final Actor clerk = member(unit, "UNIT_CLERK");
    private final TimersUnderTest timers = new TimersUnderTest(at("2026-02-09T09:00"));
    private final String subject = Happenings.newId();

    @Test
    void after_a_time_of_standing_still_three_owners_at_once_say_the_newest_of_each_once_and_late() {
        // 10,000 with -Dtimers.many=10000
        int many = Integer.getInteger("timers.many", 1_000);
        var subjects =
                IntStream.range(0, many).mapToObj(i -> Happenings.newId()).toList();
        var due = at("2026-02-25T10:00");
        Flux.range(0, many)
                .buffer(250)
                .doOnNext(some -> timers.follow(some.stream()
                        .map(i -> snapshot(subjects.get(i), date(due.plusSeconds(i))))
                        .toArray(Snapshot[]::new)))
                .blockLast(Duration.ofSeconds(30));

        timers.clock.set(at("2026-02-26T09:00"));
        var owners = List.of(timers.owner(), timers.owner(), timers.owner());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> Flux.fromIterable(owners)
                                .flatMap(owner -> owner.tick().subscribeOn(Schedulers.parallel()))
                                .reduce(0, Integer::sum)
                                .block(Duration.ofSeconds(100))
                        == 0);

        var entries = all(clerk);
        assertThat(entries).as("one for each deadline").hasSize(many).doesNotHaveDuplicates();
        assertThat(new HashSet<>(entries)).isEqualTo(new HashSet<>(subjects));
        for (String one : List.of(subjects.get(0), subjects.get(499), subjects.get(999))) {
            var reminders = timers.reminders.of(Timer.id(one, date(due)), 100).block(SOON);
            assertThat(reminders)
                    .extracting(Reminder::says, Reminder::state)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("deadline.overdue", Reminder.State.SENT),
                            org.assertj.core.groups.Tuple.tuple("deadline.overdue-unit", Reminder.State.SENT),
                            org.assertj.core.groups.Tuple.tuple("deadline.overdue", Reminder.State.SKIPPED),
                            org.assertj.core.groups.Tuple.tuple("deadline.overdue", Reminder.State.SKIPPED),
                            org.assertj.core.groups.Tuple.tuple("deadline.overdue", Reminder.State.SKIPPED));
            assertThat(reminders)
                    .filteredOn(reminder -> reminder.state() == Reminder.State.SENT)
                    .allMatch(Reminder::isLate);
        }
        var newest = get(clerk, "/api/v1/notifications?limit=1").json().at("/items/0/facts");
        assertThat(newest.path("late").asString()).isEqualTo("true");
        var breached = breaches(new HashSet<>(subjects), many);
        assertThat(breached).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void what_is_due_longest_is_claimed_first() {
        for (int i = 0; i < 5; i++) {
            timers.follow(
                    snapshot(Happenings.newId(), date(at("2026-02-25T10:00").minusSeconds(i))));
        }
        timers.clock.set(at("2026-03-10T09:00"));
        var claimed = timers.due(TAKEOVER).claim(timers.clock.instant(), 3).block(SOON);
        var nexts =
                claimed.stream().map(row -> row.getDateTime("next").getValue()).toList();
        assertThat(nexts).hasSize(3).isSorted();
    }

    @Test
    void one_that_stopped_between_saying_and_moving_on_has_one_effect() {
        var date = date(at("2026-02-25T17:30"));
        timers.told(subject, 1, date);
        timers.clock.set(at("2026-02-26T08:30"));
        var due = timers.due(TAKEOVER);
        var stopped = timers.engine(due, timers.clock.time());
        var claimed = due.claim(timers.clock.instant(), 10).block(SOON);
        stopped.say(List.of(stopped.shot(claimed.get(0), timers.clock.instant())))
                .block(SOON);
        assertThat(all(clerk)).hasSize(1);

        var rival = timers.due(TAKEOVER);
        var engine = timers.engine(rival, timers.clock.time());
        assertThat(engine.tick().block(SOON)).as("still claimed").isZero();
        await().atMost(SOON).until(() -> rival.free().block(SOON) == 1);
        assertThat(engine.tick().block(SOON)).isEqualTo(1);

        assertThat(all(clerk)).hasSize(1);
        assertThat(timers.reminders.of(Timer.id(subject, date), 100).block(SOON).stream()
                        .filter(one -> one.state() == Reminder.State.SENT))
                .hasSize(2);
        assertThat(breaches(new HashSet<>(List.of(subject)), 1)).containsExactly(subject);
        assertThat(timers.timer(subject, date).status()).isEqualTo(Status.BREACHED);
    }

    @Test
    void one_that_was_frozen_and_goes_on_after_another_took_over_changes_nothing() {
        var date = date(at("2026-02-25T17:30"));
        timers.told(subject, 1, date);
        timers.clock.set(at("2026-02-13T08:30"));
        var due = timers.due(TAKEOVER);
        var frozen = timers.engine(due, timers.clock.time());
        var claimed = due.claim(timers.clock.instant(), 10).block(SOON);
        var before = frozen.shot(claimed.get(0), timers.clock.instant());

        var rival = timers.due(TAKEOVER);
        await().atMost(SOON).until(() -> rival.free().block(SOON) == 1);
        timers.clock.set(at("2026-02-24T08:30"));
        timers.engine(rival, timers.clock.time()).tick().block(SOON);
        var passed = timers.timer(subject, date).passed();

        frozen.say(List.of(before)).block(SOON);
        assertThat(frozen.moveOn(List.of(before)).block(SOON)).isZero();
        assertThat(timers.timer(subject, date).passed()).isEqualTo(passed).isEqualTo(at("2026-02-24T08:30"));
    }

    @Test
    void a_deadline_that_cannot_be_reckoned_does_not_hold_up_the_others() {
        var odd = date(at("2026-02-25T10:00"));
        timers.told(subject, 1, odd);
        timers.told(Happenings.newId(), 1, date(at("2026-02-25T10:00")));
        reactor.core.publisher.Mono.from(timers.rows
                        .collection()
                        .updateOne(
                                com.mongodb.client.model.Filters.eq("_id", Timer.id(subject, odd)),
                                com.mongodb.client.model.Updates.set("state", "ODD")))
                .block(SOON);
        timers.clock.set(at("2026-02-26T09:00"));
        assertThat(timers.owner().tick().block(SOON)).isEqualTo(2);
        assertThat(all(clerk)).hasSize(1);
        assertThat(timers.metrics.counter("office.timers.failed").count()).isEqualTo(1);
        assertThat(timers.owner().tick().block(SOON))
                .as("tried again in an hour")
                .isZero();
    }

    @Test
    void a_deadline_of_which_nobody_is_reminded_is_missed_all_the_same() {
        var date = Dates.date(null, "unit:" + unit, null, at("2026-02-09T09:00"), at("2026-02-25T17:30"));
        timers.told(subject, 1, date);
        timers.clock.set(at("2026-02-25T17:30"));
        assertThat(timers.owner().tick().block(SOON)).isEqualTo(1);
        assertThat(breaches(new HashSet<>(List.of(subject)), 1)).containsExactly(subject);
        assertThat(all(clerk)).isEmpty();
        timers.clock.set(at("2026-03-25T17:30"));
        assertThat(timers.owner().tick().block(SOON)).isZero();
    }

    @Test
    void
            events_arm_what_is_watched_people_hear_in_time_and_the_miss_is_told_once_and_what_is_no_longer_spoken_of_ends() {
        var head = member(unit, "UNIT_HEAD");
        var start = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var date = Dates.date("urgent", "unit:" + unit, office, start, start.plusSeconds(3));
        var event = Happenings.of("supervision.assignment.issued.v1")
                .at(start)
                .deadline(date)
                .sent();

        await().atMost(SOON).until(() -> whats(clerk).contains("incident.soon"));
        await().atMost(SOON).until(() -> whats(head).contains("deadline.overdue-unit"));
        var breached = breaches(new HashSet<>(List.of(event.subject)), 1);
        assertThat(breached).containsExactly(event.subject);
        var told = get(clerk, "/api/v1/notifications?limit=1").json().at("/items/0");
        assertThat(told.at("/subject/id").asString()).isEqualTo(event.subject);
        assertThat(told.at("/subject/type").asString()).isEqualTo("assignment");
        assertThat(told.at("/facts/deadline").asString()).isEqualTo(event.subject + ":R74:1");

        event.later(512).sent();
        var service = context().getBean(MongoTimers.class);
        await().atMost(SOON)
                .until(() ->
                        service.find(Timer.id(event.subject, date)).block(SOON).status() == Status.VOID);
    }

    @Test
    void an_older_word_of_the_owner_that_comes_late_changes_nothing() {
        var date = date(at("2026-02-25T17:30"));
        timers.told(subject, 9, Dates.is(date, State.MET));
        timers.told(subject, 8, date);
        assertThat(timers.timer(subject, date).status()).isEqualTo(Status.MET);
        timers.clock.set(at("2026-02-26T09:00"));
        assertThat(timers.owner().tick().block(SOON)).isZero();
    }

    private Deadline date(Instant due) {
        return Dates.date("supervision", "unit:" + unit, office, at("2026-02-09T09:00"), due);
    }

    private Snapshot snapshot(String of, Deadline date) {
        return new Snapshot(
                of,
                "assignment",
                "supervision-service",
                Half.PUBLIC,
                1,
                at("2026-02-09T09:00"),
                List.of(),
                List.of(date));
    }

    /** The subjects of all entries of somebody. */
    private static List<String> all(Actor person) {
        var found = new ArrayList<String>();
        String after = "";
        do {
            var page = get(person, "/api/v1/notifications?limit=200" + after);
            found.addAll(page.all("/subject/id"));
            String next = page.json().path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return found;
    }

    private static List<String> whats(Actor person) {
        return get(person, "/api/v1/notifications?limit=200").all("/what");
    }

    /** Whose misses the topic has told of, once so many are there. */
    private static List<String> breaches(HashSet<String> of, int many) {
        var found = new ArrayList<String>();
        try (var probe = new KafkaProbe(EmbeddedParts.bootstrapServers())) {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                found.clear();
                for (var record : probe.all("office.notification")) {
                    var event = TestOffice.JSON.readTree(record.value());
                    String owner = event.at("/data/subject").asString("");
                    if (event.path("type").asString().equals("notification.deadline.breached.v1")
                            && of.contains(owner)) {
                        assertThat(record.key()).isEqualTo(owner);
                        found.add(owner);
                        if (found.size() == 1) {
                            EventSchemas.ofContracts()
                                    .assertValid(event.path("type").asString(), record.value());
                        }
                    }
                }
                return found.size() >= many;
            });
        }
        return found;
    }
}
