package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;

/** What happened to a reader's copy of an issue. */
public sealed interface ReadingEvent {

    Instant at();

    record Opened(Instant at) implements ReadingEvent {}

    record Read(Instant at) implements ReadingEvent {}

    /** There is a newer revision. */
    record Renewed(Instant at) implements ReadingEvent {}
}
