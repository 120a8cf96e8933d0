package io.districtoffice.platform.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the relay of this process at once that an outbox has grown; other processes are found by its poll. */
public final class Commits {

    private static final Logger log = LoggerFactory.getLogger(Commits.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    /** A listener's fault is not the command's: what happened is stored. */
    void happened() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.warn("A listener of commits failed", e);
            }
        }
    }
}
