package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The desk no longer asks.
 *
 * @param reason absent when the question ended because its editor gave the report back
 */
public record Cancellation(@Nullable String reason, Instant at) {}
