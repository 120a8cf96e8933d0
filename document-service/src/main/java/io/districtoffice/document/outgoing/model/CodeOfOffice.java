package io.districtoffice.document.outgoing.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code 代字 under which an office numbers its documents.
 *
 * @param mark the issuer's mark in red
 * @param organ the lead organ under this code
 * @param principals ids of the principal heads who sign what goes up or is important (R12); none means any leader
 */
public record CodeOfOffice(
        String code,
        String office,
        String mark,
        String organ,
        String printedBy,
        List<String> principals,
        @Nullable Start start) {
    public CodeOfOffice {
        principals = principals == null ? List.of() : List.copyOf(principals);
    }

    /** The first number given here in a year that began on paper. */
    public record Start(int year, long no) {}
}
