package io.districtoffice.platform.crash;

/** Between two steps of which the second must bear that the first was done before (architecture.md §3). */
public enum CrashPoint {
    /** A commit holds events, the relay has not yet done anything about them. */
    STORED,
    /** They are in the journal, not yet on their topic. */
    JOURNALED,
    /** They are on their topic, and still wait in their outbox. */
    PUBLISHED,
    /** A listener has done what an event asks for; its offset is not committed. */
    HANDLED,
    /** A reminder is in the inbox; its timer has not moved on. */
    REMINDED
}
