/** The words of a printed register, and what stands above it. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.register.model;
