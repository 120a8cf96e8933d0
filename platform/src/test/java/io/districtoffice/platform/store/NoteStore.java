package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.Actors.clerkOf;
import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.Note.NoteEvent;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import reactor.core.publisher.Mono;

/** A store of notes for the tests of the write path. */
abstract class NoteStore {

    static final Actor CLERK = clerkOf("hekou");
    static final Actor STRANGER = clerkOf("shiba");

    static OfficeStore office;
    static AggregateStore<Note, NoteEvent> notes;

    @BeforeAll
    static void open() {
        office = TestStores.open();
        notes = office.aggregates(new Note.Type());
        TestStores.awaitPrepared(office);
    }

    @AfterAll
    static void close() {
        TestStores.drop(office);
    }

    static CommandId command(String path, String body) {
        return command(path, UUID.randomUUID().toString(), body);
    }

    static CommandId command(String path, String key, String body) {
        return CommandId.of("person:p-hekou", "POST", path, key, body);
    }

    static Stored<Note> aNote() {
        return get(notes.create(CLERK, command("/notes", "{}"), id -> Note.open("hekou", "first")));
    }

    static IfMatch version(long version) {
        return new IfMatch(Set.of(version), false, true);
    }

    static Mono<Stored<Note>> change(Stored<Note> note, CommandId command, IfMatch match, String text) {
        return notes.update(CLERK, note.id(), command, match, n -> n.change(text));
    }

    static BsonDocument document(String id) {
        return get(Mono.from(notes.collection().find(Filters.eq("_id", id))));
    }

    static int outbox(String id) {
        return document(id).getArray("outbox").size();
    }

    static void assertRefused(ThrowingCallable call, String code, Refused.Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.kind()).isEqualTo(kind);
        });
    }
}
