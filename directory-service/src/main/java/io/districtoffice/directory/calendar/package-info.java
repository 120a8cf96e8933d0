@org.jspecify.annotations.NullMarked
package io.districtoffice.directory.calendar;
