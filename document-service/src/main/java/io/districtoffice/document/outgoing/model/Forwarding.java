package io.districtoffice.document.outgoing.model;

import org.jspecify.annotations.Nullable;

/**
 * A subordinate's request that is passed on (R10).
 *
 * @param organ whose request it is
 * @param text the request as it came
 * @param opinion what the forwarding organ says to it; null when it says nothing
 */
public record Forwarding(String organ, String text, @Nullable String opinion) {}
