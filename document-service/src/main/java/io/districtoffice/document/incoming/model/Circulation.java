package io.districtoffice.document.incoming.model;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.circulation.model.Reader;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 传阅: it goes round. Each reader has a record of his own; here is how far they are.
 *
 * @param ordered one after the other; otherwise all at once
 * @param paper the paper itself goes round, by way of the clerk
 * @param readBy a date for all of them; null for the usual days of each
 */
public record Circulation(
        String purpose,
        boolean ordered,
        boolean paper,
        boolean opinionWanted,
        @Nullable Instant readBy,
        Person by,
        Instant at,
        List<Part> parts) {

    /**
     * @param record id of the reader's record
     * @param place from 1
     * @param since from when he is that far
     */
    public record Part(String record, Reader reader, int place, CirculationRecord.Status status, Instant since) {

        Part now(CirculationRecord.Status next, Instant at) {
            return new Part(record, reader, place, next, at);
        }
    }

    public Circulation {
        parts = List.copyOf(parts);
    }

    /** Whether he is done with it, or need not read it. */
    public boolean isDone(Part part) {
        return part.status().isDone(paper, opinionWanted);
    }

    public boolean isOut(Part part) {
        return part.status() != CirculationRecord.Status.QUEUED && !isDone(part);
    }

    /** Read or excused; paper is back, too. */
    boolean isRead(Part part) {
        return paper ? isDone(part) : part.status().compareTo(CirculationRecord.Status.READ) >= 0;
    }

    /** So much of it may be out at a time. */
    int most(int copies) {
        return ordered ? 1 : copies;
    }

    public boolean allDone() {
        return parts.stream().allMatch(this::isDone);
    }

    Circulation with(List<Part> changed) {
        return new Circulation(purpose, ordered, paper, opinionWanted, readBy, by, at, changed);
    }

    public @Nullable Part of(String record) {
        return parts.stream()
                .filter(part -> part.record().equals(record))
                .findFirst()
                .orElse(null);
    }
}
