package io.districtoffice.document.outgoing.model;

import org.jspecify.annotations.Nullable;

/**
 * Who receives the document.
 *
 * @param unit id of the unit or district office, which then signs for it here; null for one outside
 * @param name as it stands on the paper
 * @param office whether the unit is a district office
 */
public record Recipient(@Nullable String unit, String name, Relation relation, OrganKind kind, boolean office) {}
