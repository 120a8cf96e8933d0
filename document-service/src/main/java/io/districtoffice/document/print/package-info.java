/**
 * Outgoing documents as they look on paper, for who drafts them and for who receives them; and how many print at once,
 * registers included.
 */
@org.jspecify.annotations.NullMarked
package io.districtoffice.document.print;
