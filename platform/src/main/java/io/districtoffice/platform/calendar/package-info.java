/**
 * The working calendar, pure (rules.md §3.3): java.* only, so that models reckon with it. Where it comes from is told by
 * {@code platform.reference}.
 */
@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.calendar;
