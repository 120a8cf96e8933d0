/** What one unit has to do for a supervised item (rules.md I): pure values and transitions. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.supervision.assignment.model;
