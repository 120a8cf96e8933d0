package io.districtoffice.inforeport.bulletin.model;

import static io.districtoffice.inforeport.bulletin.model.Issues.NOW;
import static io.districtoffice.inforeport.bulletin.model.Issues.PUBLICATION;
import static io.districtoffice.inforeport.bulletin.model.Issues.anIssue;
import static io.districtoffice.inforeport.bulletin.model.Issues.direct;
import static io.districtoffice.inforeport.bulletin.model.Issues.merged;
import static io.districtoffice.inforeport.bulletin.model.Issues.ofDesk;
import static io.districtoffice.inforeport.bulletin.model.Issues.placed;
import static io.districtoffice.inforeport.bulletin.model.Issues.report;
import static io.districtoffice.inforeport.bulletin.model.Issues.terms;
import static io.districtoffice.inforeport.bulletin.model.Issues.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.inforeport.bulletin.model.Composition.Wanted;
import io.districtoffice.inforeport.report.model.Composable;
import io.districtoffice.inforeport.report.model.InfoTone;
import io.districtoffice.inforeport.report.model.Placement;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final BulletinIssue ISSUE = anIssue(Status.OPEN);

    private static List<Column> made(Composable... found) {
        return made(terms(), found);
    }

    private static List<Column> made(Terms terms, Composable... found) {
        var ids = List.of(found).stream().map(Composable::id).toArray(String[]::new);
        return wanted(ids).of(ISSUE, terms.edition(), List.of(found));
    }

    private static String misfit(Composable report) {
        return misfit(terms(), report);
    }

    private static String misfit(Terms terms, Composable report) {
        var refused = Refusals.of(() -> made(terms, report));
        assertThat(refused.code()).isEqualTo("issue.reports-do-not-fit");
        assertThat(refused.kind()).isEqualTo(Refused.Kind.STATE);
        assertThat(refused.errors()).hasSize(1);
        assertThat(refused.errors().get(0).field()).isEqualTo("columns[0].reportIds[0]");
        return refused.errors().get(0).code();
    }

    private static Composition of(int columns, int reportsInAll) {
        return new Composition(IntStream.range(0, columns)
                .mapToObj(i -> new Wanted(
                        "栏目" + i,
                        IntStream.range(0, i == 0 ? reportsInAll : 0)
                                .mapToObj(j -> "r" + j)
                                .toList()))
                .toList());
    }

    @Test
    void texts_are_copied_in_the_order_of_the_page() {
        var columns = new Composition(List.of(new Wanted("要情", List.of("b")), new Wanted("动态", List.of("a", "c"))))
                .of(ISSUE, terms().edition(), List.of(report("a"), report("b"), report("c")));

        assertThat(columns).extracting(Column::name).containsExactly("要情", "动态");
        assertThat(columns.get(1).items()).extracting(Item::title).containsExactly("题a", "题c");
        assertThat(columns.get(0).items().get(0))
                .isEqualTo(new Item("b", "题b", "正文", List.of("hekou"), InfoTone.NEUTRAL, false));
    }

    @Test
    void at_most_twenty_columns_and_a_hundred_reports() {
        assertThatCode(() -> of(20, 100).check()).doesNotThrowAnyException();
        assertThat(Refusals.errors(() -> of(21, 1).check())).containsExactly("columns: list-size");
        assertThat(Refusals.errors(() -> of(1, 101).check())).containsExactly("columns: list-size");
        assertThat(Refusals.errors(() -> of(1, 0).check())).containsExactly("columns: list-size");
        assertThat(Refusals.errors(() -> of(0, 0).check())).containsExactly("columns: list-size", "columns: list-size");
    }

    @Test
    void a_column_has_a_short_name_without_a_mark_of_secrecy() {
        assertThatCode(() -> named("栏".repeat(30)).check()).doesNotThrowAnyException();
        assertThat(Refusals.errors(() -> named("栏".repeat(31)).check()))
                .containsExactly("columns[0].name: text-length");
        assertThat(Refusals.errors(() -> named(" ").check())).containsExactly("columns[0].name: text-length");
        assertThat(Refusals.code(() -> named("机密★").check())).isEqualTo("classified");
    }

    private static Composition named(String name) {
        return new Composition(List.of(new Wanted(name, List.of("r1"))));
    }

    @Test
    void no_report_stands_in_it_twice() {
        var twice = new Composition(List.of(new Wanted("要情", List.of("a", "b")), new Wanted("动态", List.of("a"))));

        assertThat(Refusals.errors(twice::check)).containsExactly("columns[1].reportIds[0]: issue.report-twice");
    }

    @Test
    void what_the_editor_does_not_see_does_not_fit() {
        var refused = Refusals.of(() -> wanted("a", "b").of(ISSUE, terms().edition(), List.of(report("a"))));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("columns[0].reportIds[1]");
            assertThat(error.code()).isEqualTo("issue.no-such-report");
        });
    }

    @Test
    void only_reports_of_the_own_desk_or_shared_with_it() {
        assertThat(misfit(ofDesk("a", "district-party", List.of()))).isEqualTo("issue.report-of-another-desk");
        assertThat(made(ofDesk("a", "district-party", List.of("district-gov")))).hasSize(1);
    }

    @Test
    void only_reports_of_the_pool_or_such_as_stand_in_it_already() {
        assertThat(misfit(placed("a", false))).isEqualTo("issue.report-not-in-the-pool");
        assertThat(made(placed("a", false, new Placement(ISSUE.id(), PUBLICATION, 2, NOW))))
                .as("adopted through another publication meanwhile")
                .hasSize(1);
    }

    @Test
    void a_report_appears_once_in_a_publication() {
        assertThat(misfit(placed("a", true, new Placement("another", PUBLICATION, 2, NOW))))
                .isEqualTo("report.already-in-publication");
        assertThat(made(placed("a", true, new Placement(ISSUE.id(), PUBLICATION, 2, NOW))))
                .hasSize(1);
        assertThat(made(placed("a", true, new Placement("another", "another-publication", 2, NOW))))
                .hasSize(1);
    }

    @Test
    void nothing_more_secret_than_the_publication() {
        var open = terms(PublicationKind.DAILY, List.of("person:p-leader"), SecrecyLevel.NONE);
        var internal = report("a", InfoTone.GOOD, SecrecyLevel.INTERNAL, "文");

        assertThat(misfit(open, internal)).isEqualTo("issue.report-too-secret");
        assertThat(made(terms(), internal)).hasSize(1);
    }

    @Test
    void a_special_issue_with_a_problem_is_for_persons_who_are_named() {
        var problem = report("a", InfoTone.PROBLEM, SecrecyLevel.NONE, "文");
        var many = terms(PublicationKind.SPECIAL, List.of("person:p-leader", "role:LEADER"), SecrecyLevel.NONE);
        var named = terms(PublicationKind.SPECIAL, List.of("person:p-leader"), SecrecyLevel.NONE);

        assertThat(misfit(many, problem)).isEqualTo("issue.problem-needs-named-readers");
        assertThat(made(named, problem)).hasSize(1);
        assertThat(made(many, report("a"))).as("no problem").hasSize(1);
        assertThat(made(terms(), problem)).as("not a special issue").hasSize(1);
    }

    @Test
    void not_more_than_a_hundred_and_fifty_thousand_characters() {
        var whole = report("a", InfoTone.GOOD, SecrecyLevel.NONE, "字".repeat(150_000 - 2)); // the title has two
        assertThat(made(whole)).hasSize(1);
        var more = report("a", InfoTone.GOOD, SecrecyLevel.NONE, "字".repeat(150_000 - 1));
        assertThat(Refusals.code(() -> made(more))).isEqualTo("issue.too-long");
        assertThat(Refusals.errors(() -> made(more))).containsExactly("columns: issue.too-long");
    }

    @Test
    void a_report_that_went_past_its_head_shows_no_unit() {
        assertThat(made(direct("a")).get(0).items().get(0).units()).isEmpty();
        assertThat(made(merged("a", "shiba", "hekou", "louguan"))
                        .get(0)
                        .items()
                        .get(0)
                        .units())
                .containsExactly("hekou", "shiba", "louguan");
    }
}
