package io.districtoffice.inforeport.bulletin.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is settled once the issue goes out.
 *
 * @param revision 0 before it is published, 1 as it was published, one more with each correction
 */
public record Issued(
        @Nullable IssueNo number, @Nullable Distribution distribution, int revision, List<Correction> corrections) {

    static final Issued NOT_YET = new Issued(null, null, 0, List.of());

    public Issued {
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    Issued with(IssueNo given) {
        return new Issued(given, distribution, revision, corrections);
    }

    Issued with(Distribution frozen) {
        return new Issued(number, frozen, 1, corrections);
    }

    Issued with(Correction one) {
        var more = new ArrayList<>(corrections);
        more.add(one);
        return new Issued(number, distribution, one.revision(), more);
    }
}
