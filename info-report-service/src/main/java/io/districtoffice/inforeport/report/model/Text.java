package io.districtoffice.inforeport.report.model;

import org.jspecify.annotations.Nullable;

/** Title and body as somebody wrote them. The body of a draft may be missing; lists leave it out. */
public record Text(String title, @Nullable String body) {}
