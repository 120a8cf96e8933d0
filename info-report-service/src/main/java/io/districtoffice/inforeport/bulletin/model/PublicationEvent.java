package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;

/** What happened to a publication. */
public sealed interface PublicationEvent {

    Instant at();

    record Founded(Instant at) implements PublicationEvent {}

    record Changed(Instant at) implements PublicationEvent {}

    record Ended(Instant at) implements PublicationEvent {}
}
