package io.districtoffice.directory.session.model;

import io.districtoffice.platform.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in and the family of refresh tokens that descends from it. Tokens are kept as hashes only.
 *
 * @param person who signed in
 * @param accepted hashes of the tokens that may be used now: one, or a few when an answer was lost
 * @param previous hash of the token that {@code accepted} descends from; null before the first refresh
 * @param rotated when {@code previous} was used first
 * @param expires end of the family, however often it is refreshed
 * @param ended when it was revoked; null before
 */
public record Session(
        String id,
        String person,
        List<String> accepted,
        @Nullable String previous,
        @Nullable Instant rotated,
        Instant started,
        Instant expires,
        @Nullable Instant ended,
        Status status) {

    public enum Status {
        ACTIVE,
        REVOKED
    }

    public static final Duration LIFETIME = Duration.ofDays(30);

    /**
     * How long a used token is still good: a client whose answer was lost repeats within its time-out. What comes of it
     * stays inside the family, so a thief gains nothing: of two descendants only the first one used goes on.
     */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private static final int LOST_ANSWERS = 3;

    public Session {
        accepted = List.copyOf(accepted);
    }

    public static Decision<Session, SessionEvent> started(String id, String person, String token, Instant now) {
        return Decision.of(
                new Session(id, person, List.of(token), null, null, now, now.plus(LIFETIME), null, Status.ACTIVE));
    }

    /**
     * Exchanges a token for the next one; {@link #accepts} tells whether it did. A token that is no longer good was
     * copied by someone: the whole family ends.
     *
     * @param token hash of what was presented
     * @param next hash of its successor
     */
    public Decision<Session, SessionEvent> refreshed(String token, String next, Instant now) {
        return switch (status) {
            case REVOKED -> Decision.of(this);
            case ACTIVE -> {
                if (!now.isBefore(expires)) {
                    yield Decision.of(this);
                }
                if (accepted.contains(token)) {
                    yield Decision.of(with(List.of(next), token, now));
                }
                if (isRepeated(token, now)) {
                    yield Decision.of(
                            accepted.size() > LOST_ANSWERS
                                    ? this
                                    : with(
                                            Stream.concat(accepted.stream(), Stream.of(next))
                                                    .toList(),
                                            previous,
                                            rotated));
                }
                yield revoked(Reason.REUSED, now);
            }
        };
    }

    private boolean isRepeated(String token, Instant now) {
        return token.equals(previous) && rotated != null && now.isBefore(rotated.plus(GRACE));
    }

    /** Ends the session; ending it again changes nothing. */
    public Decision<Session, SessionEvent> revoked(Reason reason, Instant now) {
        return switch (status) {
            case REVOKED -> Decision.of(this);
            case ACTIVE ->
                Decision.of(
                        new Session(id, person, List.of(), null, null, started, expires, now, Status.REVOKED),
                        new SessionEvent.Revoked(id, reason, now));
        };
    }

    public enum Reason {
        SIGNED_OUT,
        REUSED,
        PERSON_LEFT
    }

    public boolean accepts(String token) {
        return accepted.contains(token);
    }

    /** Whether this token is of this family and was good a moment ago: enough to end the session, not to go on. */
    public boolean knows(String token) {
        return accepted.contains(token) || token.equals(previous);
    }

    private Session with(List<String> tokens, @Nullable String before, @Nullable Instant at) {
        return new Session(id, person, tokens, before, at, started, expires, ended, status);
    }
}
