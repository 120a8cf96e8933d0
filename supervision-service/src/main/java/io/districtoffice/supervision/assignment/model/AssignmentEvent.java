package io.districtoffice.supervision.assignment.model;

/** What happened to an assignment. Past participles; what others are told is made of the state after it. */
public sealed interface AssignmentEvent {

    record Issued() implements AssignmentEvent {}

    record Received() implements AssignmentEvent {}

    record Accepted() implements AssignmentEvent {}

    record Objected() implements AssignmentEvent {}

    record ObjectionSustained() implements AssignmentEvent {}

    record ObjectionRejected() implements AssignmentEvent {}

    record FedBack() implements AssignmentEvent {}

    record DoneClaimed() implements AssignmentEvent {}

    record ResultAccepted() implements AssignmentEvent {}

    record SentBack() implements AssignmentEvent {}

    record Reassigned() implements AssignmentEvent {}

    record Cancelled() implements AssignmentEvent {}

    record Paused() implements AssignmentEvent {}

    record Resumed() implements AssignmentEvent {}

    /** A date was not kept. */
    record RanLate(String rule) implements AssignmentEvent {}

    /** The calendar has changed, and with it a date. */
    record Rescheduled() implements AssignmentEvent {}
}
