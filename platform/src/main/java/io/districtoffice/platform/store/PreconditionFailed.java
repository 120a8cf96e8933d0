package io.districtoffice.platform.store;

/** {@code If-Match} is missing (428) or names an older version (412). */
public final class PreconditionFailed extends RuntimeException {

    public enum Reason {
        MISSING,
        STALE
    }

    private final Reason reason;
    private final long current;

    PreconditionFailed(Reason reason, long current) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.current = current;
    }

    public Reason reason() {
        return reason;
    }

    /** The version stored now. */
    public long current() {
        return current;
    }
}
