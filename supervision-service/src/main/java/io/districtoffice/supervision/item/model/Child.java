package io.districtoffice.supervision.item.model;

/** A part of the requirement with units and a date of its own (U06). */
public record Child(String requirement, Units units, Wanted due) {}
