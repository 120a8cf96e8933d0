package io.districtoffice.embedded.store;

/** The data in memory can no longer be trusted; the process must stop and the file decides what is true. */
final class BrokenStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenStore(String message, Throwable cause) {
        super(message, cause);
    }
}
