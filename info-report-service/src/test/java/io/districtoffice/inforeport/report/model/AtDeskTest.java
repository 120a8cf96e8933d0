package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CHIEF;
import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR_ELSEWHERE;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.LEADER;
import static io.districtoffice.inforeport.report.model.Reports.LIMIT;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_HEAD;
import static io.districtoffice.inforeport.report.model.Reports.SECRETARY;
import static io.districtoffice.inforeport.report.model.Reports.SYSTEM_OF_HEKOU;
import static io.districtoffice.inforeport.report.model.Reports.UNCLAIMED;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.complete;
import static io.districtoffice.inforeport.report.model.Reports.content;
import static io.districtoffice.inforeport.report.model.Reports.direct;
import static io.districtoffice.inforeport.report.model.Reports.facts;
import static io.districtoffice.inforeport.report.model.Reports.known;
import static io.districtoffice.inforeport.report.model.Reports.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtDeskTest {

    private static AtDesk desk(Status status) {
        return new AtDesk(aReport(status));
    }

    private static AtDesk desk(Report report) {
        return new AtDesk(report);
    }

    @Test
    void one_editor_has_a_report_in_hand() {
        var claimed = desk(Status.SUBMITTED).claim(EDITOR, NOW);

        assertThat(claimed.state().handling().editor()).isEqualTo(new Editor("p-desk", "陈编"));
        assertThat(claimed.events()).containsExactly(new ReportEvent.Claimed(NOW));
        var refused = refused(() -> desk(claimed.state()).claim(OTHER_EDITOR, NOW));
        assertThat(refused.code()).isEqualTo("report.already-claimed");
        assertThat(refused.facts()).containsEntry("editor", "陈编");
    }

    @Test
    void only_the_desk_it_was_sent_to_works_on_a_report() {
        for (var stranger : List.of(EDITOR_ELSEWHERE, CLERK)) {
            assertThat(codeOf(() -> desk(Status.SUBMITTED).claim(stranger, NOW)))
                    .isEqualTo("report.only-the-desk");
            assertThat(codeOf(() -> desk(Status.EDITING).edit(stranger, NOW, "题", "文")))
                    .isEqualTo("report.only-the-desk");
            assertThat(codeOf(() -> desk(Status.POOLED).unpool(stranger, NOW, "再改")))
                    .isEqualTo("report.only-the-desk");
        }
    }

    @Test
    void a_direct_report_is_the_chief_editors_alone() {
        var report = direct(aReport(Status.SUBMITTED));

        assertThat(codeOf(() -> desk(report).claim(EDITOR, NOW))).isEqualTo("report.only-the-desk");
        var held = desk(report).claim(CHIEF, NOW).state();
        assertThat(fieldsOf(() -> desk(held).reassign(CHIEF, NOW, known(OTHER_EDITOR))))
                .containsExactly("editorId report.no-such-editor");
    }

    @Test
    void only_its_editor_works_on_it_even_the_chief_asks_for_it_first() {
        for (var other : List.of(OTHER_EDITOR, CHIEF)) {
            assertThat(codeOf(() -> desk(Status.EDITING).edit(other, NOW, "题", "文")))
                    .isEqualTo("report.only-its-editor");
            assertThat(codeOf(() -> desk(Status.EDITING).passToPool(other, NOW)))
                    .isEqualTo("report.only-its-editor");
            assertThat(codeOf(() -> desk(Status.QUERYING).cancelQuery(other, NOW, "已核实")))
                    .isEqualTo("report.only-its-editor");
        }
        var given = desk(Status.EDITING).reassign(CHIEF, NOW, known(CHIEF)).state();
        assertThat(desk(given)
                        .edit(CHIEF, NOW, "题", "文")
                        .state()
                        .handling()
                        .edited()
                        .by()
                        .id())
                .isEqualTo("p-chief");
    }

    @Test
    void an_editor_or_the_chief_gives_it_back_and_its_open_question_ends() {
        var back = desk(Status.QUERYING).release(CHIEF, NOW);

        assertThat(back.state().handling().editor()).isNull();
        assertThat(back.state().handling().openQuery()).isEmpty();
        assertThat(back.events()).containsExactly(new ReportEvent.Released(1, NOW));
        assertThat(codeOf(() -> desk(Status.EDITING).release(OTHER_EDITOR, NOW)))
                .isEqualTo("report.only-its-editor-or-the-chief");
        assertThat(desk(back.state()).claim(OTHER_EDITOR, NOW).state().status()).isEqualTo(Status.EDITING);
    }

    @Test
    void the_chief_hands_it_to_somebody_of_the_same_desk() {
        var asked =
                desk(Status.QUERYING).reassign(CHIEF, NOW, known(OTHER_EDITOR)).state();

        assertThat(asked.handling().openQuery()).as("the question goes on").isPresent();
        assertThat(asked.handling().editor().id()).isEqualTo("p-desk2");
        assertThat(codeOf(() -> desk(Status.EDITING).reassign(EDITOR, NOW, known(OTHER_EDITOR))))
                .isEqualTo("report.only-the-chief-reassigns");
        for (DeskPerson wrong : new DeskPerson[] {null, known(EDITOR_ELSEWHERE), known(CLERK)}) {
            assertThat(fieldsOf(() -> desk(Status.EDITING).reassign(CHIEF, NOW, wrong)))
                    .containsExactly("editorId report.no-such-editor");
        }
        assertThat(fieldsOf(() -> desk(Status.EDITING).reassign(CHIEF, NOW, known(EDITOR))))
                .containsExactly("editorId report.same-editor");
    }

    @Test
    void the_original_stays_beside_the_edited_text() {
        var edited = desk(Status.EDITING).edit(EDITOR, NOW, "新题", "新文").state();

        assertThat(edited.original()).isEqualTo(complete());
        assertThat(edited.handling().edited())
                .isEqualTo(new Edited(new Text("新题", "新文"), new Editor("p-desk", "陈编"), NOW));
    }

    @Test
    void edited_text_keeps_the_rules_of_a_draft() {
        assertThat(fieldsOf(() -> desk(Status.EDITING).edit(EDITOR, NOW, "题".repeat(201), " ")))
                .containsExactly("title text-length", "body text-length");
        assertThat(codeOf(() -> desk(Status.EDITING).edit(EDITOR, NOW, "题", "机密★1年")))
                .as("R46")
                .isEqualTo("classified");
        assertThat(codeOf(() -> desk(Status.EDITING).query(EDITOR, NOW, "见(秘密)件", LIMIT)))
                .isEqualTo("classified");
    }

    @Test
    void the_unit_answers_and_editing_goes_on() {
        var answered = aReport(Status.QUERYING).answer(SYSTEM_OF_HEKOU, NOW, "三户", List.of());

        assertThat(answered.state().status()).isEqualTo(Status.EDITING);
        assertThat(answered.state().handling().queries())
                .containsExactly(new Query(1, "是三户还是两户?", NOW, LIMIT, new Answer("三户", List.of(), NOW), null));
        assertThat(answered.events()).containsExactly(new ReportEvent.Answered(1, NOW));
        assertThat(codeOf(() -> aReport(Status.QUERYING).answer(OTHER_HEAD, NOW, "三户", List.of())))
                .isEqualTo("report.not-your-unit");
    }

    @Test
    void a_report_with_an_open_question_cannot_enter_the_pool() {
        var report = aReport(Status.EDITING);
        var asked = report.with(Status.EDITING, report.handling().asking("属实吗?", NOW, LIMIT));

        assertThat(codeOf(() -> desk(asked).passToPool(EDITOR, NOW))).as("I31").isEqualTo("report.open-query");
    }

    @Test
    void at_most_20_questions_are_asked() {
        var report = aReport(Status.EDITING);
        for (int i = 0; i < 20; i++) {
            report = desk(report)
                    .query(EDITOR, NOW, "第" + i + "问", LIMIT)
                    .state()
                    .answer(CLERK, NOW, "答", List.of())
                    .state();
        }
        var asked = report;

        assertThat(codeOf(() -> desk(asked).query(EDITOR, NOW, "再问", LIMIT))).isEqualTo("report.too-many-queries");
    }

    @Test
    void the_desk_goes_on_seeing_what_was_submitted_while_the_unit_rewrites_it() {
        var edited = desk(Status.EDITING).edit(EDITOR, NOW, "新题", "新文").state();
        var returned = desk(edited)
                .sendBack(EDITOR, NOW, "数字不符", Distortion.EXAGGERATION)
                .state();
        var better = content(InfoClass.DYNAMIC, InfoTone.NEUTRAL, "改正稿", "一户进水", facts());
        var rewritten = returned.saveDraft(CLERK, better).state();

        assertThat(returned.round()).isEqualTo(2);
        assertThat(returned.handling().returned()).isEqualTo(new Return(1, "数字不符", Distortion.EXAGGERATION, NOW));
        assertThat(returned.signOff()).as("the head signs each round anew").isNull();
        assertThat(rewritten.original()).isEqualTo(better);
        assertThat(rewritten.seenByDesk()).isEqualTo(complete());

        var again = rewritten
                .approveInUnit(HEAD, NOW)
                .state()
                .submit(CLERK, NOW, UNCLAIMED)
                .state();
        assertThat(again.seenByDesk()).isEqualTo(better);
        assertThat(again.receipt().no()).isEqualTo(returned.receipt().no());
        assertThat(again.handling().editor()).isNull();
        assertThat(again.handling().edited())
                .as("the wording of the old text would hide the correction")
                .isNull();
    }

    @Test
    void a_rejection_as_distorted_says_how() {
        assertThat(fieldsOf(() -> desk(Status.EDITING).reject(EDITOR, NOW, RejectReason.DISTORTED, null, null)))
                .as("I16")
                .containsExactly("distortion report.distortion-missing");
        assertThat(fieldsOf(
                        () -> desk(Status.EDITING).reject(EDITOR, NOW, RejectReason.OLD, null, Distortion.DECEPTION)))
                .containsExactly("distortion report.distortion-of-what");
        var rejected = desk(Status.EDITING).reject(EDITOR, NOW, RejectReason.DISTORTED, "查无此事", Distortion.DECEPTION);
        assertThat(rejected.state().handling().rejection())
                .isEqualTo(new Rejection(RejectReason.DISTORTED, "查无此事", Distortion.DECEPTION, NOW));
    }

    @Test
    void whoever_takes_it_out_of_the_pool_has_it_in_hand_unless_an_issue_has_it() {
        var taken = desk(Status.POOLED).unpool(OTHER_EDITOR, NOW, "再核一下").state();

        assertThat(taken.handling().editor().id()).isEqualTo("p-desk2");
        assertThat(taken.handling().unpooled()).isEqualTo(new Unpooling("再核一下", NOW));
        assertThat(codeOf(() -> desk(placed(aReport(Status.POOLED))).unpool(EDITOR, NOW, "再核一下")))
                .isEqualTo("report.in-an-issue");
    }

    @Test
    void each_is_told_what_may_be_done_next() {
        assertThat(OpenCommands.of(aReport(Status.SUBMITTED), EDITOR, NOW)).containsExactly("claim", "share");
        assertThat(OpenCommands.of(aReport(Status.EDITING), EDITOR, NOW))
                .containsExactly(
                        "edit", "query", "send-back", "reject", "merge-into", "pass-to-pool", "release", "share");
        assertThat(OpenCommands.of(aReport(Status.EDITING), OTHER_EDITOR, NOW)).containsExactly("share");
        assertThat(OpenCommands.of(aReport(Status.EDITING), CHIEF, NOW))
                .containsExactly("release", "reassign", "share", "show-informant");
        assertThat(OpenCommands.of(aReport(Status.QUERYING), EDITOR, NOW))
                .containsExactly("cancel-query", "release", "share");
        assertThat(OpenCommands.of(aReport(Status.QUERYING), CLERK, NOW))
                .containsExactly("supplement", "answer", "withdraw");
        assertThat(OpenCommands.of(aReport(Status.POOLED), CHIEF, NOW))
                .containsExactly("unpool", "share", "show-informant");
        assertThat(OpenCommands.of(aReport(Status.RETURNED), EDITOR, NOW)).isEmpty();
        assertThat(OpenCommands.of(aReport(Status.ADOPTED), LEADER, NOW)).containsExactly("instruct");
        assertThat(OpenCommands.of(aReport(Status.ADOPTED), SECRETARY, NOW)).containsExactly("instruct");
    }

    private static String codeOf(Runnable transition) {
        return refused(transition).code();
    }

    private static List<String> fieldsOf(Runnable transition) {
        return refused(transition).errors().stream()
                .map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }

    private static Refused refused(Runnable transition) {
        var refused = catchThrowableOfType(Refused.class, transition::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
