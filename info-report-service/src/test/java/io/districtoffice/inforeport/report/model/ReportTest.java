package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.DESK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.ID;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_HEAD;
import static io.districtoffice.inforeport.report.model.Reports.SYSTEM_OF_HEKOU;
import static io.districtoffice.inforeport.report.model.Reports.UNCLAIMED;
import static io.districtoffice.inforeport.report.model.Reports.aDirectDraft;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.complete;
import static io.districtoffice.inforeport.report.model.Reports.content;
import static io.districtoffice.inforeport.report.model.Reports.facts;
import static io.districtoffice.inforeport.report.model.Reports.placed;
import static io.districtoffice.inforeport.report.model.Reports.problem;
import static io.districtoffice.inforeport.report.model.Reports.titled;
import static io.districtoffice.inforeport.report.model.Reports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.platform.decision.Refused.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {

    @Test
    void a_unit_begins_a_draft_with_only_a_title() {
        var decision = Report.draft(ID, CLERK, NOW, DESK, titled("防汛快报"), false);

        assertThat(decision.state().status()).isEqualTo(Status.DRAFT);
        assertThat(decision.state().unit()).isEqualTo("hekou");
        assertThat(decision.state().informant()).isEqualTo(new Informant("p-clerk", "刘敏"));
        assertThat(decision.events()).containsExactly(new ReportEvent.Drafted(NOW));
    }

    @Test
    void a_title_has_1_to_200_code_points() {
        assertThat(fieldsOf(() -> Report.draft(ID, CLERK, NOW, DESK, titled(""), false)))
                .containsExactly("title");
        assertThat(fieldsOf(() -> Report.draft(ID, CLERK, NOW, DESK, titled(" 　"), false)))
                .containsExactly("title");
        assertThat(fieldsOf(() -> Report.draft(ID, CLERK, NOW, DESK, titled("字".repeat(201)), false)))
                .containsExactly("title");
        assertThat(Report.draft(ID, CLERK, NOW, DESK, titled("𠮷".repeat(200)), false)
                        .events())
                .hasSize(1);
    }

    @Test
    void a_body_has_at_most_20_000_code_points() {
        var longest = content(InfoClass.DYNAMIC, InfoTone.GOOD, "题", "字".repeat(20_000), facts());
        var tooLong = content(InfoClass.DYNAMIC, InfoTone.GOOD, "题", "字".repeat(20_001), facts());

        assertThat(Report.draft(ID, CLERK, NOW, DESK, longest, false).events()).hasSize(1);
        assertThat(fieldsOf(() -> Report.draft(ID, CLERK, NOW, DESK, tooLong, false)))
                .containsExactly("body");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var figures =
                List.of(new Figure("", new BigDecimal("1e30"), "人"), new Figure("深", new BigDecimal("0.1234567"), "米"));
        var wrong = new Content(
                InfoClass.STAT,
                InfoTone.GOOD,
                new Text("题", null),
                new Facts(NOW, "地".repeat(201), null, null, null, null, figures),
                List.of("", "标".repeat(31)),
                null,
                null,
                SecrecyLevel.NONE,
                List.of());

        assertThat(fieldsOf(() -> Report.draft(ID, CLERK, NOW, DESK, wrong, false)))
                .containsExactlyInAnyOrder(
                        "facts.place",
                        "facts.figures[0].name",
                        "facts.figures[0].value",
                        "facts.figures[1].value",
                        "topicTags[0]",
                        "topicTags[1]");
    }

    @ParameterizedTest
    @EnumSource(
            value = SecrecyLevel.class,
            names = {"SECRET", "CONFIDENTIAL", "TOP_SECRET"})
    void a_level_of_secret_and_above_is_refused(SecrecyLevel level) {
        var c = complete();
        var secret =
                new Content(c.infoClass(), c.tone(), c.text(), c.facts(), c.topicTags(), null, null, level, List.of());

        var refused = refusal(() -> Report.draft(ID, CLERK, NOW, DESK, secret, false));

        assertThat(refused.code()).isEqualTo("classified");
        assertThat(refused.facts()).containsEntry("rule", "R46");
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("secrecy.level");
    }

    @Test
    void a_classification_mark_is_refused_wherever_it_stands() {
        var c = complete();
        var f = facts();
        var marked = new Content(
                c.infoClass(),
                c.tone(),
                new Text("机密★1年 通报", "秘密\n正文"),
                new Facts(NOW, "（绝密）库房", null, null, null, null, f.figures()),
                List.of("【秘密】"),
                null,
                null,
                SecrecyLevel.NONE,
                List.of(new AttachmentRef("a1", "机密.pdf", 1, "application/pdf")));

        var refused = refusal(() -> Report.draft(ID, CLERK, NOW, DESK, marked, false));

        assertThat(refused.code()).isEqualTo("classified");
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("title", "body", "facts.place", "topicTags[0]", "attachmentIds[0]");
        assertThat(fieldsOf(() -> aReport(Status.SUBMITTED).supplement(CLERK, NOW, "补充(秘密)", List.of())))
                .containsExactly("text");
        assertThat(fieldsOf(() -> aReport(Status.SUBMITTED).withdraw(CLERK, NOW, "绝密☆")))
                .containsExactly("reason");
    }

    @Test
    void receipt_number_and_time_are_the_servers_in_office_time() {
        var submitted =
                aReport(Status.UNIT_APPROVED).submit(CLERK, NOW, UNCLAIMED).state();

        assertThat(submitted.receipt()).isEqualTo(new Receipt("hekou-20260922-000abcdefg", NOW, UNCLAIMED));
        assertThat(submitted.sortTime()).isEqualTo(NOW);
    }

    @Test
    void a_report_that_was_returned_keeps_its_receipt_number() {
        var again = aReport(Status.RETURNED)
                .approveInUnit(HEAD, NOW)
                .state()
                .submit(CLERK, NOW.plus(Duration.ofDays(3)), UNCLAIMED)
                .state();

        assertThat(again.receipt().no()).startsWith("hekou-20260922-");
        assertThat(again.receipt().at()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void the_head_signs_only_what_is_complete() {
        var draft = with(aReport(Status.DRAFT), titled("只有标题"));

        assertThat(fieldsOf(() -> draft.approveInUnit(HEAD, NOW)))
                .containsExactlyInAnyOrder("body", "facts.occurredAt", "facts.place");
    }

    @ParameterizedTest
    @EnumSource(InfoClass.class)
    void each_class_has_its_own_list_of_facts(InfoClass infoClass) {
        var draft = with(aReport(Status.DRAFT), content(infoClass, InfoTone.NEUTRAL, "题", "正文", Facts.NONE));
        String[] missing =
                switch (infoClass) {
                    case URGENT, DYNAMIC, OPINION_NET -> new String[] {"facts.occurredAt", "facts.place"};
                    case DYNAMIC_MAJOR ->
                        new String[] {"facts.occurredAt", "facts.place", "facts.cause", "facts.effect", "facts.scope"};
                    case OPINION_PUBLIC -> new String[] {"facts.place"};
                    case STAT -> new String[] {"facts.occurredAt", "facts.figures"};
                    case RESEARCH -> new String[0];
                };

        if (missing.length == 0) {
            assertThat(draft.approveInUnit(HEAD, NOW).state().status()).isEqualTo(Status.UNIT_APPROVED);
        } else {
            assertThat(fieldsOf(() -> draft.approveInUnit(HEAD, NOW))).containsExactlyInAnyOrder(missing);
        }
    }

    @Test
    void a_clerk_cannot_sign_for_the_head() {
        var refused = refusal(() -> aReport(Status.DRAFT).approveInUnit(CLERK, NOW));

        assertThat(refused.kind()).isEqualTo(Kind.RIGHT);
        assertThat(refused.code()).isEqualTo("report.only-the-head-approves");
    }

    @Test
    void a_head_does_not_sign_a_problem_of_the_own_unit_that_he_reports_himself() {
        var own = Report.draft(ID, HEAD, NOW, DESK, problem(), false).state();

        assertThat(refusal(() -> own.approveInUnit(HEAD, NOW)).code()).isEqualTo("report.own-problem");
    }

    @Test
    void a_problem_goes_straight_to_the_chief_editor_when_the_informant_says_so() {
        var submitted = aDirectDraft().submitDirect(CLERK, NOW, UNCLAIMED);

        assertThat(submitted.state().status()).isEqualTo(Status.SUBMITTED);
        assertThat(submitted.state().signOff()).isNull();
        assertThat(refusal(() -> aDirectDraft().approveInUnit(HEAD, NOW)).code())
                .isEqualTo("report.own-problem");
    }

    @Test
    void only_problems_told_by_people_go_direct() {
        assertThat(fieldsOf(() -> Report.draft(ID, CLERK, NOW, DESK, complete(), true)))
                .containsExactly("direct");
        assertThat(fieldsOf(() -> Report.draft(ID, SYSTEM_OF_HEKOU, NOW, DESK, problem(), true)))
                .containsExactly("direct");
        assertThat(fieldsOf(() -> aDirectDraft().saveDraft(CLERK, complete()))).containsExactly("tone");
        assertThat(refusal(() -> aReport(Status.DRAFT).submitDirect(CLERK, NOW, UNCLAIMED))
                        .code())
                .isEqualTo("report.not-direct");
    }

    @Test
    void a_trusted_machine_client_submits_what_the_head_has_signed_there() {
        var claim = new SignOff("镇负责人", NOW.minusSeconds(600), true);

        var decision = Report.submitSigned(ID, SYSTEM_OF_HEKOU, NOW, DESK, complete(), claim, true, true, UNCLAIMED);

        assertThat(decision.state().status()).isEqualTo(Status.SUBMITTED);
        assertThat(decision.state().signOff()).isEqualTo(claim);
        assertThat(decision.state().receipt()).isNotNull();
        assertThat(decision.events()).containsExactly(new ReportEvent.Submitted(NOW));
    }

    @Test
    void a_machine_client_without_the_flag_may_not() {
        var refused = refusal(() -> Report.submitSigned(
                ID, SYSTEM_OF_HEKOU, NOW, DESK, complete(), new SignOff("镇负责人", NOW, true), false, true, UNCLAIMED));

        assertThat(refused.kind()).isEqualTo(Kind.RIGHT);
        assertThat(refused.code()).isEqualTo("report.no-delegated-sign-off");
    }

    @Test
    void a_claim_names_a_head_and_a_time_that_has_passed() {
        assertThat(fieldsOf(() ->
                        Report.submitSigned(ID, SYSTEM_OF_HEKOU, NOW, DESK, complete(), null, true, true, UNCLAIMED)))
                .containsExactly("signOff");
        var tomorrow = new SignOff("", NOW.plus(Duration.ofDays(1)), true);
        assertThat(fieldsOf(() -> Report.submitSigned(
                        ID, SYSTEM_OF_HEKOU, NOW, DESK, complete(), tomorrow, true, true, UNCLAIMED)))
                .containsExactlyInAnyOrder("signOff.head", "signOff.at");
    }

    @Test
    void a_machine_client_hands_in_only_what_is_complete() {
        var claim = new SignOff("镇负责人", NOW, true);

        assertThat(fieldsOf(() ->
                        Report.submitSigned(ID, SYSTEM_OF_HEKOU, NOW, DESK, titled("题"), claim, true, true, UNCLAIMED)))
                .contains("body", "facts.occurredAt");
    }

    @Test
    void supplements_add_and_never_change() {
        var before = aReport(Status.POOLED);

        var after = before.supplement(CLERK, NOW, "水位已回落", List.of()).state();

        assertThat(after.original()).isEqualTo(before.original());
        assertThat(after.status()).isEqualTo(Status.POOLED);
        assertThat(after.supplements()).containsExactly(new Supplement(1, "水位已回落", List.of(), NOW));
    }

    @Test
    void supplements_are_bounded() {
        Report full = IntStream.range(0, 20)
                .boxed()
                .reduce(
                        aReport(Status.SUBMITTED),
                        (r, n) -> r.supplement(CLERK, NOW, "补" + n, List.of()).state(),
                        (a, b) -> b);

        assertThat(refusal(() -> full.supplement(CLERK, NOW, "再补", List.of())).code())
                .isEqualTo("report.too-many-supplements");
    }

    @Test
    void a_report_in_an_issue_cannot_be_withdrawn() {
        assertThat(refusal(() -> placed(aReport(Status.POOLED)).withdraw(CLERK, NOW, "数字有误"))
                        .code())
                .isEqualTo("report.placed");
    }

    @Test
    void withdrawing_needs_a_reason() {
        assertThat(fieldsOf(() -> aReport(Status.SUBMITTED).withdraw(CLERK, NOW, "")))
                .containsExactly("reason");
        var withdrawn = aReport(Status.SUBMITTED).withdraw(CLERK, NOW, "数字有误").state();
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.withdrawal()).isEqualTo(new Withdrawal("数字有误", NOW));
    }

    @Test
    void only_the_own_unit_acts_on_a_report() {
        assertThat(refusal(() -> aReport(Status.DRAFT).approveInUnit(OTHER_HEAD, NOW))
                        .code())
                .isEqualTo("report.not-your-unit");
        assertThat(refusal(() -> aReport(Status.DRAFT).saveDraft(OTHER_HEAD, complete()))
                        .code())
                .isEqualTo("report.not-your-unit");
        assertThat(refusal(() -> aReport(Status.UNIT_APPROVED).submit(OTHER_HEAD, NOW, UNCLAIMED))
                        .code())
                .isEqualTo("report.not-your-unit");
        assertThat(refusal(() -> aReport(Status.SUBMITTED).withdraw(EDITOR, NOW, "x"))
                        .code())
                .isEqualTo("report.not-your-unit");
        assertThat(refusal(() -> aReport(Status.SUBMITTED).supplement(EDITOR, NOW, "x", List.of()))
                        .code())
                .isEqualTo("report.not-your-unit");
    }

    @Test
    void a_district_office_does_not_report_to_itself() {
        assertThat(refusal(() -> Report.draft(ID, EDITOR, NOW, DESK, complete(), false))
                        .code())
                .isEqualTo("report.units-report");
    }

    @Test
    void each_actor_is_offered_what_the_transitions_allow() {
        assertThat(OpenCommands.of(aReport(Status.DRAFT), CLERK, NOW)).containsExactly("draft", "withdraw");
        assertThat(OpenCommands.of(aReport(Status.DRAFT), HEAD, NOW))
                .containsExactly("draft", "approve-in-unit", "withdraw");
        assertThat(OpenCommands.of(aReport(Status.UNIT_APPROVED), CLERK, NOW)).containsExactly("submit", "withdraw");
        assertThat(OpenCommands.of(aReport(Status.SUBMITTED), CLERK, NOW)).containsExactly("supplement", "withdraw");
        assertThat(OpenCommands.of(aReport(Status.SUBMITTED), EDITOR, NOW)).containsExactly("claim", "share");
        assertThat(OpenCommands.of(aDirectDraft(), CLERK, NOW)).containsExactly("draft", "submit-direct", "withdraw");
        assertThat(OpenCommands.of(aReport(Status.WITHDRAWN), CLERK, NOW)).isEmpty();
    }

    private static Refused refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static List<String> fieldsOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var refused = refusal(call);
        assertThat(refused.kind()).isEqualTo(Kind.VALUE);
        return refused.errors().stream().map(FieldError::field).toList();
    }
}
