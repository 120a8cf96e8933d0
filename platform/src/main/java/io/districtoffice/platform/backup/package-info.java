@org.jspecify.annotations.NullMarked
package io.districtoffice.platform.backup;
