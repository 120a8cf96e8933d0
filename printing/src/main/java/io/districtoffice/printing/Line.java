package io.districtoffice.printing;

import java.util.List;

/**
 * Characters on one line.
 *
 * @param at    where each begins, from the left edge, in ems
 * @param width from the left edge to the end of the last one, in ems
 */
public record Line(List<Cell> cells, float[] at, float width) {}
