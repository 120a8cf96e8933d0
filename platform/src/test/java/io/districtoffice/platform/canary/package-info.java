/** Classes that break one rule of the architecture each, so that the rules are seen to fail. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.canary;
