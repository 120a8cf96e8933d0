package io.districtoffice.document.layout.model;

/**
 * What a clerk should know before a document is printed: it can be set, but not all of it as the standard has it.
 *
 * @param detail the character that is missing; else empty
 */
public record Finding(Kind kind, String detail) {

    public enum Kind {
        /** No face has the character; its code point is printed instead, as in {@code [U+2A700]}. */
        NO_GLYPH,
        /** The first page would not have shown any text, so the main recipients stand in the colophon (7.3.2). */
        RECIPIENTS_MOVED,
        /** The title does not fit in 二号 and is smaller. */
        TITLE_SMALLER,
        /** The number does not fit into its place in 三号 and is smaller. */
        NUMBER_SMALLER,
        /** So much stands above the text that blank lines of the first page were given up, or the mark is smaller. */
        FIRST_PAGE_TIGHT,
        /** The text is one line and fills the first page: the signature stands on the second without any of it. */
        SIGNATURE_ALONE
    }
}
