package io.districtoffice.document.circulation.model;

/** What happened to one reader's record. Past participles; what others are told is made of the state after it. */
public sealed interface CirculationEvent {

    record Queued() implements CirculationEvent {}

    record Delivered() implements CirculationEvent {}

    record Read() implements CirculationEvent {}

    record Opined() implements CirculationEvent {}

    record Returned() implements CirculationEvent {}

    record Recalled() implements CirculationEvent {}

    record Skipped() implements CirculationEvent {}

    record Chased() implements CirculationEvent {}

    /** The reader was not done in time. */
    record RanLate(String rule) implements CirculationEvent {}

    /** The calendar has changed, and with it the date. */
    record Rescheduled() implements CirculationEvent {}
}
