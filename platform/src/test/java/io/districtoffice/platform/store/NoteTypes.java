package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Note.NoteEvent;
import java.time.Duration;
import java.util.UUID;

/** Notes for tests of other packages. */
public final class NoteTypes {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Actor SYSTEM = Actor.system("test");

    private final AggregateStore<Note, NoteEvent> notes;

    private NoteTypes(AggregateStore<Note, NoteEvent> notes) {
        this.notes = notes;
    }

    public static NoteTypes in(OfficeStore store) {
        return new NoteTypes(store.aggregates(new Note.Type()));
    }

    /** A note that waits to be sent; its id. */
    public String open(String unit) {
        return notes.create(SYSTEM, command(), id -> Note.open(unit, "text"))
                .block(SOON)
                .id();
    }

    public void send(String id) {
        notes.update(SYSTEM, id, command(), IfMatch.NONE, Note::send).block(SOON);
    }

    private static CommandId command() {
        String key = new UUID(
                        (System.currentTimeMillis() << 16) | 0x7000 | (int) (System.nanoTime() & 0xfff),
                        0x8000_0000_0000_0000L | System.nanoTime())
                .toString();
        return CommandId.of("SYSTEM:test", "POST", "/notes", key, "");
    }
}
