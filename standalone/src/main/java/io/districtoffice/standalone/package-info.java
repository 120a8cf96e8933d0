/** One JVM with every service, the embedded store and the embedded broker. No business logic. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.standalone;
