package io.districtoffice.platform.decision;

import java.time.Instant;
import java.util.Objects;

/**
 * {@code notification.deadline.breached.v1}: the timers have seen a date pass.
 *
 * @param subject id of the aggregate
 * @param at when they saw it
 */
public record Breach(String subject, String rule, String occurrence, Instant due, Instant at) {

    public static final String TOPIC = "office.notification";
    public static final String TYPE = "notification.deadline.breached.v1";

    public Breach {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(occurrence, "occurrence");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(at, "at");
    }
}
