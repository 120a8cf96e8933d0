package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.ADOPTION;
import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InIssueTest {

    private static final Placement FIRST = new Placement("issue-1", "xishan", 4, NOW);
    private static final Instant LONG_AGO = NOW.minusSeconds(1000);

    private static String codeOf(Supplier<?> work) {
        return catchThrowableOfType(Refused.class, work::get).code();
    }

    private static InIssue pooled() {
        return new InIssue(aReport(Status.POOLED));
    }

    @Test
    void a_report_of_the_pool_is_placed_and_once_more_with_a_newer_basis() {
        var once = pooled().place(FIRST, NOW);
        assertThat(once.state().use().placements()).containsExactly(FIRST);
        assertThat(once.events()).containsExactly(new ReportEvent.Placed("issue-1", NOW));

        var again = new InIssue(once.state()).place(new Placement("issue-1", "xishan", 5, NOW), NOW);

        assertThat(again.state().use().placements())
                .singleElement()
                .extracting(Placement::basis)
                .isEqualTo(5L);
        assertThat(again.events()).isEmpty();
    }

    @Test
    void a_report_appears_once_in_a_publication() {
        var once = pooled().place(FIRST, NOW).state();
        assertThat(codeOf(() -> new InIssue(once).place(new Placement("issue-2", "xishan", 1, NOW), NOW)))
                .isEqualTo("report.already-in-publication");
        assertThat(new InIssue(once)
                        .place(new Placement("issue-9", "special", 1, NOW), NOW)
                        .state()
                        .use()
                        .placements())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "POOLED")
    void only_what_is_in_the_pool_is_placed(Status status) {
        assertThat(codeOf(() -> new InIssue(aReport(status)).place(FIRST, NOW))).isEqualTo("report.not-in-the-pool");
    }

    @Test
    void an_older_placement_is_let_go_and_one_that_may_be_on_its_way_is_not() {
        var once = pooled().place(FIRST, NOW).state();
        assertThat(new InIssue(once).release("issue-1", 4, LONG_AGO, NOW).state())
                .as("based on the version that the issue still has: its compose may be on its way")
                .isEqualTo(once);
        assertThat(new InIssue(once)
                        .release("issue-1", 5, LONG_AGO, NOW)
                        .state()
                        .use()
                        .placements())
                .isEmpty();
        assertThat(new InIssue(once)
                        .release("issue-1", 4, NOW.plusSeconds(1), NOW)
                        .state()
                        .use()
                        .placements())
                .as("nobody composes for so long")
                .isEmpty();
        assertThat(new InIssue(once)
                        .release("another", 9, NOW.plusSeconds(1), NOW)
                        .events())
                .isEmpty();
    }

    @Test
    void what_is_placed_is_neither_withdrawn_nor_taken_out_of_the_pool() {
        var placed = placed(aReport(Status.POOLED));
        assertThat(codeOf(() -> placed.withdraw(CLERK, NOW, "有误"))).isEqualTo("report.placed");
        assertThat(codeOf(() -> new AtDesk(placed).unpool(EDITOR, NOW, "再改"))).isEqualTo("report.in-an-issue");
        assertThat(new InIssue(placed).expire(NOW.plusSeconds(1), NOW).events())
                .as("nor does it expire")
                .isEmpty();
    }

    @Test
    void it_is_adopted_once() {
        var adopted = new InIssue(placed(aReport(Status.POOLED))).adopt(ADOPTION, NOW);
        assertThat(adopted.state().status()).isEqualTo(Status.ADOPTED);
        assertThat(adopted.state().use().placements()).isEmpty();
        assertThat(adopted.state().use().adoptions()).containsExactly(ADOPTION);

        assertThat(new InIssue(adopted.state()).adopt(ADOPTION, NOW).events()).isEmpty();
    }

    @Test
    void thirty_days_in_the_pool_are_the_end() {
        var expired = pooled().expire(NOW.plusSeconds(1), NOW);
        assertThat(expired.state().status()).isEqualTo(Status.UNUSED);
        assertThat(expired.events()).containsExactly(new ReportEvent.Unused(NOW));
        assertThat(pooled().expire(NOW, NOW).events()).as("not yet").isEmpty();
    }
}
