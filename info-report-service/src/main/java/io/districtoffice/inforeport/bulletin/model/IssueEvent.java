package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;

/** What happened to an issue. Past participles; what others are told is made of the state after it. */
public sealed interface IssueEvent {

    Instant at();

    record Planned(Instant at) implements IssueEvent {}

    record Opened(Instant at) implements IssueEvent {}

    record Composed(Instant at) implements IssueEvent {}

    /** @param no 1 or 2 */
    record Proofed(int no, Instant at) implements IssueEvent {}

    record Signed(Instant at) implements IssueEvent {}

    record Numbered(Instant at) implements IssueEvent {}

    record Published(Instant at) implements IssueEvent {}

    record Corrected(Instant at) implements IssueEvent {}

    record Returned(Instant at) implements IssueEvent {}

    record Cancelled(Instant at) implements IssueEvent {}

    /** @param unread readers who have not read the newest revision when the time was over; 0 when all have */
    record Closed(int unread, Instant at) implements IssueEvent {}
}
