package io.districtoffice.platform.store;

import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small aggregate for the contract of the store. */
public record Note(Status status, String unit, String text, int changes, Instant at) {

    public enum Status {
        OPEN,
        SENT
    }

    sealed interface NoteEvent {
        record Changed(int changes) implements NoteEvent {}

        record Sent(String text) implements NoteEvent {}
    }

    record Told(String text, int changes) {}

    static final Instant AT = Instant.parse("2026-11-22T01:02:03.456Z");

    static Decision<Note, NoteEvent> open(String unit, String text) {
        return openAt(unit, text, AT);
    }

    static Decision<Note, NoteEvent> openAt(String unit, String text, Instant at) {
        return Decision.of(new Note(Status.OPEN, unit, text, 0, at), new NoteEvent.Changed(0));
    }

    Decision<Note, NoteEvent> change(String text) {
        if (status == Status.SENT) {
            return Refused.because("note.sent");
        }
        return Decision.of(new Note(status, unit, text, changes + 1, at), new NoteEvent.Changed(changes + 1));
    }

    Decision<Note, NoteEvent> send() {
        return status == Status.SENT
                ? Refused.because("note.sent")
                : Decision.of(new Note(Status.SENT, unit, text, changes + 1, at), new NoteEvent.Sent(text));
    }

    /** Without an event. */
    Decision<Note, NoteEvent> quietly(String text) {
        return Decision.of(new Note(status, unit, text, changes + 1, at));
    }

    static final class Type implements AggregateType<Note, NoteEvent> {

        private final int schema;

        Type(int schema) {
            this.schema = schema;
        }

        Type() {
            this(1);
        }

        @Override
        public String name() {
            return "note";
        }

        @Override
        public int schema() {
            return schema;
        }

        @Override
        public Class<Note> stateClass() {
            return Note.class;
        }

        @Override
        public Set<String> readers(Note note) {
            return note.status() == Status.SENT
                    ? Set.of("unit:" + note.unit(), "role:EDITOR")
                    : Set.of("unit:" + note.unit());
        }

        @Override
        public Instant sortTime(Note note) {
            return note.at();
        }

        @Override
        public List<Message> messages(String id, Note after, NoteEvent event) {
            var notice = new Notice("unit:" + after.unit(), "note.changed", Map.of("unit", after.unit()));
            if (event instanceof NoteEvent.Changed changed) {
                return List.of(
                        Message.to("office.test", "test.note.changed.v1", new Told(null, changed.changes()), notice));
            }
            var sent = (NoteEvent.Sent) event;
            return List.of(
                    Message.to("office.test", "test.note.sent.v1", new Told(sent.text(), after.changes()), notice));
        }

        @Override
        public List<Task> tasks(String id, Note note) {
            return note.status() == Status.OPEN
                    ? List.of(new Task("unit:" + note.unit(), "note.send", null))
                    : List.of();
        }
    }
}
