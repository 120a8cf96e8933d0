package io.districtoffice.document.outgoing.model;

import java.time.Instant;

/** A date that was not kept. */
public record Late(String rule, String occurrence, Instant due) {}
