package io.districtoffice.document.dispatch.model;

import java.time.LocalDate;

/** The document is no longer in force (R25). */
public record Standing(Kind kind, String reason, LocalDate from) {
    public enum Kind {
        REVOKED,
        REPEALED
    }
}
