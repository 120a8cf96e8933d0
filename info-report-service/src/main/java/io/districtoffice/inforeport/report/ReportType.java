package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A report as the store keeps it: who sees it, what it waits for, whom its events tell. */
final class ReportType implements AggregateType<Report, ReportEvent> {

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int schema() {
        return 2; // 2: the desk's handling
    }

    @Override
    public Class<Report> stateClass() {
        return Report.class;
    }

    @Override
    public Set<String> readers(Report report) {
        boolean desk =
                switch (report.status()) {
                    case DRAFT -> false;
                    case SUBMITTED, EDITING, QUERYING, RETURNED, REJECTED, MERGED, POOLED, ADOPTED, UNUSED -> true;
                    // what came to the desk once stays in its sight
                    case UNIT_APPROVED, WITHDRAWN -> report.receipt() != null;
                };
        var readers = new LinkedHashSet<String>();
        // I17: a problem reported past the head is neither seen by the unit nor by the whole desk
        readers.add(report.direct() ? "person:" + report.informant().id() : "unit:" + report.unit());
        if (desk) {
            readers.add(deskRole(report, "CHIEF_EDITOR"));
            if (!report.direct()) {
                readers.add(deskRole(report, "EDITOR"));
            }
        }
        return readers;
    }

    @Override
    public Instant sortTime(Report report) {
        return report.sortTime();
    }

    @Override
    public List<Message> messages(String id, Report after, ReportEvent event) {
        return List.of(ReportMessages.of(after, event));
    }

    @Override
    public List<Task> tasks(String id, Report report) {
        return switch (report.status()) {
            // what only the informant may know waits for nobody that a topic could name
            case DRAFT -> report.direct() ? List.of() : unitTask(report, "UNIT_HEAD", "report.approve");
            case RETURNED -> report.direct() ? List.of() : unitTask(report, "UNIT_CLERK", "report.revise");
            case UNIT_APPROVED -> unitTask(report, "UNIT_CLERK", "report.submit");
            case SUBMITTED -> List.of(new Task(intake(report), "report.claim", null));
            case QUERYING ->
                report.direct() ? List.of() : List.of(new Task("unit:" + report.unit(), "report.answer", null));
            // its editor has it in hand, and a topic names no person
            case EDITING, POOLED, REJECTED, MERGED, ADOPTED, UNUSED, WITHDRAWN -> List.of();
        };
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.unit", "-sortTime", "-_id"),
                List.of("readers", "state.handling.editor.id", "-sortTime", "-_id"));
    }

    /** Who at the desk takes it in. */
    static String intake(Report report) {
        return deskRole(report, report.direct() ? "CHIEF_EDITOR" : "EDITOR");
    }

    private static String deskRole(Report report, String role) {
        return "office:" + report.desk() + ":" + role;
    }

    private static List<Task> unitTask(Report report, String role, String what) {
        return List.of(new Task("unit:" + report.unit() + ":" + role, what, null));
    }
}
