package io.districtoffice.inforeport.report.model;

import io.districtoffice.inforeport.report.model.Report.Status;

/** The report that another one is to go into, as it stands when the editor decides. */
public record Survivor(String id, String desk, Status status, boolean direct) {

    public static Survivor of(Report report) {
        return new Survivor(report.id(), report.desk(), report.status(), report.direct());
    }
}
