package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.People.Official;
import io.districtoffice.supervision.assignment.model.FileRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a secretary enters something, as he says.
 *
 * @param of null when the office has no such person
 * @param scans of the paper
 */
public record OnBehalf(@Nullable Official of, @Nullable Medium medium, List<FileRef> scans) {
    public OnBehalf {
        scans = List.copyOf(scans);
    }
}
