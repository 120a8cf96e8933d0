package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.complete;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import java.util.Arrays;
import java.util.List;
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
            case "submit" -> report.submit(CLERK, NOW).state();
            case "submitDirect" -> direct(report).submitDirect(CLERK, NOW).state();
            case "supplement" -> report.supplement(CLERK, NOW, "补充", List.of()).state();
            case "withdraw" -> report.withdraw(CLERK, NOW, "有误").state();
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }
}
