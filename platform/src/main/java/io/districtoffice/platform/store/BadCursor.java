package io.districtoffice.platform.store;

/** The cursor is not ours or belongs to another filter (400 {@code cursor-invalid}). */
public final class BadCursor extends RuntimeException {
    public BadCursor() {
        super("cursor-invalid", null, false, false);
    }
}
