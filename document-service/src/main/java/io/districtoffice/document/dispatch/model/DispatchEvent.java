package io.districtoffice.document.dispatch.model;

/** What happened to a dispatch. */
public sealed interface DispatchEvent {
    record Sent() implements DispatchEvent {}

    record Delivered() implements DispatchEvent {}

    record SignedFor() implements DispatchEvent {}

    record Refused() implements DispatchEvent {}

    record Returned() implements DispatchEvent {}

    record Recalled() implements DispatchEvent {}

    record Resent() implements DispatchEvent {}

    record Excused() implements DispatchEvent {}

    /** The document was revoked or repealed. */
    record Annulled() implements DispatchEvent {}

    record RanLate() implements DispatchEvent {}
}
