package io.districtoffice.inforeport.bulletin.model;

import static io.districtoffice.inforeport.bulletin.model.Issues.CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.DIRECTOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.EDITOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.EDITOR_2;
import static io.districtoffice.inforeport.bulletin.model.Issues.ID;
import static io.districtoffice.inforeport.bulletin.model.Issues.NOW;
import static io.districtoffice.inforeport.bulletin.model.Issues.PARTY_CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.TODAY;
import static io.districtoffice.inforeport.bulletin.model.Issues.anIssue;
import static io.districtoffice.inforeport.bulletin.model.Issues.columns;
import static io.districtoffice.inforeport.bulletin.model.Issues.ended;
import static io.districtoffice.inforeport.bulletin.model.Issues.proofedBy;
import static io.districtoffice.inforeport.bulletin.model.Issues.publication;
import static io.districtoffice.inforeport.bulletin.model.Issues.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EditingTest {

    private static BulletinIssue plan(LocalDate date) {
        return BulletinIssue.plan(ID, EDITOR, NOW, publication(), date).state();
    }

    @Test
    void an_issue_is_planned_for_the_office_s_today_with_the_times_of_its_publication() {
        var issue = plan(null);

        assertThat(issue.date()).isEqualTo(TODAY);
        assertThat(issue.year()).isEqualTo(2027);
        assertThat(issue.schedule().cutoff()).isEqualTo(Instant.parse("2027-01-01T08:00:00Z"));
        assertThat(issue.schedule().readyBy()).isEqualTo(Instant.parse("2027-01-01T09:30:00Z"));
        assertThat(issue.issued().revision()).isZero();
    }

    @Test
    void it_is_planned_neither_for_yesterday_nor_for_a_day_far_off() {
        assertThat(plan(TODAY.plusDays(366)).date()).isEqualTo(TODAY.plusDays(366));
        assertThat(Refusals.errors(() -> plan(TODAY.minusDays(1)))).containsExactly("date: issue.date-out-of-range");
        assertThat(Refusals.errors(() -> plan(TODAY.plusDays(367)))).containsExactly("date: issue.date-out-of-range");
    }

    @Test
    void no_issue_is_planned_of_a_publication_that_has_ended_or_by_another_office() {
        assertThat(Refusals.code(() -> BulletinIssue.plan(ID, EDITOR, NOW, ended(), null)))
                .isEqualTo("publication.ended");
        assertThat(Refusals.of(() -> BulletinIssue.plan(ID, PARTY_CHIEF, NOW, publication(), null))
                        .kind())
                .isEqualTo(Refused.Kind.RIGHT);
        assertThat(Refusals.of(() -> BulletinIssue.plan(ID, DIRECTOR, NOW, publication(), null))
                        .kind())
                .isEqualTo(Refused.Kind.RIGHT);
    }

    @Test
    void the_first_proof_keeps_it_composed_and_the_same_person_does_not_read_twice() {
        var once = new Editing(anIssue(Status.COMPOSED)).proof(EDITOR, NOW);

        assertThat(once.state().status()).isEqualTo(Status.COMPOSED);
        assertThat(once.events()).containsExactly(new IssueEvent.Proofed(1, NOW));
        assertThat(Refusals.code(() -> new Editing(once.state()).proof(EDITOR, NOW)))
                .isEqualTo("issue.proofed-by-you");
        var twice = new Editing(once.state()).proof(CHIEF, NOW);
        assertThat(twice.state().status()).isEqualTo(Status.PROOFED);
        assertThat(twice.events()).containsExactly(new IssueEvent.Proofed(2, NOW));
    }

    @Test
    void composed_anew_it_is_proofed_anew() {
        var once = new Editing(anIssue(Status.COMPOSED)).proof(EDITOR, NOW).state();

        var anew = new Editing(once)
                .compose(EDITOR_2, NOW, columns(), terms().edition())
                .state();

        assertThat(anew.layout().proofs()).isEmpty();
        assertThat(new Editing(anew).proof(EDITOR, NOW).state().status()).isEqualTo(Status.COMPOSED);
    }

    @Test
    void the_last_proofreader_does_not_sign() {
        var byTheChief = proofedBy(EDITOR, CHIEF);

        assertThat(Refusals.code(() -> new Editing(byTheChief).sign(CHIEF, NOW)))
                .isEqualTo("issue.proofed-last-by-you");
        assertThat(new Editing(byTheChief).sign(DIRECTOR, NOW).state().status()).isEqualTo(Status.SIGNED);
        assertThat(new Editing(proofedBy(CHIEF, EDITOR))
                        .sign(CHIEF, NOW)
                        .state()
                        .status())
                .as("the first of them may")
                .isEqualTo(Status.SIGNED);
    }

    @Test
    void it_is_numbered_in_the_office_s_year_of_its_signature() {
        var signed = new Editing(anIssue(Status.PROOFED))
                .sign(CHIEF, Instant.parse("2026-12-31T16:00:00Z"))
                .state();
        assertThat(signed.layout().signature().year()).isEqualTo(2027);

        var before = new Editing(anIssue(Status.PROOFED))
                .sign(CHIEF, Instant.parse("2026-12-31T15:59:59Z"))
                .state();
        assertThat(new Issuing(before).requireNumbering(EDITOR)).isEqualTo(2026);
        assertThat(new Issuing(before)
                        .number(EDITOR, NOW, new IssueNo(2026, 9, 9))
                        .state()
                        .year())
                .isEqualTo(2026);
    }

    @Test
    void taken_back_it_keeps_what_stands_in_it_and_loses_proofs_and_signature() {
        var back = new Editing(anIssue(Status.SIGNED))
                .returnToOpen(DIRECTOR, NOW, "人名有误")
                .state();

        assertThat(back.status()).isEqualTo(Status.OPEN);
        assertThat(back.layout().reports()).containsExactly("r1", "r2");
        assertThat(back.layout().proofs()).isEmpty();
        assertThat(back.layout().signature()).isNull();
        assertThat(back.layout().signedIn())
                .as("it may have a number of that year")
                .containsExactly(2027);
        assertThat(back.layout().returned()).isEqualTo(new Reason("人名有误", Person.of(DIRECTOR), NOW));
    }
}
