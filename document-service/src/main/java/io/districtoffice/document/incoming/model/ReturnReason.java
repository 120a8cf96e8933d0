package io.districtoffice.document.incoming.model;

/** 退文 (art. 24(三)). */
public enum ReturnReason {
    NOT_OUR_MATTER,
    ROUTING_RULE,
    GENRE_OR_FORMAT,
    NOT_CONSULTED,
    OTHER_DRAFTING
}
