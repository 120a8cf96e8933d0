package io.districtoffice.document.dispatch.model;

import java.time.Instant;

/** @param name who signed, as he wrote it */
public record Receipt(String name, String by, Instant at) {}
