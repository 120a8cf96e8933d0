/** What printed registers of documents in and out have in common. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.register;
