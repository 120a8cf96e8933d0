package io.districtoffice.inforeport.bulletin.model;

import static io.districtoffice.inforeport.bulletin.model.Issues.CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.EDITOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.NOW;
import static io.districtoffice.inforeport.bulletin.model.Issues.READERS;
import static io.districtoffice.inforeport.bulletin.model.Issues.THE_LEADER;
import static io.districtoffice.inforeport.bulletin.model.Issues.anIssue;
import static io.districtoffice.inforeport.bulletin.model.Issues.correcting;
import static io.districtoffice.inforeport.bulletin.model.Issues.report;
import static io.districtoffice.inforeport.bulletin.model.Issues.terms;
import static io.districtoffice.inforeport.bulletin.model.Issues.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.inforeport.bulletin.model.Correcting.Change;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IssuingTest {

    private static BulletinIssue correct(BulletinIssue issue, Change... changes) {
        return new Issuing(issue)
                .correct(CHIEF, NOW, new Correcting("有误", List.of(changes)))
                .state();
    }

    private static Readership readers(int persons, int leaders) {
        var all = IntStream.range(0, persons)
                .mapToObj(i -> new Reader("person:p" + i, "读者" + i, i < leaders, "district-gov"))
                .toList();
        return new Readership(all, List.of());
    }

    @Test
    void the_list_of_readers_is_frozen() {
        var published = new Issuing(anIssue(Status.NUMBERED))
                .publish(EDITOR, NOW, terms(), READERS)
                .state();

        assertThat(published.readers()).isEqualTo(READERS.readers());
        assertThat(published.issued().revision()).isEqualTo(1);
        assertThat(published.issued().distribution().copies()).isEqualTo(50);
        assertThat(anIssue(Status.NUMBERED).readers()).isEmpty();
    }

    @Test
    void nobody_or_too_many_do_not_get_it() {
        var numbered = new Issuing(anIssue(Status.NUMBERED));

        assertThat(Refusals.code(() -> numbered.publish(EDITOR, NOW, terms(), readers(0, 0))))
                .isEqualTo("issue.nobody-reads");
        assertThat(Refusals.code(() -> numbered.publish(EDITOR, NOW, terms(), readers(61, 0))))
                .isEqualTo("issue.too-many-readers");
        assertThat(Refusals.code(() -> numbered.publish(EDITOR, NOW, terms(), readers(20, 16))))
                .isEqualTo("issue.too-many-leaders");
        assertThat(numbered.publish(EDITOR, NOW, terms(), readers(60, 15))
                        .state()
                        .status())
                .isEqualTo(Status.PUBLISHED);
    }

    @Test
    void a_publication_that_became_wider_does_not_carry_a_problem_to_everybody() {
        var named = terms(PublicationKind.SPECIAL, List.of("person:p-leader"), SecrecyLevel.NONE);
        var problem = wanted("r1")
                .of(
                        anIssue(Status.OPEN),
                        named.edition(),
                        List.of(report("r1", InfoTone.PROBLEM, SecrecyLevel.NONE, "文")));
        var issue = new Editing(anIssue(Status.OPEN))
                .compose(EDITOR, NOW, problem, named.edition())
                .state();
        var numbered = new Issuing(issue.to(Status.NUMBERED, issue.layout(), NOW));
        var wider = terms(PublicationKind.SPECIAL, List.of("role:LEADER"), SecrecyLevel.NONE);

        assertThat(Refusals.code(() -> numbered.publish(EDITOR, NOW, wider, READERS)))
                .isEqualTo("issue.problem-needs-named-readers");
        assertThat(numbered.publish(EDITOR, NOW, named, READERS).state().status())
                .isEqualTo(Status.PUBLISHED);
    }

    @Test
    void adopted_reports_are_seen_by_its_leaders_and_their_secretaries() {
        var alone = new Reader("person:p-x", "某领导", true, null);
        var unit = new Reader("unit:hekou", "河口镇", false, null);
        var other = new Reader("person:p-y", "另一位领导", true, "district-party");

        assertThat(Readership.ofAdopted(List.of(THE_LEADER, unit, alone, other)))
                .containsExactly("person:p-leader", "office:district-party:SECRETARY", "person:p-x", "person:p-y");
    }

    @Test
    void a_correction_is_a_revision_and_keeps_what_stood_there() {
        var corrected = correct(
                anIssue(Status.PUBLISHED), new Change("r1", "新题", null, false), new Change("r2", null, null, true));

        assertThat(corrected.status()).isEqualTo(Status.CORRECTED);
        assertThat(corrected.issued().revision()).isEqualTo(2);
        assertThat(corrected.layout().items()).extracting(Item::title).containsExactly("新题", "题r2");
        assertThat(corrected.layout().items()).extracting(Item::withdrawn).containsExactly(false, true);
        assertThat(corrected.layout().proofs()).as("it was proofed once").hasSize(2);
        assertThat(corrected.issued().corrections()).singleElement().satisfies(one -> assertThat(one.items())
                .containsExactly(
                        new Correction.Changed("r1", "题r1", null, false),
                        new Correction.Changed("r2", null, null, true)));
        assertThat(correct(corrected, new Change("r1", null, "新文", false))
                        .issued()
                        .revision())
                .isEqualTo(3);
    }

    @Test
    void a_correction_that_means_nothing_is_refused() {
        var out = anIssue(Status.PUBLISHED);

        assertThat(Refusals.errors(() -> correct(out, new Change("r9", "题", null, false))))
                .containsExactly("items[0].reportId: issue.no-such-item");
        assertThat(Refusals.errors(() -> correct(out, new Change("r1", null, null, false))))
                .containsExactly("items[0]: issue.nothing-corrected");
        assertThat(Refusals.errors(() -> correct(out, new Change("r1", "题r1", "正文", false))))
                .as("the same text")
                .containsExactly("items[0]: issue.nothing-corrected");
        assertThat(Refusals.errors(
                        () -> correct(out, new Change("r1", "新", null, false), new Change("r1", null, "新", false))))
                .containsExactly("items[1].reportId: issue.report-twice");
        assertThat(Refusals.errors(() -> correct(out))).containsExactly("items: list-size");
        var withdrawn = correct(out, new Change("r1", null, null, true));
        assertThat(Refusals.errors(() -> correct(withdrawn, new Change("r1", "新", null, false))))
                .containsExactly("items[0].reportId: issue.item-withdrawn");
    }

    @Test
    void corrected_it_is_not_longer_than_an_issue_may_be_and_not_corrected_for_ever() {
        var out = anIssue(Status.PUBLISHED);
        assertThat(Refusals.code(() -> correct(out, new Change("r1", null, "字".repeat(150_000), false))))
                .isEqualTo("issue.too-long");

        var often = Stream.iterate(1, i -> i + 1)
                .limit(50)
                .reduce(out, (issue, i) -> correct(issue, new Change("r1", "题之" + i, null, false)), (a, b) -> b);
        assertThat(Refusals.code(() -> correct(often, new Change("r1", "再改", null, false))))
                .isEqualTo("issue.corrected-too-often");
        var long1 = correct(out, new Change("r1", null, "一".repeat(99_990), false));
        var long2 = correct(long1, new Change("r1", null, "二", false));
        assertThat(Refusals.code(() -> correct(
                        correct(long2, new Change("r1", null, "三".repeat(100), false)),
                        new Change("r1", null, "四", false))))
                .isEqualTo("issue.corrected-too-often");
    }

    @Test
    void it_closes_when_all_have_read_or_seven_days_after_its_newest_revision() {
        var out = new Issuing(anIssue(Status.PUBLISHED));
        Instant over = NOW.plus(Duration.ofDays(7));

        assertThat(out.close(NOW, 0).state().closedAt()).isEqualTo(NOW);
        assertThat(Refusals.code(() -> out.close(over.minusMillis(1), 1))).isEqualTo("issue.not-read-by-all");
        assertThat(out.close(over, 1).events()).containsExactly(new IssueEvent.Closed(1, over));

        var corrected = new Issuing(anIssue(Status.PUBLISHED))
                .correct(CHIEF, NOW.plus(Duration.ofDays(3)), correcting("r1", "改后的题"))
                .state();
        assertThat(Refusals.code(() -> new Issuing(corrected).close(over, 1))).isEqualTo("issue.not-read-by-all");
        assertThat(new Issuing(corrected)
                        .close(over.plus(Duration.ofDays(3)), 1)
                        .state()
                        .status())
                .isEqualTo(Status.CLOSED);
    }
}
