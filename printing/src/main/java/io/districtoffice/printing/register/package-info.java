@org.jspecify.annotations.NullMarked
package io.districtoffice.printing.register;
