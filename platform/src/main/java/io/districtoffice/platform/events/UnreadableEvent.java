package io.districtoffice.platform.events;

import org.jspecify.annotations.Nullable;

/** Not an event of ours, or one that breaks its schema: trying again cannot help. The message never quotes content. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String message) {
        this(message, null);
    }

    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
