/** Publications, their issues and who has read them (rules.md F): pure values and transitions, no clock, no store. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.inforeport.bulletin.model;
