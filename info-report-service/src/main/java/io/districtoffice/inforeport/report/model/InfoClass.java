package io.districtoffice.inforeport.report.model;

/** What kind of information it is (rules.md §3.1; I14, I35, I36, I41). */
public enum InfoClass {
    URGENT,
    DYNAMIC_MAJOR,
    DYNAMIC,
    RESEARCH,
    OPINION_PUBLIC,
    OPINION_NET,
    STAT
}
