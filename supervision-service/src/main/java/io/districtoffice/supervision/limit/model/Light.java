package io.districtoffice.supervision.limit.model;

/** How a matter stands at a moment (rules.md §3.1): 正常, 临近, 逾期, 办结. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    BLUE
}
