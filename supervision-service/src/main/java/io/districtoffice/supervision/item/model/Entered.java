package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.FileRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a secretary entered for somebody who had decided it (rules.md §3.4).
 *
 * @param act name of the command
 * @param of who decided
 * @param confirmedAt null until he has said that it was so
 */
public record Entered(
        String act,
        Person of,
        Person by,
        Medium medium,
        List<FileRef> scans,
        Instant at,
        @Nullable Instant confirmedAt) {
    public Entered {
        scans = scans == null ? List.of() : List.copyOf(scans);
    }

    boolean waitsFor(String person) {
        return confirmedAt == null && of.id().equals(person);
    }

    Entered confirmed(Instant when) {
        return new Entered(act, of, by, medium, scans, at, when);
    }
}
