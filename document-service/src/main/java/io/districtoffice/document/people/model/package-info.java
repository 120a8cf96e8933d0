/** People and units as documents need to know them. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.people.model;
