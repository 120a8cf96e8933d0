/** The life of an information report (rules.md D): pure values and transitions, no clock, no store. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.inforeport.report.model;
