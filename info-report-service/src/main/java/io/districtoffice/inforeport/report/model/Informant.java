package io.districtoffice.inforeport.report.model;

import org.jspecify.annotations.Nullable;

/** Who reported: a person or a machine client. Shown to the own unit only (I17). */
public record Informant(String id, @Nullable String name) {}
