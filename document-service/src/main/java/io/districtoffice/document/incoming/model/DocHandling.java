package io.districtoffice.document.incoming.model;

/** 阅知性 or 批办性 (art. 24(四)): to be read, or to be acted upon. */
public enum DocHandling {
    READ,
    ACT
}
