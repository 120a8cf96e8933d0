package io.districtoffice.inforeport.report;

import java.util.Set;

/** Which events of a report are told in its history, and to whom. */
final class ReportHistory {

    /** What is for one person only has a public twin. */
    private static final String TOLD = "inforeport.report.told.v1";

    /** They name other units' reports. */
    private static final Set<String> DESK_ONLY = Set.of(
            "inforeport.report.contribution-taken.v1",
            "inforeport.report.contribution-refused.v1",
            "inforeport.report.contributors-released.v1",
            "inforeport.report.shared.v1",
            "inforeport.report.placed.v1",
            "inforeport.report.unplaced.v1",
            // the leader says whether the unit hears of it, see ReportView
            "inforeport.report.instructed.v1",
            "inforeport.report.instruction-confirmed.v1",
            "inforeport.report.result-returned.v1");

    private ReportHistory() {}

    static boolean isFor(String type, boolean desk) {
        return !type.equals(TOLD) && (desk || !DESK_ONLY.contains(type));
    }
}
