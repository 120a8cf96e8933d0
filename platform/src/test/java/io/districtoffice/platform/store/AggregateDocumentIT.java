package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.Actors.SYSTEM;
import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.Note.NoteEvent;
import io.districtoffice.platform.trace.Trace;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract of the write path (architecture.md §3): what a document keeps, its bounds, and the events that wait with it. */
class AggregateDocumentIT extends NoteStore {

    @Test
    void fifty_commands_are_remembered_and_creation_for_ever() {
        String key = UUID.randomUUID().toString();
        var note = get(notes.create(CLERK, command("/notes", key, "{}"), id -> Note.open("hekou", "first")));
        var oldest = command("/notes/x/change", "{}");
        get(change(note, oldest, version(1), "oldest"));
        var second = command("/notes/x/change", "{}");
        get(change(note, second, version(2), "second"));
        for (int i = 3; i <= 51; i++) {
            get(notes.update(SYSTEM, note.id(), command("/notes/x/quietly", "{}"), version(i), n -> n.quietly("more")));
        }

        assertThat(document(note.id()).getArray("processed")).hasSize(50);
        assertThat(get(change(note, second, version(2), "second")).replayed()).isTrue();
        assertThatThrownBy(() -> get(change(note, oldest, version(1), "oldest")))
                .isInstanceOf(PreconditionFailed.class);
        assertThat(get(change(note, oldest, version(52), "oldest")).replayed()).isFalse();
        var created = get(notes.create(CLERK, command("/notes", key, "{}"), id -> Note.open("hekou", "first")));
        assertThat(created.replayed()).isTrue();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.version()).isEqualTo(53);
    }

    @Test
    void a_document_takes_no_more_events_while_two_hundred_wait() {
        var note = aNote();
        var waiting = IntStream.range(0, 199)
                .mapToObj(i -> document(note.id()).getArray("outbox").get(0))
                .toList();
        get(Mono.from(notes.collection()
                .updateOne(Filters.eq("_id", note.id()), Updates.set("outbox", new BsonArray(waiting)))));

        get(change(note, command("/notes/x/change", "{}"), version(1), "the last one"));
        assertRefused(
                () -> get(change(note, command("/notes/x/change", "{}"), version(2), "one too many")),
                "events-waiting",
                Refused.Kind.BUSY);
        assertThat(get(notes.save(CLERK, note.id(), version(2), n -> n.quietly("no event")))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void an_older_replica_does_not_write_what_a_newer_one_wrote() {
        var newer = office.aggregates(new Note.Type(2));
        var note = get(newer.create(CLERK, command("/notes", "{}"), id -> Note.open("hekou", "newer")));

        assertThat(get(notes.get(CLERK, note.id())).state().text()).isEqualTo("newer");
        assertRefused(
                () -> get(change(note, command("/notes/x/change", "{}"), version(1), "older")),
                "newer-version-running",
                Refused.Kind.BUSY);
    }

    @Test
    void an_event_above_64_kb_and_a_state_above_1_mb_are_refused_before_anything_is_written() {
        var note = aNote();
        String event = "字".repeat(22_000);
        String state = "x".repeat(1024 * 1024);

        assertRefused(
                () -> get(notes.update(
                        CLERK,
                        note.id(),
                        command("/notes/x/send", "{}"),
                        version(1),
                        n -> Decision.of(n, new NoteEvent.Sent(event)))),
                "too-much-for-one-event",
                Refused.Kind.VALUE);
        assertRefused(
                () -> get(notes.save(CLERK, note.id(), version(1), n -> n.quietly(state))),
                "too-large-to-keep",
                Refused.Kind.VALUE);
        assertThat(get(notes.get(CLERK, note.id())).version()).isEqualTo(1);
    }

    @Test
    void a_published_event_does_not_come_back_by_a_command_that_read_before() {
        var note = aNote();

        get(notes.updateAfter(
                CLERK, note.id(), command("/notes/x/change", "{}"), IfMatch.NONE, n -> Mono.from(notes.collection()
                                .updateOne(Filters.eq("_id", note.id()), Updates.pull("outbox", Filters.gt("seq", 0))))
                        .map(pulled -> n.change("second"))));

        assertThat(outbox(note.id())).isEqualTo(1);
    }

    @Test
    void an_event_is_an_envelope_without_a_persons_id_and_its_seq_grows() {
        var trace = Trace.from("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var command = command("/notes", "{}");
        var note = get(
                notes.create(CLERK, command, id -> Note.open("hekou", "first")).contextWrite(trace::into));
        get(change(note, command("/notes/x/change", "{}"), version(1), "second"));

        var entries = document(note.id()).getArray("outbox");
        var event = json(entries.get(0).asDocument().getString("text").getValue());

        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("test.note.changed.v1");
        assertThat(event.path("subject").asString()).isEqualTo(note.id());
        assertThat(event.path("source").asString()).isEqualTo(office.database().getName());
        assertThat(event.path("actor").toString()).isEqualTo("{\"kind\":\"person\",\"unit\":\"hekou\"}");
        assertThat(event.path("traceparent").asString()).contains("0af7651916cd43dd8448eb211c80319c");
        assertThat(event.path("data").path("tasks").get(0).path("what").asString())
                .isEqualTo("note.send");
        assertThat(event.path("data").path("notices").get(0).path("to").asString())
                .isEqualTo("unit:hekou");
        assertThat(event.toString()).doesNotContain("p-hekou");
        var seqs = entries.stream()
                .map(entry -> entry.asDocument().getInt64("seq").getValue())
                .toList();
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(seqs.get(0)).isEqualTo((1L << 40) + (1L << 8));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
