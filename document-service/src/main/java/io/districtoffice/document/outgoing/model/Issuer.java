package io.districtoffice.document.outgoing.model;

import org.jspecify.annotations.Nullable;

/**
 * An organ that issues the document; the first one of a document leads.
 *
 * @param unit id of the unit or district office; null for an organ outside
 * @param name as it stands under the document
 */
public record Issuer(@Nullable String unit, String name, OrganKind kind) {}
