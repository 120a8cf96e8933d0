package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Limit;
import io.districtoffice.inforeport.report.model.Query;
import io.districtoffice.inforeport.report.model.Receipt;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Deadline;
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
        return 3; // 2: the desk's handling, 3: merging and use
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
            for (String office : report.use().shared()) {
                readers.add("office:" + office + ":EDITOR");
                readers.add("office:" + office + ":CHIEF_EDITOR");
            }
        }
        report.use().adoptions().forEach(adoption -> readers.addAll(adoption.readers()));
        return readers;
    }

    @Override
    public Instant sortTime(Report report) {
        return report.sortTime();
    }

    @Override
    public List<Message> messages(String id, Report after, ReportEvent event) {
        return ReportMessages.of(after, event);
    }

    @Override
    public List<Deadline> deadlines(String id, Report report) {
        return report.handling().queries().stream()
                .filter(query -> query.limit() != null)
                .map(query -> deadline(report, query, query.limit()))
                .toList();
    }

    private static Deadline deadline(Report report, Query query, Limit limit) {
        var state =
                query.open() ? Deadline.State.ARMED : query.answer() == null ? Deadline.State.VOID : Deadline.State.MET;
        return new Deadline(
                "I31",
                Integer.toString(query.no()),
                query.at(),
                limit.due(),
                limit.due(),
                limit.term(),
                0,
                state,
                "question",
                unit(report),
                report.desk());
    }

    @Override
    public List<Task> tasks(String id, Report report) {
        return switch (report.status()) {
            case DRAFT ->
                report.direct() ? List.of() : List.of(new Task(unit(report) + ":UNIT_HEAD", "report.approve", null));
            case RETURNED -> List.of(new Task(clerk(report), "report.revise", null));
            case UNIT_APPROVED -> List.of(new Task(clerk(report), "report.submit", null));
            case SUBMITTED -> waiting(report);
            case QUERYING ->
                List.of(new Task(
                        unit(report),
                        "report.answer",
                        report.handling()
                                .openQuery()
                                .map(Query::limit)
                                .map(Limit::due)
                                .orElse(null)));
            case EDITING -> inHand(report);
            case ADOPTED ->
                report.use().instructions().stream()
                        .filter(one -> one.confirmedAt() == null)
                        .map(one -> new Task("person:" + one.leader().id(), "report.confirm-instruction", null))
                        .distinct()
                        .toList();
            case POOLED, REJECTED, MERGED, UNUSED, WITHDRAWN -> List.of();
        };
    }

    /** After a while the chief sees what nobody has claimed. */
    private static List<Task> waiting(Report report) {
        var claim = new Task(intake(report), "report.claim", null);
        Receipt receipt = report.receipt();
        return receipt == null || receipt.unclaimedAt() == null || report.direct()
                ? List.of(claim)
                : List.of(
                        claim,
                        new Task(deskRole(report, "CHIEF_EDITOR"), "report.unclaimed", null, receipt.unclaimedAt()));
    }

    private static List<Task> inHand(Report report) {
        var editor = report.handling().editor();
        return editor == null ? List.of() : List.of(new Task("person:" + editor.id(), "report.edit", null));
    }

    /** The unit's people; of what went past the head, the informant alone (I17). */
    private static String unit(Report report) {
        return report.direct() ? "person:" + report.informant().id() : "unit:" + report.unit();
    }

    private static String clerk(Report report) {
        return report.direct() ? unit(report) : unit(report) + ":UNIT_CLERK";
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.unit", "-sortTime", "-_id"),
                List.of("readers", "state.handling.editor.id", "-sortTime", "-_id"),
                List.of("readers", "state.original.infoClass", "-sortTime", "-_id"),
                // two arrays do not go into one index, so these begin with the desk
                List.of("state.desk", "state.original.topicTags", "-sortTime", "-_id"),
                List.of("state.use.placements.issue"),
                List.of("state.use.adoptions.issue"),
                List.of("state.status", "state.handling.pooledAt"));
    }

    /** Who at the desk takes it in. */
    static String intake(Report report) {
        return deskRole(report, report.direct() ? "CHIEF_EDITOR" : "EDITOR");
    }

    private static String deskRole(Report report, String role) {
        return "office:" + report.desk() + ":" + role;
    }
}
