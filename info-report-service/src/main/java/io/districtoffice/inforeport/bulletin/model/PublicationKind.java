package io.districtoffice.inforeport.bulletin.model;

/** 快报, 简报, 专报, 参阅/增刊 (rules.md F). */
public enum PublicationKind {
    DAILY,
    WEEKLY,
    SPECIAL,
    INTERNAL_REF
}
