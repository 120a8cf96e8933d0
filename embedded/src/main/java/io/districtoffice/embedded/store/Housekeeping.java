package io.districtoffice.embedded.store;

import java.util.concurrent.TimeUnit;

/**
 * What is done between batches: idle cursors closed, the file compacted a slice at a time. What the clients write pays
 * for it: so many bytes may be rewritten for each byte of theirs, then the disk has its peace.
 */
final class Housekeeping {

    private static final long CURSORS_EVERY = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

    /** Below this size nobody needs the space back. */
    private static final long SMALL = 8L * 1024 * 1024;

    private static final int WELL_FILLED = 70;

    /** When the file is mostly holes, compaction no longer waits for a quiet moment. */
    private static final int HOLLOW = 40;

    /** Under load compaction takes one part in so many of the time. */
    private static final int SHARE = 5;

    private static final int REWRITTEN_PER_BYTE = 4;
    private static final int LEAST_BYTES = 64 * 1024;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int LARGEST_CHUNK = 64 * 1024 * 1024;

    private final StoreFile file;
    private final OpenCursors cursors;
    private long cursorsAt = System.nanoTime();
    private long nextAt = System.nanoTime();
    private int bytes = 256 * 1024;
    private long budget;
    private long written;

    Housekeeping(StoreFile file, OpenCursors cursors) {
        this.file = file;
        this.cursors = cursors;
        this.written = file.written();
        this.budget = 2 * file.size();
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
        budget += REWRITTEN_PER_BYTE * (file.written() - written);
        written = file.written();
        if (budget > 0 && file.size() > SMALL && file.fillRate() < (idle ? WELL_FILLED : HOLLOW)) {
            compact(idle);
        }
    }

    private void compact(boolean idle) {
        long started = System.nanoTime();
        boolean gained = file.compact(WELL_FILLED, bytes);
        long took = System.nanoTime() - started;
        budget -= file.written() - written;
        written = file.written();
        if (!gained) {
            bytes = Math.min(LARGEST_CHUNK, bytes * 4); // the next chunk may be larger than a slice should be
        } else if (took > SLICE) {
            bytes = Math.max(LEAST_BYTES, Math.min(MOST_BYTES, bytes) / 2);
        } else if (took < SLICE / 2) {
            bytes = Math.min(MOST_BYTES, bytes * 2);
        }
        nextAt = System.nanoTime() + (gained ? idle ? 0 : SHARE * took : LOOK_EVERY);
    }
}
