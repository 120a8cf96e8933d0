package io.districtoffice.inforeport.report.model;

/** Good news or a problem (I15): counted, never scored down. */
public enum InfoTone {
    GOOD,
    PROBLEM,
    NEUTRAL
}
