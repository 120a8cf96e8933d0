package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date and how it was reckoned by the working calendar.
 *
 * @param term null for minutes, which no calendar moves
 */
public record Limit(Instant due, Deadline.@Nullable Term term) {}
