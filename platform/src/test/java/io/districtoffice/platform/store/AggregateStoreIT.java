package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.Actors.SYSTEM;
import static io.districtoffice.platform.store.Actors.officialOf;
import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The contract of the write path (architecture.md §3): what becomes of a command. */
class AggregateStoreIT extends NoteStore {

    @Test
    void a_created_document_is_read_as_it_was_written() {
        var created = aNote();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.version()).isEqualTo(1);
        var read = get(notes.get(CLERK, created.id()));
        assertThat(read.state()).isEqualTo(created.state());
        assertThat(read.version()).isEqualTo(1);
    }

    @Test
    void the_same_key_two_hundred_times_at_once_makes_one_document_and_equal_answers() {
        var command = command("/notes", "{}");

        var answers = get(Flux.range(0, 200)
                .flatMap(i -> notes.create(CLERK, command, id -> Note.open("hekou", "once")), 200)
                .collectList());

        assertThat(answers).hasSize(200).allSatisfy(answer -> {
            assertThat(answer.id()).isEqualTo(command.derivedId());
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.version()).isEqualTo(1);
            assertThat(answer.state()).isEqualTo(answers.get(0).state());
        });
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
        assertThat(outbox(command.derivedId())).isEqualTo(1);
    }

    @Test
    void a_command_two_hundred_times_at_once_changes_once() {
        var note = aNote();
        var command = command("/notes/x/change", "{}");

        var answers = get(Flux.range(0, 200)
                .flatMap(i -> change(note, command, version(1), "second"), 200)
                .collectList());

        assertThat(answers).hasSize(200).allSatisfy(answer -> {
            assertThat(answer.version()).isEqualTo(2);
            assertThat(answer.status()).isEqualTo(200);
        });
        assertThat(answers).filteredOn(answer -> !answer.replayed()).hasSize(1);
        assertThat(outbox(note.id())).isEqualTo(2);
    }

    @Test
    void a_command_that_has_much_to_do_before_meets_the_same_checks_ahead() {
        var note = aNote();
        var command = command("/notes/x/change", "{}");

        var ahead = get(notes.ahead(CLERK, note.id(), command, version(1)));
        assertThat(ahead.replayed()).isFalse();
        assertThat(ahead.version()).isEqualTo(1);
        assertThatThrownBy(() -> get(notes.ahead(STRANGER, note.id(), command, version(1))))
                .isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> get(notes.ahead(CLERK, note.id(), command, version(7))))
                .isInstanceOf(PreconditionFailed.class);

        get(change(note, command, IfMatch.exactly(ahead.version()), "second"));
        var replay = get(notes.ahead(CLERK, note.id(), command, version(1)));
        assertThat(replay.replayed()).as("before If-Match").isTrue();
        assertThat(replay.state().text()).isEqualTo("second");
        assertThatThrownBy(() -> get(change(note, command("/y", "{}"), IfMatch.exactly(ahead.version()), "third")))
                .isInstanceOf(PreconditionFailed.class);
    }

    @Test
    void a_key_with_another_body_is_refused_on_creation_and_on_change() {
        String key = UUID.randomUUID().toString();
        var note = get(notes.create(CLERK, command("/notes", key, "{\"a\":1}"), id -> Note.open("hekou", "first")));
        get(change(note, command("/notes/x/change", key, "{\"b\":1}"), version(1), "second"));

        assertThatThrownBy(() -> get(
                        notes.create(CLERK, command("/notes", key, "{\"a\":2}"), id -> Note.open("hekou", "other"))))
                .isInstanceOf(KeyReused.class);
        assertThatThrownBy(() -> get(change(note, command("/notes/x/change", key, "{\"b\":2}"), version(2), "third")))
                .isInstanceOf(KeyReused.class);
        assertThat(get(notes.get(CLERK, note.id())).state().text()).isEqualTo("second");
    }

    @Test
    void a_repeated_creation_replays_although_its_guards_refuse_now() {
        var command = command("/notes", "{}");
        get(notes.create(CLERK, command, id -> Note.open("hekou", "first")));

        var again = get(notes.create(CLERK, command, id -> Refused.because("note.too-late")));

        assertThat(again.replayed()).isTrue();
        assertThat(again.status()).isEqualTo(201);
        assertRefused(
                () -> get(notes.create(CLERK, command("/notes", "{}"), id -> Refused.because("note.too-late"))),
                "note.too-late",
                Refused.Kind.STATE);
    }

    @Test
    void an_id_of_choice_that_exists_by_another_command_is_refused() {
        String id = "unit-" + UUID.randomUUID();
        get(notes.create(CLERK, command("/notes", "{}"), id, chosen -> Note.open("hekou", "first")));

        assertRefused(
                () -> get(notes.create(CLERK, command("/notes", "{}"), id, chosen -> Note.open("hekou", "second"))),
                "already-exists",
                Refused.Kind.STATE);
    }

    @Test
    void of_two_changes_at_once_the_loser_decides_again_on_what_the_winner_wrote() throws Exception {
        var note = aNote();
        var bothHaveRead = new CountDownLatch(2);
        var decisions = new AtomicInteger();

        var answers = get(Flux.range(0, 2)
                .flatMap(i -> notes.updateAfter(
                        CLERK, note.id(), command("/notes/x/change", "{}"), IfMatch.NONE, n -> Mono.fromCallable(() -> {
                                    bothHaveRead.countDown();
                                    assertThat(bothHaveRead.await(10, TimeUnit.SECONDS))
                                            .isTrue();
                                    decisions.incrementAndGet();
                                    return n.change(n.text() + "+" + i);
                                })
                                .subscribeOn(Schedulers.boundedElastic())))
                .collectList());

        assertThat(answers).extracting(Stored::version).containsExactlyInAnyOrder(2L, 3L);
        assertThat(decisions).hasValue(3);
        var text = get(notes.get(CLERK, note.id())).state().text();
        assertThat(text).isIn("first+0+1", "first+1+0");
    }

    @Test
    void of_two_changes_based_on_one_version_the_second_is_told_so() {
        var note = aNote();
        get(change(note, command("/notes/x/change", "{}"), version(1), "second"));

        assertThatThrownBy(() -> get(change(note, command("/notes/x/change", "{}"), version(1), "other")))
                .isInstanceOfSatisfying(PreconditionFailed.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(PreconditionFailed.Reason.STALE);
                    assertThat(failed.current()).isEqualTo(2);
                });
        assertThatThrownBy(() -> get(
                        change(note, command("/notes/x/change", "{}"), new IfMatch(Set.of(), false, true), "other")))
                .isInstanceOfSatisfying(PreconditionFailed.class, failed -> assertThat(failed.reason())
                        .isEqualTo(PreconditionFailed.Reason.MISSING));
    }

    @Test
    void scope_comes_before_replay_before_if_match_before_guards() {
        var note = aNote();
        var command = command("/notes/x/send", "{}");
        get(notes.update(CLERK, note.id(), command, version(1), Note::send));

        // a stale version and a guard that refuses do not stop a replay, a missing scope does
        var replayed = get(notes.update(CLERK, note.id(), command, version(1), Note::send));
        assertThat(replayed.replayed()).isTrue();
        assertThat(replayed.version()).isEqualTo(2);
        assertThatThrownBy(() -> get(notes.update(STRANGER, note.id(), command, version(1), Note::send)))
                .isInstanceOf(NotInScope.class);
        // a stale version stops what the guards would refuse as well
        assertThatThrownBy(() ->
                        get(notes.update(CLERK, note.id(), command("/notes/x/send", "{}"), version(1), Note::send)))
                .isInstanceOf(PreconditionFailed.class);
        assertRefused(
                () -> get(notes.update(CLERK, note.id(), command("/notes/x/send", "{}"), version(2), Note::send)),
                "note.sent",
                Refused.Kind.STATE);
    }

    @Test
    void what_is_out_of_scope_looks_like_what_is_not_there() {
        var note = aNote();
        String none = Ids.next(Note.AT);

        var foreign = catchThrowable(() -> get(notes.get(STRANGER, note.id())));
        var absent = catchThrowable(() -> get(notes.get(STRANGER, none)));

        assertThat(foreign).isInstanceOf(NotInScope.class);
        assertThat(absent).isInstanceOf(NotInScope.class);
        assertThat(foreign.getMessage().replace(note.id(), none)).isEqualTo(absent.getMessage());
    }

    @Test
    void readers_follow_the_state() {
        var note = aNote();
        var editor = officialOf("district-gov", "EDITOR");
        assertThatThrownBy(() -> get(notes.get(editor, note.id()))).isInstanceOf(NotInScope.class);

        get(notes.update(CLERK, note.id(), command("/notes/x/send", "{}"), version(1), Note::send));

        assertThat(get(notes.get(editor, note.id())).state().status()).isEqualTo(Note.Status.SENT);
    }

    @Test
    void a_refused_command_writes_nothing_and_may_succeed_later() {
        var note = aNote();
        var before = document(note.id());
        var command = command("/notes/x/change", "{}");

        assertThatThrownBy(() ->
                        get(notes.update(CLERK, note.id(), command, version(1), n -> Refused.because("note.not-now"))))
                .isInstanceOf(Refused.class);
        assertThat(document(note.id())).isEqualTo(before);

        assertThat(get(change(note, command, version(1), "second")).replayed()).isFalse();
    }

    @Test
    void a_part_is_applied_once_and_in_the_order_of_its_source() {
        var note = aNote();

        assertThat(get(notes.part(SYSTEM, note.id(), "source-1", 10, n -> n.change("ten")))
                        .version())
                .isEqualTo(2);
        assertThat(get(notes.part(SYSTEM, note.id(), "source-1", 10, n -> n.change("ten again")))
                        .version())
                .isEqualTo(2);
        assertThat(get(notes.part(SYSTEM, note.id(), "source-1", 9, n -> n.change("nine")))
                        .version())
                .isEqualTo(2);
        assertThat(get(notes.part(SYSTEM, note.id(), "source-2", 9, n -> n.change("other")))
                        .version())
                .isEqualTo(3);
        assertThat(get(notes.part(SYSTEM, note.id(), "source-1", 11, Decision::of))
                        .version())
                .isEqualTo(4);

        assertThat(get(notes.get(CLERK, note.id())).state().text()).isEqualTo("other");
        assertThatThrownBy(() -> get(notes.part(SYSTEM, note.id(), "a.b", 1, n -> n.change("path"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_save_that_changes_nothing_keeps_the_version() {
        var note = aNote();

        assertThat(get(notes.save(CLERK, note.id(), version(1), Decision::of)).version())
                .isEqualTo(1);
        assertThat(get(notes.save(CLERK, note.id(), version(1), n -> n.quietly("draft")))
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> get(notes.save(CLERK, note.id(), version(1), n -> n.quietly("other"))))
                .isInstanceOf(PreconditionFailed.class);
    }

    @Test
    void writers_of_one_document_lose_no_change() {
        var note = aNote();

        var done = new HashSet<Integer>();
        get(Flux.range(0, 40)
                .flatMap(
                        i -> notes.update(
                                        SYSTEM,
                                        note.id(),
                                        command("/notes/x/change", "{}"),
                                        IfMatch.NONE,
                                        n -> n.quietly("x"))
                                .map(stored -> i)
                                .onErrorResume(Refused.class, busy -> Mono.empty()),
                        4)
                .doOnNext(done::add)
                .then());

        assertThat(get(notes.get(CLERK, note.id())).state().changes()).isEqualTo(done.size());
        assertThat(done.size()).isGreaterThan(30);
    }
}
