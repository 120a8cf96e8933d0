package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.LEADER;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.SECRETARY;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.atDesk;
import static io.districtoffice.inforeport.report.model.Reports.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.inforeport.report.model.Instruction.Medium;
import io.districtoffice.inforeport.report.model.Instruction.Tell;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class InstructingTest {

    static final Instructing.Wish WISH =
            new Instructing.Wish("请举一反三。", null, null, List.of(), null, new Tell(true, false));
    private static final AttachmentRef SCAN = new AttachmentRef("a-1", "批示.pdf", 10, "application/pdf");

    /** Adopted, with an instruction {@code i-0} that a secretary entered; in any other status nothing is there. */
    static Report entered(Report report) {
        return report.status() == Status.ADOPTED
                ? new Instructing(report)
                        .instruct("i-0", SECRETARY, NOW, WISH, false, onBehalf(Medium.PHONE), Set.of())
                        .state()
                : report;
    }

    private static Instructing.OnBehalf onBehalf(Medium medium, AttachmentRef... scans) {
        return new Instructing.OnBehalf(known(LEADER), medium, List.of(scans));
    }

    private static Decision<Report, ReportEvent> instruct(Actor by, Instructing.Wish wish, boolean read) {
        return new Instructing(aReport(Status.ADOPTED))
                .instruct("i-1", by, NOW, wish, read, null, Set.of("water", "hekou"));
    }

    private static Decision<Report, ReportEvent> enter(Instructing.OnBehalf onBehalf) {
        return new Instructing(aReport(Status.ADOPTED))
                .instruct("i-1", SECRETARY, NOW, WISH, false, onBehalf, Set.of());
    }

    private static Refused refusal(Supplier<?> work) {
        return catchThrowableOfType(Refused.class, work::get);
    }

    private static List<String> fields(Supplier<?> work) {
        return refusal(work).errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    @Test
    void a_leader_instructs_what_he_has_read() {
        var decision = instruct(LEADER, WISH, true);

        assertThat(decision.state().status()).isEqualTo(Status.ADOPTED);
        assertThat(decision.state().use().instructions()).singleElement().satisfies(one -> {
            assertThat(one.medium()).isEqualTo(Medium.DIRECT);
            assertThat(one.confirmedAt()).isEqualTo(NOW);
            assertThat(one.office()).isEqualTo("district-party");
        });
        assertThat(decision.events()).singleElement().isInstanceOf(ReportEvent.Instructed.class);
    }

    @Test
    void an_issue_that_he_has_not_read_is_not_instructed() {
        assertThat(refusal(() -> instruct(LEADER, WISH, false)).code()).isEqualTo("report.issue-unread");
    }

    @Test
    void a_leader_who_does_not_receive_the_issue_may_not() {
        var other = atDesk("p-other-leader", "他", "district-gov", "LEADER");

        assertThat(refusal(() -> instruct(other, WISH, true)).code()).isEqualTo("report.not-a-reader");
    }

    @Test
    void units_are_known_named_once_and_have_one_lead() {
        var wish =
                new Instructing.Wish("办", null, null, List.of("water", "water", "nowhere"), 0, new Tell(false, false));

        assertThat(fields(() -> instruct(LEADER, wish, true)))
                .as("R19")
                .containsExactlyInAnyOrder(
                        "leadUnitId report.lead-missing",
                        "coUnitIds[1] report.unit-named-twice",
                        "coUnitIds[2] report.no-such-unit",
                        "dueInWorkingDays report.days-out-of-range");
        var twice = new Instructing.Wish("办", null, "water", List.of("water"), 366, new Tell(false, false));
        assertThat(fields(() -> instruct(LEADER, twice, true)))
                .containsExactlyInAnyOrder(
                        "coUnitIds[0] report.unit-named-twice", "dueInWorkingDays report.days-out-of-range");
    }

    @Test
    void a_text_of_nothing_or_of_2001_characters_or_with_a_mark_is_refused() {
        var empty = new Instructing.Wish(" ", "长".repeat(2001), null, List.of(), null, new Tell(false, false));
        assertThat(fields(() -> instruct(LEADER, empty, true)))
                .containsExactlyInAnyOrder("text text-length", "requirement text-length");
        var marked = new Instructing.Wish("机密★一年", null, null, List.of(), null, new Tell(false, false));
        assertThat(refusal(() -> instruct(LEADER, marked, true)).code())
                .as("R46")
                .isEqualTo("classified");
    }

    @Test
    void what_a_secretary_enters_waits_for_the_leaders_word() {
        var entered = entered(aReport(Status.ADOPTED));
        assertThat(entered.use().instructions()).singleElement().satisfies(one -> {
            assertThat(one.leader().id()).isEqualTo(LEADER.id());
            assertThat(one.enteredBy()).isEqualTo(Editor.of(SECRETARY));
            assertThat(one.confirmedAt()).isNull();
        });

        var confirmed = new Instructing(entered).confirm(LEADER, NOW.plusSeconds(60), "i-0");

        assertThat(confirmed.state().use().instructions().get(0).confirmedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(refusal(() -> new Instructing(confirmed.state()).confirm(LEADER, NOW, "i-0"))
                        .code())
                .isEqualTo("report.confirmed-already");
        assertThat(refusal(() -> new Instructing(entered).confirm(EDITOR, NOW, "i-0"))
                        .code())
                .isEqualTo("report.only-the-leader-confirms");
    }

    @Test
    void a_secretary_says_for_whom_and_how_it_came_and_adds_the_scan_of_paper() {
        assertThat(fields(() -> enter(null)))
                .contains("onBehalfOf report.no-such-leader", "medium report.medium-missing");
        assertThat(fields(() -> enter(onBehalf(Medium.PAPER)))).containsExactly("attachmentIds report.scan-missing");
        assertThat(fields(() -> enter(onBehalf(Medium.PHONE, SCAN))))
                .containsExactly("attachmentIds report.scan-of-what");
        assertThat(fields(() -> enter(new Instructing.OnBehalf(known(EDITOR), Medium.PHONE, List.of()))))
                .containsExactly("onBehalfOf report.no-such-leader");
        assertThat(enter(onBehalf(Medium.PAPER, SCAN))
                        .state()
                        .use()
                        .instructions()
                        .get(0)
                        .scan())
                .isEqualTo(SCAN);
    }

    @Test
    void a_leader_does_not_enter_for_himself() {
        assertThat(fields(() -> new Instructing(aReport(Status.ADOPTED))
                        .instruct("i-1", LEADER, NOW, WISH, true, onBehalf(Medium.PHONE), Set.of())))
                .containsExactly("onBehalfOf report.leader-acts-himself");
    }

    @Test
    void at_most_20_instructions() {
        Report report = aReport(Status.ADOPTED);
        for (int i = 0; i < 20; i++) {
            report = new Instructing(report)
                    .instruct("i-" + i, LEADER, NOW, WISH, true, null, Set.of())
                    .state();
        }
        Report full = report;
        assertThat(refusal(() -> new Instructing(full).instruct("x", LEADER, NOW, WISH, true, null, Set.of()))
                        .code())
                .isEqualTo("report.too-many-instructions");
    }

    @Test
    void the_result_is_shown_on_the_instruction_it_belongs_to() {
        var report = instruct(LEADER, WISH, true).state();
        var outcome = new Instruction.Outcome("item-1", "CONCLUDED", "已整改", true, NOW);

        var decision = new Instructing(report).result("i-1", outcome, NOW);

        assertThat(decision.state().use().instructions().get(0).outcome()).isEqualTo(outcome);
        assertThat(new Instructing(report).result("another", outcome, NOW).events())
                .isEmpty();
    }
}
