package io.districtoffice.embedded.store;

import java.util.concurrent.TimeUnit;

/** What is done between batches: idle cursors closed, the file compacted a slice at a time. */
final class Housekeeping {

    private static final long CURSORS_EVERY = TimeUnit.SECONDS.toNanos(30);

    private final OpenCursors cursors;
    private long cursorsAt = System.nanoTime();

    Housekeeping(StoreFile file, OpenCursors cursors) {
        this.cursors = cursors;
    }

    /** @param idle whether nobody is waiting */
    void slice(boolean idle) {
        long now = System.nanoTime();
        if (now - cursorsAt > CURSORS_EVERY) {
            cursorsAt = now;
            cursors.closeIdle(now);
        }
    }
}
