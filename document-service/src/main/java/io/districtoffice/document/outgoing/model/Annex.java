package io.districtoffice.document.outgoing.model;

import org.jspecify.annotations.Nullable;

/**
 * An attachment 附件.
 *
 * @param text set with the document; null for a file alone
 * @param fileId attachment of this service; null for a text alone
 */
public record Annex(String title, @Nullable String text, @Nullable String fileId) {}
