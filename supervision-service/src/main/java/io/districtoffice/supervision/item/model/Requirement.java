package io.districtoffice.supervision.item.model;

import io.districtoffice.supervision.limit.model.Limit;

/**
 * Something that units must do; the item's own is 0, parts of it and later instructions follow from 1.
 *
 * @param limit as it was ordered; what has become of it stands with the assignments
 * @param round of the item in which it was ordered
 */
public record Requirement(int no, String text, Units units, Limit limit, int round) {}
