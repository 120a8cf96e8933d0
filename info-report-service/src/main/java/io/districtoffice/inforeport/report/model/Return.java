package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the desk sent the report back to be corrected.
 *
 * @param round the round that came back
 */
public record Return(int round, String reason, @Nullable Distortion distortion, Instant at) {}
