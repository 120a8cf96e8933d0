package io.districtoffice.platform.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the relay of this process at once that an outbox has grown; other processes are found by its poll. */
public final class Commits {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    void happened() {
        listeners.forEach(Runnable::run);
    }
}
