package io.districtoffice.inforeport.report;

import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.LIMIT;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.UNCLAIMED;
import static io.districtoffice.inforeport.report.model.Reports.aDirectDraft;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.report.model.RejectReason;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTypeTest {

    private static final ReportType TYPE = new ReportType();
    private static final String EDITOR = "office:district-gov:EDITOR";
    private static final String CHIEF = "office:district-gov:CHIEF_EDITOR";

    @ParameterizedTest
    @EnumSource(Status.class)
    void readers_are_those_of_the_command_table(Status status) {
        var keys = CommandTable.of("info-report-service").resource("report").readers().get(status.name()).stream()
                .map(key -> key.replace("{unit}", "hekou")
                        .replace("{desk}", "district-gov")
                        .replace("{leader}", "p-leader")
                        .replace("{leaderOffice}", "district-party"))
                .toList();

        assertThat(TYPE.readers(aReport(status))).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void what_was_withdrawn_before_it_was_submitted_stays_the_units_own() {
        var withdrawn = aReport(Status.DRAFT).withdraw(CLERK, NOW, "不报了").state();

        assertThat(TYPE.readers(withdrawn)).containsExactly("unit:hekou");
    }

    @Test
    void a_direct_report_is_seen_by_the_informant_and_the_chief_editor_alone() {
        assertThat(TYPE.readers(aDirectDraft())).containsExactly("person:p-clerk");
        assertThat(TYPE.readers(direct(aReport(Status.SUBMITTED)))).containsExactlyInAnyOrder("person:p-clerk", CHIEF);
    }

    @Test
    void each_status_waits_for_somebody() {
        assertThat(tasks(aReport(Status.DRAFT)))
                .containsExactly(new Task("unit:hekou:UNIT_HEAD", "report.approve", null));
        assertThat(tasks(aReport(Status.UNIT_APPROVED)))
                .containsExactly(new Task("unit:hekou:UNIT_CLERK", "report.submit", null));
        assertThat(tasks(aReport(Status.SUBMITTED)))
                .as("after a while the chief sees it")
                .containsExactly(
                        new Task(EDITOR, "report.claim", null), new Task(CHIEF, "report.unclaimed", null, UNCLAIMED));
        assertThat(tasks(aReport(Status.RETURNED)))
                .containsExactly(new Task("unit:hekou:UNIT_CLERK", "report.revise", null));
        assertThat(tasks(aReport(Status.QUERYING)))
                .containsExactly(new Task("unit:hekou", "report.answer", LIMIT.due()));
        assertThat(tasks(direct(aReport(Status.QUERYING))))
                .as("I17: the informant alone")
                .containsExactly(new Task("person:p-clerk", "report.answer", LIMIT.due()));
        assertThat(tasks(aReport(Status.EDITING))).containsExactly(new Task("person:p-desk", "report.edit", null));
        assertThat(tasks(aReport(Status.POOLED))).isEmpty();
        assertThat(tasks(aReport(Status.WITHDRAWN))).isEmpty();
        assertThat(tasks(direct(aReport(Status.SUBMITTED)))).containsExactly(new Task(CHIEF, "report.claim", null));
        assertThat(tasks(aDirectDraft())).as("the informant's own draft").isEmpty();
    }

    @Test
    void desk_and_unit_hear_of_a_submission() {
        var submitted = aReport(Status.SUBMITTED);
        var facts = Map.of("unit", "hekou", "receiptNo", submitted.receipt().no(), "infoClass", "DYNAMIC");

        assertThat(notices(submitted, new ReportEvent.Submitted(NOW)))
                .containsExactly(
                        new Notice(EDITOR, "report.submitted", facts),
                        new Notice("unit:hekou", "report.accepted", facts));
    }

    @Test
    void the_unit_hears_why_its_report_is_not_used_and_of_one_past_its_head_the_informant_alone() {
        var event = new ReportEvent.Rejected(RejectReason.OLD, null, NOW);

        assertThat(notices(aReport(Status.REJECTED), event)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo("unit:hekou");
            assertThat(notice.what()).isEqualTo("report.rejected");
            assertThat(notice.facts()).containsEntry("reason", "OLD");
        });
        var past = direct(aReport(Status.REJECTED));
        assertThat(notices(past, event)).isEmpty();
        assertThat(TYPE.messages(past.id(), past, event).get(1)).satisfies(told -> {
            assertThat(told.topic()).isEqualTo("office.info-report.private");
            assertThat(told.notices()).extracting(Notice::to).containsExactly("person:p-clerk");
        });
    }

    @Test
    void a_returned_report_stays_in_sight_of_the_desk_until_it_comes_back() {
        var approved = aReport(Status.RETURNED).approveInUnit(HEAD, NOW).state();

        assertThat(TYPE.readers(approved)).containsExactlyInAnyOrder("unit:hekou", EDITOR, CHIEF);
    }

    @Test
    void the_unit_does_not_hear_of_a_direct_report() {
        assertThat(notices(direct(aReport(Status.SUBMITTED)), new ReportEvent.Submitted(NOW)))
                .extracting(Notice::to)
                .containsExactly(CHIEF);
    }

    @Test
    void the_desk_hears_of_a_withdrawal_only_if_it_knew_the_report() {
        var fromDesk = aReport(Status.SUBMITTED).withdraw(CLERK, NOW, "有误").state();
        var fromDraft = aReport(Status.DRAFT).withdraw(CLERK, NOW, "有误").state();

        assertThat(notices(fromDesk, new ReportEvent.Withdrawn(NOW)))
                .extracting(Notice::to, Notice::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EDITOR, "report.withdrawn"));
        assertThat(notices(fromDraft, new ReportEvent.Withdrawn(NOW))).isEmpty();
    }

    private static java.util.List<Task> tasks(Report report) {
        return TYPE.tasks(report.id(), report);
    }

    private static java.util.List<Notice> notices(Report after, ReportEvent event) {
        return TYPE.messages(after.id(), after, event).get(0).notices();
    }
}
