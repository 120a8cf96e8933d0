package io.districtoffice.embedded.store;

/** The embedded store cannot be opened or used; the message says why in plain words. */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
