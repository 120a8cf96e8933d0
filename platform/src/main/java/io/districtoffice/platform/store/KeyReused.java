package io.districtoffice.platform.store;

/** The idempotency key was used for another body (422 {@code idempotency-key-reused}). */
public final class KeyReused extends RuntimeException {
    public KeyReused() {
        super("idempotency-key-reused", null, false, false);
    }
}
