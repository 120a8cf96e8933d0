package io.districtoffice.document.incoming.model;

/** 文种 (rules.md 3.1). */
public enum Genre {
    RESOLUTION,
    DECISION,
    ORDER,
    COMMUNIQUE,
    PUBLIC_NOTICE,
    ANNOUNCEMENT,
    OPINION,
    NOTICE,
    CIRCULAR,
    REPORT,
    REQUEST,
    REPLY,
    MOTION,
    LETTER,
    MINUTES
}
