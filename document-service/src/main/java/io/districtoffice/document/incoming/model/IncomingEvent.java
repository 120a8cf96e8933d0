package io.districtoffice.document.incoming.model;

import java.util.List;

/** What happened to an incoming document. Past participles; what others are told is made of the state after it. */
public sealed interface IncomingEvent {

    /** What the records of its readers are told with it; most events tell them nothing. */
    default Orders orders() {
        return Orders.NONE;
    }

    /** Ids of records to be made, to be delivered, to be chased, to be dropped. */
    record Orders(List<String> queue, List<String> deliver, List<String> chase, List<String> drop) {
        static final Orders NONE = new Orders(List.of(), List.of(), List.of(), List.of());

        static Orders toQueue(List<String> ids) {
            return new Orders(ids, List.of(), List.of(), List.of());
        }

        static Orders toDeliver(List<String> ids) {
            return new Orders(List.of(), ids, List.of(), List.of());
        }

        static Orders toChase(List<String> ids) {
            return new Orders(List.of(), List.of(), ids, List.of());
        }

        static Orders toDrop(List<String> ids) {
            return new Orders(List.of(), List.of(), List.of(), ids);
        }
    }

    record SignedFor() implements IncomingEvent {}

    record StubRegistered() implements IncomingEvent {}

    record Moved() implements IncomingEvent {}

    record Registered() implements IncomingEvent {}

    record Reviewed() implements IncomingEvent {}

    record ReturnedToSender() implements IncomingEvent {}

    record Proposed() implements IncomingEvent {}

    record Submitted() implements IncomingEvent {}

    record Instructed(Instruction instruction) implements IncomingEvent {}

    record InstructionConfirmed(Instruction instruction) implements IncomingEvent {}

    /** What came of the supervised item. */
    record ResultReturned(Instruction instruction) implements IncomingEvent {}

    record Assigned() implements IncomingEvent {}

    record Accepted(String unit) implements IncomingEvent {}

    record Declined(String unit, boolean lead) implements IncomingEvent {}

    record OpinionGiven(String unit) implements IncomingEvent {}

    record ResultSubmitted() implements IncomingEvent {}

    record SentBack() implements IncomingEvent {}

    record Replied() implements IncomingEvent {}

    record Circulated(Orders orders) implements IncomingEvent {}

    /** The next reader's turn has come. */
    record Passed(Orders orders) implements IncomingEvent {}

    /** A reader is further. */
    record ReaderMoved() implements IncomingEvent {}

    record Chased(Orders orders) implements IncomingEvent {}

    record Closed(Orders orders) implements IncomingEvent {}

    record Archived() implements IncomingEvent {}

    record NotArchived() implements IncomingEvent {}

    record Disposed() implements IncomingEvent {}

    /** A date was not kept. */
    record RanLate(String rule) implements IncomingEvent {}

    /** The calendar has changed, and with it a date. */
    record Rescheduled() implements IncomingEvent {}
}
