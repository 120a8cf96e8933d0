/** Outgoing documents as they look on paper, for who drafts them and for who receives them. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.print;
