package io.districtoffice.document.incoming.model;

/** What happens to an incoming document. */
public sealed interface IncomingEvent {

    record SignedFor(String office) implements IncomingEvent {}

    record Registered(String office, long no, int year) implements IncomingEvent {}
}
