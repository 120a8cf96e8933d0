@org.jspecify.annotations.NullMarked
package io.districtoffice.supervision.limit;
