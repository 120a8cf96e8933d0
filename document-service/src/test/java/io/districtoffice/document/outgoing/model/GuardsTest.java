package io.districtoffice.document.outgoing.model;

import static io.districtoffice.document.outgoing.model.Outgoings.*;
import static io.districtoffice.document.outgoing.model.Refusals.code;
import static io.districtoffice.document.outgoing.model.Refusals.errors;
import static io.districtoffice.document.outgoing.model.Refusals.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.decision.Person;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule that a transition keeps, with its refusal. */
class GuardsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private static Finding finding(Finding.Severity severity) {
        return new Finding("R03", "r03-many", "15(一)", severity, "mainTo", null, null, null, Map.of("count", 2));
    }

    private static Content joint() {
        var lead = content().issuers().get(0);
        return changed(Map.of("issuers", List.of(lead, new Issuer("water", "区水利局", OrganKind.DEPARTMENT))));
    }

    private static Content retitled(String title) {
        return changed(Map.of("title", title));
    }

    @Test
    void a_broken_rule_keeps_a_draft_from_review_and_a_warning_asks_for_its_reason() {
        var draft = new Drafting(aDocument(Status.DRAFT));
        var hard = of(() -> draft.submitReview(CLERK, NOW, List.of(finding(Finding.Severity.HARD)), List.of()));
        assertThat(hard.code()).isEqualTo("outgoing.rules-broken");
        assertThat(hard.facts()).containsEntry("rules", "R03");
        assertThat(hard.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("mainTo");
            assertThat(error.code()).isEqualTo("lint.r03-many");
        });
        var warned = List.of(finding(Finding.Severity.WARNING));
        assertThat(code(() -> draft.submitReview(CLERK, NOW, warned, List.of())))
                .isEqualTo("outgoing.reasons-missing");
        var reasons = List.of(new Reason("R03", "两级共管"));
        assertThat(draft.submitReview(CLERK, NOW, warned, reasons)
                        .state()
                        .content()
                        .reasons())
                .containsExactlyElementsOf(reasons);
    }

    @Test
    void R08_no_document_goes_down_about_matters_of_others_before_they_agree() {
        var content = with(Direction.DOWN, Urgency.NONE, true, List.of("water"));
        var document = aDocument(Status.UNDER_REVIEW, CLERK, content, false);
        assertThat(code(() -> new SigningOff(document).submitSign(SECRETARY, NOW, submission(), List.of())))
                .isEqualTo("outgoing.units-not-agreed");

        var asked = step(document, d -> new Agreeing(d).requestCountersign(SECRETARY, NOW, List.of(party("water"))));
        var agreed = step(asked, d -> new Agreeing(d).agree(HEAD, NOW, null));
        assertThat(agreed.status()).isEqualTo(Status.UNDER_REVIEW);
        assertThat(new SigningOff(agreed)
                        .submitSign(SECRETARY, NOW, submission(), List.of())
                        .state()
                        .status())
                .isEqualTo(Status.AWAITING_SIGN);

        var against = step(asked, d -> new Agreeing(d).disagree(HEAD, NOW, "权限不清"));
        assertThat(against.status()).isEqualTo(Status.DELIBERATION);
        assertThat(code(() -> new SigningOff(against).submitSign(SECRETARY, NOW, submission(), List.of())))
                .isEqualTo("outgoing.not-adopted");
        var adopted = step(against, d -> new Agreeing(d).adopted(SECRETARY, NOW, "常务会议", DAY, null));
        assertThat(code(() -> new SigningOff(adopted).submitSign(SECRETARY, NOW, submission(), List.of())))
                .isEqualTo("outgoing.units-not-agreed");
        var ruled = step(against, d -> new Agreeing(d).adopted(SECRETARY, NOW, "常务会议", DAY, "由水利局牵头"));
        assertThat(new SigningOff(ruled)
                        .submitSign(SECRETARY, NOW, submission(), List.of())
                        .state()
                        .status())
                .isEqualTo(Status.AWAITING_SIGN);
    }

    @Test
    void a_unit_is_noted_as_silent_only_when_its_time_is_over() {
        var asked = aDocument(Status.COUNTERSIGNING);
        assertThat(code(() -> new Agreeing(asked).noReply(SECRETARY, NOW, "water")))
                .isEqualTo("outgoing.countersign-still-runs");
        var late = at(AT.plusSeconds(20L * 24 * 3600));
        assertThat(errors(() -> new Agreeing(asked).noReply(SECRETARY, late, "police")))
                .containsExactly("unitId: outgoing.not-asked");
        assertThat(new Agreeing(asked).noReply(SECRETARY, late, "water").state().status())
                .isEqualTo(Status.DELIBERATION);
    }

    @Test
    void who_is_asked_is_not_the_own_office_and_not_too_many() {
        var document = aDocument(Status.UNDER_REVIEW);
        var own = List.of(new Agreeing.Party(OFFICE, "区政府办", true));
        assertThat(errors(() -> new Agreeing(document).requestCountersign(SECRETARY, NOW, own)))
                .containsExactly("units: outgoing.own-office");
        var many = java.util.stream.IntStream.range(0, 41)
                .mapToObj(i -> party("u" + i))
                .toList();
        assertThat(code(() -> new Agreeing(document).requestCountersign(SECRETARY, NOW, many)))
                .isEqualTo("outgoing.too-many-asked");
    }

    @Test
    void only_what_is_important_goes_before_a_meeting_and_its_day_is_the_date_R16() {
        var plain = aDocument(Status.UNDER_REVIEW, CLERK, with(Direction.DOWN, Urgency.NONE, false, List.of()), false);
        assertThat(code(() -> new Agreeing(plain).sendToMeeting(SECRETARY, NOW, "x")))
                .isEqualTo("outgoing.not-important");
        var before = step(aDocument(Status.UNDER_REVIEW), d -> new Agreeing(d).sendToMeeting(SECRETARY, NOW, "重要"));
        assertThat(errors(() -> new Agreeing(before).adopted(SECRETARY, NOW, "会", DAY.plusDays(1), null)))
                .containsExactly("heldOn: outgoing.not-yet");
        var adopted = aDocument(Status.DELIBERATION);
        var sent = step(adopted, d -> new SigningOff(d).submitSign(SECRETARY, NOW, submission(), List.of()));
        assertThat(step(sent, d -> new SigningOff(d).sign(LEADER, NOW, "同意", false, CODE))
                        .docDate())
                .isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(aDocument(Status.SIGNED).docDate()).isEqualTo(DAY);
    }

    @Test
    void D07_R29_all_seven_gates_are_ticked_and_the_disclosure_is_decided_before_the_leader_has_it() {
        var document = new SigningOff(aDocument(Status.UNDER_REVIEW));
        var open = EnumSet.allOf(Gate.class);
        open.remove(Gate.LAW);
        assertThat(errors(() -> document.submitSign(
                        SECRETARY, NOW, new SigningOff.Submission(open, null, null, null), List.of())))
                .containsExactly("gates: outgoing.gates-open", "disclosure: outgoing.disclosure-open");
        assertThat(code(() ->
                        document.submitSign(SECRETARY, NOW, submission(), List.of(finding(Finding.Severity.HARD)))))
                .isEqualTo("outgoing.rules-broken");
    }

    @Test
    void nobody_reviews_or_signs_his_own_draft() {
        var bySecretary = aDocument(Status.UNDER_REVIEW, SECRETARY, content(), false);
        assertThat(code(() -> new SigningOff(bySecretary).submitSign(SECRETARY, NOW, submission(), List.of())))
                .isEqualTo("outgoing.reviewer-is-drafter");
        var both = new io.districtoffice.platform.decision.Actor(
                "p-leader",
                io.districtoffice.platform.decision.Actor.Kind.PERSON,
                "某",
                OFFICE,
                OFFICE,
                java.util.Set.of("DIRECTOR", "LEADER"),
                java.util.Set.of(),
                "s");
        var own = aDocument(Status.AWAITING_SIGN, both, content(), false);
        assertThat(code(() -> new SigningOff(own).sign(both, NOW, "同意", false, CODE)))
                .isEqualTo("outgoing.signer-is-drafter");
    }

    @Test
    void R12_what_goes_up_or_is_important_is_signed_by_the_principal_head_and_all_issuing_organs() {
        var document = aDocument(Status.AWAITING_SIGN);
        var deputy = official("deputy", "LEADER");
        assertThat(code(() -> new SigningOff(document).sign(deputy, NOW, "同意", false, CODE)))
                .isEqualTo("outgoing.only-the-head-signs");
        var plain = aDocument(Status.AWAITING_SIGN, CLERK, with(Direction.DOWN, Urgency.NONE, false, List.of()), false);
        assertThat(step(plain, d -> new SigningOff(d).sign(deputy, NOW, "同意", false, CODE))
                        .status())
                .isEqualTo(Status.SIGNED);

        var joint = aDocument(Status.UNDER_REVIEW, CLERK, joint(), false);
        assertThat(code(() -> new SigningOff(joint).submitSign(SECRETARY, NOW, submission(), List.of())))
                .isEqualTo("outgoing.issuers-not-agreed");
    }

    @Test
    void R13_a_signature_is_an_opinion_or_a_circle_with_a_full_name() {
        var document = new SigningOff(aDocument(Status.AWAITING_SIGN));
        assertThat(errors(() -> document.sign(LEADER, NOW, null, false, CODE)))
                .containsExactly("opinion: outgoing.opinion-or-circle");
        assertThat(errors(() -> document.sign(LEADER, NOW, "同意", true, CODE)))
                .containsExactly("opinion: outgoing.opinion-or-circle");
        var nameless = new io.districtoffice.platform.decision.Actor(
                "p-leader",
                io.districtoffice.platform.decision.Actor.Kind.PERSON,
                null,
                OFFICE,
                OFFICE,
                java.util.Set.of("LEADER"),
                java.util.Set.of(),
                "s");
        assertThat(code(() -> document.sign(nameless, NOW, "同意", false, CODE)))
                .isEqualTo("outgoing.signer-without-name");
        var circle = document.sign(LEADER, NOW, null, true, CODE).state().signature();
        assertThat(circle.opinion()).isNull();
        assertThat(circle.signer().name()).isEqualTo("姓名leader");
    }

    @Test
    void R14_a_change_of_substance_goes_back_to_who_has_signed_it_and_to_nobody_else() {
        var signed = aDocument(Status.SIGNED);
        var again = step(
                signed, d -> new SigningOff(d).recheck(SECRETARY, NOW, "题目有改", retitled("另一个通知"), false, List.of()));
        assertThat(again.status()).isEqualTo(Status.AWAITING_SIGN);
        assertThat(again.signature()).isNull();
        assertThat(again.docDate()).isNull();
        var other = official("other", "LEADER");
        assertThat(code(() -> new SigningOff(again).sign(other, NOW, "同意", false, CODE)))
                .isEqualTo("outgoing.before-another-leader");
        assertThat(step(again, d -> new SigningOff(d).sign(LEADER, NOW, "同意", false, CODE))
                        .status())
                .isEqualTo(Status.SIGNED);
        assertThat(step(signed, d -> new SigningOff(d).recheck(SECRETARY, NOW, null, content(), true, List.of()))
                        .status())
                .as("the rechecker says so")
                .isEqualTo(Status.AWAITING_SIGN);
        assertThat(step(signed, d -> new SigningOff(d).recheck(SECRETARY, NOW, null, content(), false, List.of()))
                        .status())
                .as("a correction of the language")
                .isEqualTo(Status.RECHECKED);
    }

    @Test
    void D10_an_approval_by_phone_is_for_urgent_documents_with_a_witness_and_waits_for_its_signature() {
        var plain = aDocument(Status.AWAITING_SIGN, CLERK, with(Direction.DOWN, Urgency.NONE, true, List.of()), false);
        assertThat(code(() -> new SigningOff(plain).oralApprove(DIRECTOR, NOW, call(), CODE)))
                .isEqualTo("outgoing.not-urgent");
        var document = new SigningOff(aDocument(Status.AWAITING_SIGN));
        var wrong = new SigningOff.Call(null, AT.plusSeconds(1), "姓名director", null, null);
        assertThat(errors(() -> document.oralApprove(DIRECTOR, NOW, wrong, CODE)))
                .containsExactly(
                        "leaderId: outgoing.no-such-leader",
                        "phonedAt: outgoing.not-yet",
                        "witness: outgoing.witness-takes-part");

        var oral = aDocument(Status.SIGNED_ORALLY);
        assertThat(oral.watches()).anySatisfy(watch -> {
            assertThat(watch.rule()).isEqualTo("D10");
            assertThat(watch.limit().due()).isEqualTo(java.time.Instant.parse("2026-11-25T09:30:00Z"));
        });
        var other = official("other", "LEADER");
        assertThat(code(() -> new SigningOff(oral).confirmSign(other, NOW, null)))
                .isEqualTo("outgoing.not-yours-to-do");
        var confirmed = step(oral, d -> new SigningOff(d).confirmSign(LEADER, NOW, "同意"));
        assertThat(confirmed.status()).isEqualTo(Status.SIGNED);
        var numbered = aDocument(Status.NUMBERED, CLERK, content(), true);
        var kept = step(numbered, d -> new SigningOff(d).confirmSign(LEADER, NOW, null));
        assertThat(kept.status()).isEqualTo(Status.NUMBERED);
        assertThat(kept.isSignedOrallyOnly()).isFalse();
    }

    @Test
    void the_time_for_the_signature_runs_from_the_day_the_leader_is_back() {
        var back = new SigningOff.Call(Person.of(LEADER), AT, "值班员", null, LocalDate.parse("2026-11-27"));
        var oral = step(aDocument(Status.AWAITING_SIGN), d -> new SigningOff(d).oralApprove(DIRECTOR, NOW, back, CODE));
        assertThat(oral.watches()).anySatisfy(watch -> {
            assertThat(watch.rule()).isEqualTo("D10");
            assertThat(watch.limit().due()).isEqualTo(java.time.Instant.parse("2026-12-01T09:30:00Z"));
        });
    }

    @Test
    void an_unsigned_approval_that_is_late_is_told_once() {
        var oral = aDocument(Status.SIGNED_ORALLY);
        var watch = oral.watches().stream()
                .filter(one -> one.rule().equals("D10"))
                .findFirst()
                .orElseThrow();
        assertThat(new Issuing(oral).ranLate(NOW, "D10", watch.occurrence()).events())
                .isEmpty();
        var late = at(watch.limit().due().plusSeconds(1));
        var told = new Issuing(oral).ranLate(late, "D10", watch.occurrence());
        assertThat(told.events()).singleElement().isInstanceOf(OutgoingEvent.RanLate.class);
        assertThat(new Issuing(told.state())
                        .ranLate(late, "D10", watch.occurrence())
                        .events())
                .isEmpty();
    }

    @Test
    void only_a_role_that_drafts_in_a_district_office_drafts() {
        assertThat(code(() -> Drafting.draft("d", HEAD, NOW, content()))).isEqualTo("outgoing.only-an-office-drafts");
        assertThat(code(() -> Drafting.draft("d", LEADER, NOW, content()))).isEqualTo("outgoing.only-an-office-drafts");
    }

    @Test
    void R08_R12_a_recheck_brings_in_nobody_who_was_not_asked() {
        var signed = aDocument(Status.SIGNED);
        var concerning = with(Direction.DOWN, Urgency.NONE, true, List.of("water"));
        assertThat(code(() -> new SigningOff(signed).recheck(SECRETARY, NOW, null, concerning, false, List.of())))
                .isEqualTo("outgoing.units-not-agreed");
        assertThat(code(() -> new SigningOff(signed).recheck(SECRETARY, NOW, null, joint(), false, List.of())))
                .isEqualTo("outgoing.issuers-not-agreed");
        assertThat(code(() -> new SigningOff(signed)
                        .recheck(SECRETARY, NOW, null, content(), false, List.of(finding(Finding.Severity.WARNING)))))
                .isEqualTo("outgoing.reasons-missing");
    }

    @Test
    void R08_who_agreed_to_a_text_that_went_back_is_asked_anew() {
        var content = with(Direction.DOWN, Urgency.NONE, true, List.of("water"));
        var document = aDocument(Status.UNDER_REVIEW, CLERK, content, false);
        var asked = step(document, d -> new Agreeing(d).requestCountersign(SECRETARY, NOW, List.of(party("water"))));
        var agreed = step(asked, d -> new Agreeing(d).agree(HEAD, NOW, null));
        var later = new Moment(NOW.at().plusSeconds(60), NOW.calendar(), NOW.terms());
        var back = step(agreed, d -> new Drafting(d)
                .returnDraft(SECRETARY, later, List.of(new Fault(Gate.WRITING, "15(一)", "请改"))));
        var again = step(back, d -> new Drafting(d).submitReview(CLERK, later, List.of(), List.of()));
        assertThat(code(() -> new SigningOff(again).submitSign(SECRETARY, later, submission(), List.of())))
                .isEqualTo("outgoing.units-not-agreed");
    }
}
