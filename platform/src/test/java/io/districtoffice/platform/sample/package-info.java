/** A small service for the platform's own tests. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.sample;
