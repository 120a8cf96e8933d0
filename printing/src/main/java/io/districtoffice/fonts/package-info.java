@org.jspecify.annotations.NullMarked
package io.districtoffice.fonts;
