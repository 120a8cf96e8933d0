/** What of a service is watched from outside, sampled now and then: a scrape reads what is known and asks nobody. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.observe;
