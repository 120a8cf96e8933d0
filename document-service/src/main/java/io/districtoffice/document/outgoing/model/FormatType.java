package io.districtoffice.document.outgoing.model;

/** Which of the four formats of GB/T 9704 the paper has. */
public enum FormatType {
    GENERAL,
    LETTER,
    ORDER,
    MINUTES
}
