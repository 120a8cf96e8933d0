@org.jspecify.annotations.NullMarked
package io.districtoffice.document.layout;
