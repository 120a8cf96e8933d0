package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CHIEF;
import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.LEADER;
import static io.districtoffice.inforeport.report.model.Reports.LIMIT;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.SURVIVOR;
import static io.districtoffice.inforeport.report.model.Reports.UNCLAIMED;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.called;
import static io.districtoffice.inforeport.report.model.Reports.complete;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static io.districtoffice.inforeport.report.model.Reports.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every status × every command, held against the command table. */
class ReportMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("info-report-service", "report");

    @Test
    void the_table_knows_every_status() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        TABLE.check((status, command) ->
                attempt(aReport(Status.valueOf(status)), command).status());
    }

    private static Report attempt(Report report, String command) {
        return switch (command) {
            case "saveDraft" -> report.saveDraft(CLERK, complete()).state();
            case "approveInUnit" -> report.approveInUnit(HEAD, NOW).state();
            case "submit" -> report.submit(CLERK, NOW, UNCLAIMED).state();
            case "submitDirect" ->
                direct(report).submitDirect(CLERK, NOW, UNCLAIMED).state();
            case "supplement" -> report.supplement(CLERK, NOW, "补充", List.of()).state();
            case "claim" -> new AtDesk(report).claim(EDITOR, NOW).state();
            case "release" -> new AtDesk(report).release(EDITOR, NOW).state();
            case "reassign" ->
                new AtDesk(report).reassign(CHIEF, NOW, known(OTHER_EDITOR)).state();
            case "edit" -> new AtDesk(report).edit(EDITOR, NOW, "题", "文").state();
            case "query" -> new AtDesk(report).query(EDITOR, NOW, "属实吗?", LIMIT).state();
            case "answer" -> report.answer(CLERK, NOW, "属实", List.of()).state();
            case "cancelQuery" ->
                new AtDesk(report).cancelQuery(EDITOR, NOW, "已核实").state();
            case "sendBack" ->
                new AtDesk(report).sendBack(EDITOR, NOW, "请补充", null).state();
            case "reject" ->
                new AtDesk(report)
                        .reject(EDITOR, NOW, RejectReason.OLD, null, null)
                        .state();
            case "mergeInto" ->
                new Merging(report)
                        .mergeInto(EDITOR, NOW, Survivor.of(called(aReport(Status.POOLED), SURVIVOR)), 300)
                        .state();
            case "share" ->
                new Sight(report).share(EDITOR, NOW, "district-party", true).state();
            case "showInformant" ->
                new Sight(report).showInformant(CHIEF, NOW, "需要核实").state();
            case "instruct" ->
                new Instructing(report)
                        .instruct("i-1", LEADER, NOW, InstructingTest.WISH, true, null, Set.of())
                        .state();
            case "confirmInstruction" ->
                new Instructing(InstructingTest.entered(report))
                        .confirm(LEADER, NOW, "i-0")
                        .state();
            case "passToPool" -> new AtDesk(report).passToPool(EDITOR, NOW).state();
            case "unpool" -> new AtDesk(report).unpool(EDITOR, NOW, "再改").state();
            case "withdraw" -> report.withdraw(CLERK, NOW, "有误").state();
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }
}
