/** Keeps contracts, rights and code equal; for the tests of every service. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.contracts;
