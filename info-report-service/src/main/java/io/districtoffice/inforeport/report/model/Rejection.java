package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the desk does not use the report (I26).
 *
 * @param distortion with {@link RejectReason#DISTORTED}, else absent
 */
public record Rejection(RejectReason reason, @Nullable String note, @Nullable Distortion distortion, Instant at) {}
