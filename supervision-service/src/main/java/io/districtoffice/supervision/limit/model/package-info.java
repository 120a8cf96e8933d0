/** How long things may take, and the light that follows from it (rules.md I): values shared by items and assignments. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.supervision.limit.model;
