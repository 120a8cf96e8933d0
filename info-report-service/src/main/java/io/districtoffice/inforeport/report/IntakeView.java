package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came in on one day.
 *
 * @param total reports
 * @param units the busiest first; those that sent nothing at the end
 * @param complete false when there was more than is counted here (2,000)
 */
record IntakeView(LocalDate day, int total, boolean complete, List<OfUnit> units) {

    private static final int COUNTED = 2_000;

    /** @param problems reports that tell of a problem (I15) */
    record OfUnit(ReportView.Named unit, int total, int problems, Map<Status, Integer> byStatus) {}

    static IntakeView of(LocalDate day, List<Report> reports, Directory directory) {
        var byUnit = new LinkedHashMap<String, ReportView.Named>();
        directory.reporting().forEach(unit -> byUnit.put(unit.id(), new ReportView.Named(unit.id(), unit.name())));
        reports.forEach(report -> byUnit.computeIfAbsent(report.unit(), unit -> ReportView.named(unit, directory)));
        var units = byUnit.values().stream()
                .map(unit -> ofUnit(
                        unit,
                        reports.stream()
                                .filter(report -> report.unit().equals(unit.id()))
                                .toList()))
                .sorted(Comparator.comparingInt(OfUnit::total).reversed())
                .toList();
        return new IntakeView(day, reports.size(), reports.size() < COUNTED, units);
    }

    private static OfUnit ofUnit(ReportView.Named unit, List<Report> reports) {
        var byStatus = new EnumMap<Status, Integer>(Status.class);
        reports.forEach(report -> byStatus.merge(report.status(), 1, Integer::sum));
        int problems = (int) reports.stream()
                .filter(report -> report.original().tone() == InfoTone.PROBLEM)
                .count();
        return new OfUnit(unit, reports.size(), problems, byStatus);
    }
}
