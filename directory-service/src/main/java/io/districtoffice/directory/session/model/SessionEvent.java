package io.districtoffice.directory.session.model;

import java.time.Instant;

/** What others must know of a session: only that it has ended. */
public sealed interface SessionEvent {

    record Revoked(String id, Session.Reason reason, Instant at) implements SessionEvent {}
}
