package io.districtoffice.inforeport.report.model;

/** Why a report is not used (rules.md D). */
public enum RejectReason {
    OLD,
    DUPLICATE,
    NO_VALUE,
    UNVERIFIED,
    OUT_OF_SCOPE,
    DISTORTED
}
