/** What every service makes of the reference: the working calendar. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.reference;
