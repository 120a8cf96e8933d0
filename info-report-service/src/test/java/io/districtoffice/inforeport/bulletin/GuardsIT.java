package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.NOTHING;
import static io.districtoffice.inforeport.bulletin.Bulletin.compose;
import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the desk may not do, each with its rule. */
class GuardsIT {

    private final Bulletin office = new Bulletin();

    /** {@code field: code} of each report that does not fit. */
    private static List<String> misfits(Answer refused) {
        assertThat(refused.expect(409).code()).isEqualTo("issue.reports-do-not-fit");
        return refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + ": "
                        + error.path("code").asString())
                .toList();
    }

    @Test
    void a_report_appears_once_in_a_publication_and_may_appear_in_another() {
        String report = office.pooled();
        var publication = office.publication();
        office.composed(publication, report);

        var refused = compose(office.desk, office.open(publication), report);
        assertThat(misfits(refused)).containsExactly("columns[0].reportIds[0]: report.already-in-publication");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("只用一次");
        assertThat(compose(office.desk, office.open(office.publication()), report)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void all_reports_that_do_not_fit_are_named_at_once_and_none_is_placed() {
        String good = office.pooled();
        var submitted = Caller.machine("hekou")
                .post("/api/v1/reports", Bulletin.report("\"tone\":\"GOOD\""))
                .expect(201);
        var open = office.open(office.publication());

        var refused = compose(office.desk, open, good, submitted.id(), "01m2tnwc9sq4x7k2m9v1tbn5d3");

        assertThat(misfits(refused))
                .containsExactly(
                        "columns[0].reportIds[1]: issue.report-not-in-the-pool",
                        "columns[0].reportIds[2]: issue.no-such-report");
        office.desk
                .post("/api/v1/reports/" + good + "/unpool", office.desk.get("/api/v1/reports/" + good), reason("再改"))
                .expect(200);
    }

    @Test
    void the_other_desk_s_pool_is_not_seen_until_it_is_shared() {
        var partyDesk = Caller.editor("district-party");
        String unit = "party-town";
        var draft = Caller.clerk(unit)
                .post("/api/v1/reports", Bulletin.report("\"tone\":\"GOOD\"").replaceAll("(?s),\\s*\"signOff.*", "}"))
                .expect(201);
        var approved = Caller.head(unit)
                .post(draft.path() + "/approve-in-unit", draft, NOTHING)
                .expect(200);
        var submitted = Caller.clerk(unit)
                .post(draft.path() + "/submit", approved, NOTHING)
                .expect(200);
        String report = Bulletin.pool(partyDesk, submitted);
        var open = office.open(office.publication());

        assertThat(misfits(compose(office.desk, open, report)))
                .containsExactly("columns[0].reportIds[0]: issue.no-such-report");
        partyDesk
                .post(
                        "/api/v1/reports/" + report + "/share",
                        partyDesk.get("/api/v1/reports/" + report),
                        "{\"office\":\"district-gov\"}")
                .expect(200);
        assertThat(compose(office.desk, open, report).status()).isEqualTo(200);
    }

    @Test
    void nothing_more_secret_than_the_publication() {
        String internal = office.pooled("\"tone\":\"GOOD\",\"secrecy\":{\"level\":\"INTERNAL\"}");
        String terms =
                Bulletin.terms(office.newName(), "DAILY", office.leaderKey()).replace("\"INTERNAL\"", "\"NONE\"");
        var publication = office.chief.post(Bulletin.PUBLICATIONS, terms).expect(201);

        assertThat(misfits(compose(office.desk, office.open(publication), internal)))
                .containsExactly("columns[0].reportIds[0]: issue.report-too-secret");
    }

    @Test
    void a_problem_in_a_special_issue_is_for_persons_who_are_named() {
        String problem = office.pooled("\"tone\":\"PROBLEM\"");
        var wide = office.publication("SPECIAL", office.leaderKey(), "unit:hekou");
        var named = office.publication("SPECIAL", office.leaderKey());

        assertThat(misfits(compose(office.desk, office.open(wide), problem)))
                .containsExactly("columns[0].reportIds[0]: issue.problem-needs-named-readers");
        assertThat(compose(office.desk, office.open(named), problem).status()).isEqualTo(200);
    }

    @Test
    void the_same_person_neither_proofs_twice_nor_signs_what_he_proofed_last() {
        var composed = office.composed(office.publication(), office.pooled());
        var once = step(office.desk, composed, "proof");
        assertThat(office.desk
                        .post(path(once) + "/proof", once, NOTHING)
                        .expect(403)
                        .code())
                .isEqualTo("issue.proofed-by-you");
        var proofed = step(office.chief, once, "proof");

        assertThat(office.chief
                        .post(path(proofed) + "/sign", proofed, NOTHING)
                        .expect(403)
                        .code())
                .isEqualTo("issue.proofed-last-by-you");
        assertThat(office.desk.post(path(proofed) + "/sign", proofed, NOTHING).status())
                .as("an editor does not sign")
                .isEqualTo(403);
        assertThat(step(office.director, proofed, "sign").string("status")).isEqualTo("SIGNED");
    }

    @Test
    void a_placed_report_can_only_be_asked_for() {
        String report = office.pooled();
        office.composed(office.publication(), report);
        var machine = Caller.machine("hekou");

        var refused = machine.post(
                "/api/v1/reports/" + report + "/withdraw", machine.get("/api/v1/reports/" + report), reason("有误"));

        assertThat(refused.expect(409).code()).isEqualTo("report.placed");
    }

    @Test
    void an_unread_issue_is_not_instructed() {
        String report = office.pooled();
        var published = office.published(office.publication(), report);
        office.awaitStatus(report, "ADOPTED");
        String instruct = "/api/v1/reports/" + report + "/instruct";
        String text = "{\"text\":\"请河口镇举一反三。\"}";

        var seen = office.leader.get("/api/v1/reports/" + report).expect(200);
        assertThat(office.leader.post(instruct, seen, text).expect(409).code()).isEqualTo("report.issue-unread");
        office.leader.post(path(published) + "/read", NOTHING).expect(200);
        assertThat(office.leader.post(instruct, seen, text).status()).isEqualTo(200);
    }

    @Test
    void no_step_is_taken_before_the_one_that_comes_before_it() {
        var planned = office.planned(office.publication());
        assertThat(Stream.of("proof", "sign", "number", "publish")
                        .map(step -> office.chief.post(path(planned) + "/" + step, planned, NOTHING))
                        .map(answer -> answer.expect(409).code()))
                .containsExactly("issue.not-composed", "issue.not-proofed", "issue.not-signed", "issue.not-numbered");
        assertThat(compose(office.desk, planned, office.pooled()).expect(409).code())
                .isEqualTo("issue.not-open");
        var published = office.published(office.publication(), office.pooled());
        assertThat(office.chief
                        .post(path(published) + "/return-to-open", published, reason("改"))
                        .expect(409)
                        .code())
                .isEqualTo("issue.nothing-to-return");
        assertThat(office.desk
                        .post(path(published) + "/cancel", published, reason("不出"))
                        .expect(409)
                        .code())
                .isEqualTo("issue.not-open");
    }
}
