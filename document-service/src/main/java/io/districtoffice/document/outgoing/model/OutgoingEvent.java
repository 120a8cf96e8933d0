package io.districtoffice.document.outgoing.model;

import java.util.List;

/** What happened to an outgoing document. What others are told is made of the state after it. */
public sealed interface OutgoingEvent {
    record Drafted() implements OutgoingEvent {}

    record ReviewSubmitted() implements OutgoingEvent {}

    /** @param gates that it did not pass */
    record Returned(List<Gate> gates) implements OutgoingEvent {}

    record CountersignRequested(List<String> units) implements OutgoingEvent {}

    /** @param unit whose answer it is */
    record Countersigned(String unit, Countersign.Answer answer) implements OutgoingEvent {}

    record SentToMeeting() implements OutgoingEvent {}

    record Adopted() implements OutgoingEvent {}

    record SignSubmitted() implements OutgoingEvent {}

    record Signed() implements OutgoingEvent {}

    record OrallyApproved() implements OutgoingEvent {}

    record SignConfirmed() implements OutgoingEvent {}

    /** @param again whether it goes back to who has signed it (R14) */
    record Rechecked(boolean again) implements OutgoingEvent {}

    record Numbered() implements OutgoingEvent {}

    record NumberVoided() implements OutgoingEvent {}

    record Printed() implements OutgoingEvent {}

    record Sealed() implements OutgoingEvent {}

    record Dispatched() implements OutgoingEvent {}

    record Completed() implements OutgoingEvent {}

    record Disclosed() implements OutgoingEvent {}

    record Archived() implements OutgoingEvent {}

    record Withdrawn() implements OutgoingEvent {}

    record Revoked() implements OutgoingEvent {}

    record Repealed() implements OutgoingEvent {}

    /** A date was not kept. */
    record RanLate(String rule, String to) implements OutgoingEvent {}
}
