package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Adoption;
import io.districtoffice.inforeport.report.model.Instruction;
import io.districtoffice.inforeport.report.model.Receipt;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who hears of an event of a report. What is for the unit goes to the informant alone when the report went past the head
 * (I17); what is for a person travels on the private topic.
 */
final class ReportNotices {

    private final Report report;
    private final List<Notice> notices = new ArrayList<>();

    private ReportNotices(Report report) {
        this.report = report;
    }

    static List<Notice> of(Report after, ReportEvent event) {
        var told = new ReportNotices(after);
        if (event instanceof ReportEvent.Submitted) {
            told.toDesk("report.submitted").toUnit("report.accepted", Map.of());
        } else if (event instanceof ReportEvent.Supplemented) {
            told.toDesk("report.supplemented");
        } else if (event instanceof ReportEvent.Withdrawn && after.receipt() != null) {
            told.toDesk("report.withdrawn");
        } else if (event instanceof ReportEvent.Answered) {
            told.toHolder("report.answered");
        } else {
            told.ofDesk(event);
            told.ofUse(event);
        }
        return List.copyOf(told.notices);
    }

    private void ofDesk(ReportEvent event) {
        if (event instanceof ReportEvent.Released released) {
            toDesk("report.released");
            if (released.cancelledQuery() != null) {
                toUnit("report.query-cancelled", Map.of());
            }
        } else if (event instanceof ReportEvent.Reassigned) {
            toHolder("report.reassigned");
        } else if (event instanceof ReportEvent.Queried) {
            toUnit("report.queried", due());
        } else if (event instanceof ReportEvent.QueryCancelled) {
            toUnit("report.query-cancelled", Map.of());
        } else if (event instanceof ReportEvent.Returned) {
            toUnit("report.returned", Map.of());
        } else if (event instanceof ReportEvent.Rejected rejected) {
            toUnit("report.rejected", Map.of("reason", rejected.reason().name()));
        } else if (event instanceof ReportEvent.MergedInto) {
            toUnit("report.merged", Map.of());
        } else if (event instanceof ReportEvent.CameBack) {
            toHolder("report.came-back");
        } else if (event instanceof ReportEvent.Unused) {
            toUnit("report.unused", Map.of());
        } else if (event instanceof ReportEvent.Shared shared) {
            to("office:" + shared.office() + ":EDITOR", "report.shared", Map.of("desk", report.desk()));
        }
    }

    private void ofUse(ReportEvent event) {
        if (event instanceof ReportEvent.Adopted adopted) {
            toUnit("report.adopted", issue(adopted.adoption()));
        } else if (event instanceof ReportEvent.Credited credited) {
            toUnit("report.credited", issue(credited.adoption()));
        } else if (event instanceof ReportEvent.Instructed instructed) {
            instructed(instructed.instruction());
        } else if (event instanceof ReportEvent.InstructionConfirmed confirmed) {
            Instruction one = confirmed.instruction();
            if (one.enteredBy() != null) {
                to("person:" + one.enteredBy().id(), "report.instruction-confirmed", Map.of());
            }
        } else if (event instanceof ReportEvent.ResultReturned returned) {
            Instruction one = returned.instruction();
            var facts =
                    Map.of("result", one.outcome() == null ? "" : one.outcome().status());
            to("person:" + one.leader().id(), "report.result-returned", facts);
            told(one, "report.result-returned", facts);
        }
    }

    private void instructed(Instruction one) {
        toDesk("report.instructed");
        if (one.confirmedAt() == null) {
            to("person:" + one.leader().id(), "report.confirm-instruction", Map.of());
        }
        told(one, "report.instructed", Map.of());
    }

    /** Those who reported hear of it if the leader says so. */
    private void told(Instruction one, String what, Map<String, String> facts) {
        if (one.tell().unit()) {
            toUnit(what, facts);
        } else if (one.tell().informant()) {
            toInformant(what, facts);
        }
    }

    private Map<String, String> due() {
        return report.handling()
                .openQuery()
                .flatMap(query -> java.util.Optional.ofNullable(query.limit()))
                .map(limit -> Map.of("due", limit.due().toString()))
                .orElse(Map.of());
    }

    private static Map<String, String> issue(Adoption adoption) {
        return Map.of("publication", adoption.publicationName(), "no", Integer.toString(adoption.no()));
    }

    private ReportNotices toDesk(String what) {
        return to(ReportType.intake(report), what, Map.of());
    }

    /** Its editor, or whoever takes reports in when nobody has it in hand. */
    private void toHolder(String what) {
        var editor = report.handling().editor();
        to(editor == null ? ReportType.intake(report) : "person:" + editor.id(), what, Map.of());
    }

    private ReportNotices toUnit(String what, Map<String, String> more) {
        return report.direct() ? toInformant(what, more) : to("unit:" + report.unit(), what, more);
    }

    /** A machine client has no inbox. */
    private ReportNotices toInformant(String what, Map<String, String> more) {
        return report.informant().name() == null
                ? this
                : to("person:" + report.informant().id(), what, more);
    }

    private ReportNotices to(String reader, String what, Map<String, String> more) {
        Receipt receipt = report.receipt();
        var facts = new LinkedHashMap<>(more);
        facts.put("unit", report.unit());
        facts.put("receiptNo", receipt == null ? "" : receipt.no());
        facts.put("infoClass", report.original().infoClass().name());
        notices.add(new Notice(reader, what, facts));
        return this;
    }
}
