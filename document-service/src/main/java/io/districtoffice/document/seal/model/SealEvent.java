package io.districtoffice.document.seal.model;

/** What happened to a use of a seal. */
public sealed interface SealEvent {
    record Requested() implements SealEvent {}

    record Approved() implements SealEvent {}

    record Refused() implements SealEvent {}

    record Used() implements SealEvent {}
}
