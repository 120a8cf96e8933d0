package io.districtoffice.embedded.store;

import java.util.concurrent.TimeUnit;

/** What is done between batches: idle cursors closed, the file compacted a slice at a time. */
final class Housekeeping {

    private static final long CURSORS_EVERY = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

    /** Below this size nobody needs the space back. */
    private static final long SMALL = 4L * 1024 * 1024;

    private static final int WELL_FILLED = 75;

    /** When the file is mostly holes, compaction no longer waits for a quiet moment. */
    private static final int HOLLOW = 40;

    /** Under load compaction takes this part of the time at most. */
    private static final int SHARE = 5;

    /** After this many vain attempts, each after twice the time, it stays at one a minute. */
    private static final int MOST_PATIENT = 8;

    private static final int LEAST_BYTES = 64 * 1024;
    private static final int MOST_BYTES = 1024 * 1024;

    private final StoreFile file;
    private final OpenCursors cursors;
    private long cursorsAt = System.nanoTime();
    private long nextAt = System.nanoTime();
    private int bytes = 256 * 1024;
    private int fruitless;

    Housekeeping(StoreFile file, OpenCursors cursors) {
        this.file = file;
        this.cursors = cursors;
    }

    /** @param idle whether nobody is waiting */
    void slice(boolean idle) {
        long now = System.nanoTime();
        if (now - cursorsAt > CURSORS_EVERY) {
            cursorsAt = now;
            cursors.closeIdle(now);
        }
        if (now < nextAt) {
            return;
        }
        nextAt = now + LOOK_EVERY;
        if (file.size() > SMALL && file.fillRate() < (idle ? WELL_FILLED : HOLLOW)) {
            compact(idle);
        }
    }

    private void compact(boolean idle) {
        long started = System.nanoTime();
        boolean gained = file.compact(WELL_FILLED, bytes);
        long took = System.nanoTime() - started;
        if (took > SLICE) {
            bytes = Math.max(LEAST_BYTES, bytes / 2);
        } else if (took < SLICE / 2) {
            bytes = Math.min(MOST_BYTES, bytes * 2);
        }
        fruitless = gained ? 0 : Math.min(fruitless + 1, MOST_PATIENT);
        long rest = gained ? idle ? 0 : SHARE * took : LOOK_EVERY << fruitless;
        nextAt = System.nanoTime() + rest;
    }
}
