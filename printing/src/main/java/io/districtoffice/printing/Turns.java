package io.districtoffice.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/**
 * Two documents are set at a time, since each holds some tens of megabytes of fonts meanwhile; others wait their turn,
 * the first first. It blocks: never on an event loop.
 */
public final class Turns {

    private static final int AT_A_TIME = 2;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /** What is done in a turn. */
    public interface Work<T> {
        T done() throws IOException;
    }

    /** @throws IllegalStateException if the thread is interrupted while it waits */
    public <T> T take(Work<T> work) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the document could be set", e);
        }
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }
}
