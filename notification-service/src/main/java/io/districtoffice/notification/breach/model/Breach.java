package io.districtoffice.notification.breach.model;

import io.districtoffice.platform.decision.Decision;
import java.time.Instant;

/**
 * A date that passed while nothing told that it was kept. It is told once; what follows from it is for the owner of the
 * date to say, who alone knows when the thing was done.
 *
 * @param subject id of the owner's aggregate
 * @param source the service that owns it
 * @param due the date, office time
 * @param at when it was noticed, office time
 */
public record Breach(
        Status status, String subject, String source, String rule, String occurrence, Instant due, Instant at) {

    public enum Status {
        RECORDED
    }

    public static Decision<Breach, Breached> record(
            String subject, String source, String rule, String occurrence, Instant due, Instant at) {
        var breach = new Breach(Status.RECORDED, subject, source, rule, occurrence, due, at);
        return Decision.of(breach, new Breached(subject, source, rule, occurrence, due, at));
    }

    /** The event's facts. */
    public record Breached(String subject, String source, String rule, String occurrence, Instant due, Instant at) {}
}
