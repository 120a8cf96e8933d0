package io.districtoffice.document.incoming.model;

/** Why a document is not archived (R52). */
public enum NotFiled {
    MASS_DOCUMENT,
    DUPLICATE,
    DRAFT,
    INTERNAL_COPY,
    REFERENCE_COPY
}
