/** Counting items by their lights (docs/adr/0012): pure values. */
@org.jspecify.annotations.NullMarked
package io.districtoffice.supervision.board.model;
