/** Publications of a district office, their issues and who has read them. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.inforeport.bulletin;
