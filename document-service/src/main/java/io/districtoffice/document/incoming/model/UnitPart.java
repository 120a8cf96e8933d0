package io.districtoffice.document.incoming.model;

import io.districtoffice.document.attachment.model.FileRef;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the units that have it to work on.
 *
 * @param acceptedAt null until it has accepted
 * @param handler who is responsible in the unit; null leaves it to all of them
 * @param opinion of a unit that helps
 * @param absence why there is none, as the lead unit says
 */
public record UnitPart(
        String unit,
        boolean lead,
        @Nullable Instant acceptedAt,
        @Nullable Person handler,
        @Nullable Opinion opinion,
        @Nullable String absence) {

    public record Opinion(String text, List<FileRef> files, Person by, Instant at) {
        public Opinion {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }

    UnitPart accepted(Instant at, @Nullable Person by) {
        return new UnitPart(unit, lead, at, by, opinion, absence);
    }

    UnitPart with(Opinion given) {
        return new UnitPart(unit, lead, acceptedAt, handler, given, null);
    }

    UnitPart absent(String reason) {
        return new UnitPart(unit, lead, acceptedAt, handler, opinion, reason);
    }
}
