/** The life of a supervised item (rules.md I): pure values and transitions, no clock, no store. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.supervision.item.model;
