/** People and units as supervision needs to know them. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.supervision.people.model;
