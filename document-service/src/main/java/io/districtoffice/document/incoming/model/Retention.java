package io.districtoffice.document.incoming.model;

/** 保管期限 of the archives. */
public enum Retention {
    PERMANENT,
    Y30,
    Y10
}
