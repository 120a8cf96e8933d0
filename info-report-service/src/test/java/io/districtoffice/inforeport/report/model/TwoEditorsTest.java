package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CHIEF;
import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.LIMIT;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.UNCLAIMED;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.complete;
import static io.districtoffice.inforeport.report.model.Reports.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever two editors, their chief and the unit do in whatever order, a report stays a report. */
class TwoEditorsTest {

    private static final Set<Status> IN_HAND = EnumSet.of(Status.EDITING, Status.QUERYING, Status.POOLED);

    @Test
    void two_hundred_commands_in_any_order_end_in_a_consistent_report() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var met = EnumSet.noneOf(Status.class);
        for (int round = 0; round < 200; round++) {
            Report report = aReport(Status.SUBMITTED);
            for (int i = 0; i < 200; i++) {
                Report before = report;
                try {
                    var decision = any(report, random);
                    report = decision.state();
                } catch (Refused refused) {
                    assertThat(report).isSameAs(before);
                }
                met.add(report.status());
                assertConsistent(report, seed);
            }
        }
        assertThat(met)
                .as("seed %d went far", seed)
                .contains(Status.EDITING, Status.QUERYING, Status.RETURNED, Status.REJECTED, Status.POOLED);
    }

    private static Decision<Report, ReportEvent> any(Report report, Random random) {
        Actor by = List.of(EDITOR, OTHER_EDITOR, CHIEF).get(random.nextInt(3));
        var desk = new AtDesk(report);
        // the ends are rare, or every life would be short
        return switch (random.nextInt(60)) {
            case 0 -> desk.reject(by, NOW, RejectReason.DISTORTED, null, Distortion.MISATTRIBUTION);
            case 1, 2, 3 -> desk.sendBack(by, NOW, "请核对", null);
            case 4, 5, 6 -> report.saveDraft(CLERK, complete());
            case 7, 8, 9 -> report.approveInUnit(HEAD, NOW);
            case 10, 11, 12 -> report.submit(CLERK, NOW, UNCLAIMED);
            case 13, 14, 15 -> desk.passToPool(by, NOW);
            case 16, 17, 18 -> desk.unpool(by, NOW, "再改");
            case 19, 20, 21 -> desk.release(by, NOW);
            case 22, 23, 24 -> desk.reassign(by, NOW, known(random.nextBoolean() ? EDITOR : OTHER_EDITOR));
            case 25, 26, 27, 28 -> desk.query(by, NOW, "属实吗?", LIMIT);
            case 29, 30, 31, 32 -> report.answer(CLERK, NOW, "属实", List.of());
            case 33, 34 -> desk.cancelQuery(by, NOW, "已核实");
            case 35 -> report.supplement(CLERK, NOW, "补充", List.of());
            case 36, 37, 38, 39, 40 -> desk.edit(by, NOW, "题", "文" + random.nextInt());
            default -> desk.claim(by, NOW);
        };
    }

    private static void assertConsistent(Report report, long seed) {
        var handling = report.handling();
        var status = report.status();
        String at = "seed " + seed + " in " + status;
        if (IN_HAND.contains(status)) {
            assertThat(handling.editor()).as(at).isNotNull();
        }
        if (status == Status.SUBMITTED) {
            assertThat(handling.editor()).as(at).isNull();
        }
        assertThat(handling.openQuery().isPresent()).as(at).isEqualTo(status == Status.QUERYING);
        assertThat(handling.queries().stream().filter(Query::open).count())
                .as(at)
                .isLessThanOrEqualTo(1);
        assertThat(handling.queries()).as(at).allMatch(one -> one.answer() == null || one.cancelled() == null);
        assertThat(handling.rejection() != null).as(at).isEqualTo(status == Status.REJECTED);
        assertThat(handling.lastSubmitted() != null)
                .as(at)
                .isEqualTo(status == Status.RETURNED || status == Status.UNIT_APPROVED);
        assertThat(report.round() > 1).as(at).isEqualTo(handling.returned() != null);
        assertThat(report.receipt()).as(at).isNotNull();
        assertThat(report.receipt().no())
                .as(at)
                .isEqualTo(aReport(Status.SUBMITTED).receipt().no());
    }
}
