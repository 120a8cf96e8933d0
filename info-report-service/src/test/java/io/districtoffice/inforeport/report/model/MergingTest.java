package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CHIEF;
import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.LIMIT;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.SURVIVOR;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.called;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final Report OTHER = called(aReport(Status.POOLED), SURVIVOR);
    private static final Contribution ONE = new Contribution("r-1", "shiba", 600, NOW);

    private static Report gone() {
        return merge(aReport(Status.EDITING), Survivor.of(OTHER), 300);
    }

    private static Report merge(Report report, Survivor into, int share) {
        return new Merging(report).mergeInto(EDITOR, NOW, into, share).state();
    }

    private static String codeOf(Supplier<?> work) {
        var refused = catchThrowableOfType(Refused.class, work::get);
        return refused.errors().isEmpty()
                ? refused.code()
                : refused.errors().get(0).code();
    }

    @Test
    void a_report_goes_into_another_and_waits_to_be_taken_in() {
        assertThat(gone().status()).isEqualTo(Status.MERGED);
        assertThat(gone().joining().merged()).isEqualTo(new Merged(SURVIVOR, 300, false, NOW));
        assertThat(new Merging(gone())
                        .settle(SURVIVOR)
                        .state()
                        .joining()
                        .merged()
                        .settled())
                .isTrue();
    }

    @Test
    void only_its_editor_merges_and_only_into_what_is_on_the_desk() {
        var report = aReport(Status.EDITING);
        assertThat(codeOf(() -> new Merging(report).mergeInto(OTHER_EDITOR, NOW, Survivor.of(OTHER), 1)))
                .isEqualTo("report.only-its-editor");
        assertThat(codeOf(() -> merge(report, null, 1))).isEqualTo("report.no-such-survivor");
        assertThat(codeOf(() -> merge(report, Survivor.of(report), 1))).isEqualTo("report.into-itself");
        assertThat(codeOf(() -> merge(report, new Survivor("x", "district-party", Status.POOLED, false), 1)))
                .isEqualTo("report.no-such-survivor");
        assertThat(codeOf(() -> merge(report, new Survivor("x", "district-gov", Status.SUBMITTED, false), 1)))
                .isEqualTo("report.survivor-closed");
        assertThat(codeOf(() -> merge(report, Survivor.of(OTHER), 1001))).isEqualTo("report.share-out-of-range");
        assertThat(codeOf(() -> merge(report, Survivor.of(OTHER), -1))).isEqualTo("report.share-out-of-range");
    }

    @Test
    void what_went_past_the_head_is_not_seen_through_another_report() {
        assertThat(codeOf(() ->
                        new Merging(direct(aReport(Status.EDITING))).mergeInto(CHIEF, NOW, Survivor.of(OTHER), 1)))
                .as("I17; and the chief does not hold it")
                .isEqualTo("report.only-its-editor");
        assertThat(codeOf(() ->
                        merge(aReport(Status.EDITING), new Survivor("x", "district-gov", Status.POOLED, true), 1)))
                .isEqualTo("report.direct-stays-apart");
    }

    @Test
    void one_with_an_open_question_or_with_contributors_does_not_go() {
        var report = aReport(Status.EDITING);
        var asked = report.with(Status.EDITING, report.handling().asking("?", NOW, LIMIT));
        assertThat(codeOf(() -> merge(asked, Survivor.of(OTHER), 1))).as("I31").isEqualTo("report.open-query");
        var rich = new Merging(report).takeIn(ONE, NOW).state();
        assertThat(codeOf(() -> merge(rich, Survivor.of(OTHER), 1))).isEqualTo("report.has-contributors");
    }

    @Test
    void it_is_taken_in_once() {
        var first = new Merging(OTHER).takeIn(ONE, NOW);
        assertThat(first.state().joining().contributors()).containsExactly(ONE);
        assertThat(first.events()).containsExactly(new ReportEvent.ContributionTaken(ONE, NOW));

        var again = new Merging(first.state()).takeIn(ONE, NOW);

        assertThat(again.state()).isEqualTo(first.state());
        assertThat(again.events()).isEmpty();
    }

    @Test
    void shares_are_at_most_the_whole() {
        var first = new Merging(OTHER).takeIn(ONE, NOW).state();
        assertThat(new Merging(first)
                        .takeIn(new Contribution("r-2", "louguan", 400, NOW), NOW)
                        .events())
                .hasExactlyElementsOfTypes(ReportEvent.ContributionTaken.class);
        assertThat(new Merging(first)
                        .takeIn(new Contribution("r-2", "louguan", 401, NOW), NOW)
                        .events())
                .containsExactly(new ReportEvent.ContributionRefused("r-2", "report.shares-exceed-the-whole", NOW));
    }

    @Test
    void one_that_is_final_by_then_refuses_and_the_other_comes_back_to_its_editor() {
        var refused = new Merging(called(aReport(Status.REJECTED), SURVIVOR)).takeIn(ONE, NOW);
        assertThat(refused.events())
                .containsExactly(new ReportEvent.ContributionRefused("r-1", "report.survivor-closed", NOW));

        var back = new Merging(gone()).comeBack(SURVIVOR, "report.survivor-closed", NOW);

        assertThat(back.state().status()).isEqualTo(Status.EDITING);
        assertThat(back.state().handling().editor()).isEqualTo(Editor.of(EDITOR));
        assertThat(back.state().joining().merged()).isNull();
        assertThat(back.state().joining().unmerged().why()).isEqualTo("report.survivor-closed");
    }

    @Test
    void what_another_report_says_that_it_is_not_in_changes_nothing() {
        assertThat(new Merging(gone())
                        .comeBack("another", "report.survivor-closed", NOW)
                        .events())
                .isEmpty();
        assertThat(new Merging(gone()).settle("another").state()).isEqualTo(gone());
    }

    @Test
    void one_that_ends_unused_lets_go_what_went_into_it() {
        var editing = new Merging(aReport(Status.EDITING)).takeIn(ONE, NOW).state();
        var released = new ReportEvent.ContributorsReleased(List.of("r-1"), NOW);

        assertThat(new AtDesk(editing)
                        .reject(EDITOR, NOW, RejectReason.OLD, null, null)
                        .events())
                .contains(released);
        assertThat(new AtDesk(editing).sendBack(EDITOR, NOW, "请核对", null).events())
                .contains(released);
        var pooled = new Merging(aReport(Status.POOLED)).takeIn(ONE, NOW).state();
        assertThat(pooled.withdraw(CLERK, NOW, "有误").events()).contains(released);
        var unused = new InIssue(pooled).expire(NOW.plusSeconds(1), NOW.plusSeconds(2));
        assertThat(unused.events()).contains(new ReportEvent.ContributorsReleased(List.of("r-1"), NOW.plusSeconds(2)));
        assertThat(unused.state().joining().contributors()).isEmpty();
    }

    @Test
    void it_has_its_share_of_what_is_published() {
        var settled = new Merging(gone()).settle(SURVIVOR).state();
        var credited = new Merging(settled).credit(SURVIVOR, Reports.ADOPTION, NOW);

        assertThat(credited.state().status()).isEqualTo(Status.MERGED);
        assertThat(credited.state().use().adoptions()).containsExactly(Reports.ADOPTION);
        assertThat(new Merging(credited.state())
                        .credit(SURVIVOR, Reports.ADOPTION, NOW)
                        .events())
                .isEmpty();
    }
}
