package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.ISSUES;
import static io.districtoffice.inforeport.bulletin.Bulletin.NOTHING;
import static io.districtoffice.inforeport.bulletin.Bulletin.SOON;
import static io.districtoffice.inforeport.bulletin.Bulletin.compose;
import static io.districtoffice.inforeport.bulletin.Bulletin.correction;
import static io.districtoffice.inforeport.bulletin.Bulletin.list;
import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of an issue over HTTP, from its plan until everybody has read it. */
class IssueLifeIT {

    private final Bulletin office = new Bulletin();
    private final Caller hekou = Caller.clerk("hekou");

    private static List<String> commands(Answer issue) {
        return issue.json()
                .path("commands")
                .valueStream()
                .map(command -> command.asString())
                .toList();
    }

    @Test
    void an_issue_is_made_published_read_and_closed() {
        var publication = office.publication();
        String first = office.pooled();
        String second = office.pooled();

        var planned = office.planned(publication);
        assertThat(planned.string("status")).isEqualTo("PLANNED");
        assertThat(commands(planned)).containsExactly("open");
        var open = step(office.desk, planned, "open");
        assertThat(commands(open)).containsExactly("compose", "cancel");
        var composed = compose(office.desk, open, first, second).expect(200);
        assertThat(list(composed.json(), "/columns/0/items", "reportId")).containsExactly(first, second);
        assertThat(composed.json().at("/columns/0/items/0/title").asString()).isEqualTo("河口镇清雪保畅");
        assertThat(composed.json().at("/columns/0/items/0/units/0/name").asString())
                .isEqualTo("河口镇");
        var once = step(office.desk, composed, "proof");
        assertThat(once.string("status")).isEqualTo("COMPOSED");
        assertThat(commands(once)).as("not the same person again").doesNotContain("proof");
        var proofed = step(office.desk2, once, "proof");
        var signed = step(office.chief, proofed, "sign");
        var numbered = step(office.desk, signed, "number");
        assertThat(numbered.json().at("/number/no").asInt()).isEqualTo(1);
        assertThat(numbered.json().at("/number/total").asInt()).isEqualTo(1);
        var published = step(office.desk, numbered, "publish");
        assertThat(published.string("status")).isEqualTo("PUBLISHED");
        assertThat(list(published.json(), "/making/readers", "id")).containsExactly(office.leaderKey(), "unit:hekou");

        office.awaitStatus(first, "ADOPTED");
        office.awaitStatus(second, "ADOPTED");
        await("the spread has come to its end").atMost(SOON).untilAsserted(() -> {
            var seen = office.desk.get(path(published));
            assertThat(seen.json().at("/making/adopted/done").asInt()).isEqualTo(2);
            assertThat(office.desk
                            .get(path(published) + "/readings")
                            .json()
                            .path("items")
                            .size())
                    .isEqualTo(2);
        });

        var seen = office.leader.get(path(published)).expect(200);
        assertThat(seen.json().at("/reading/status").asString()).isEqualTo("UNREAD");
        assertThat(commands(seen)).containsExactly("read");
        var read = office.leader.post(path(published) + "/read", NOTHING).expect(200);
        assertThat(read.string("status")).isEqualTo("READ");
        assertThat(commands(office.leader.get(path(published)))).isEmpty();
        assertThat(office.leader
                        .post(path(published) + "/read", NOTHING)
                        .expect(200)
                        .string("readAt"))
                .as("once more is the same")
                .isEqualTo(read.string("readAt"));
        assertThat(office.desk
                        .get(path(published))
                        .json()
                        .at("/making/read/done")
                        .asInt())
                .isEqualTo(1);
        assertThat(office.desk.get(path(published)).string("status")).isEqualTo("PUBLISHED");
        hekou.post(path(published) + "/read", NOTHING).expect(200);
        assertThat(office.desk.get(path(published)).string("status"))
                .as("everybody has read it")
                .isEqualTo("CLOSED");
        var readings = office.desk.get(path(published) + "/readings").expect(200);
        assertThat(list(readings.json(), "/items", "by"))
                .containsExactlyInAnyOrder(
                        office.leader.actor().name(), hekou.actor().name());
    }

    @Test
    void readers_see_what_came_out_and_nothing_of_how_it_was_made() {
        var publication = office.publication();
        var composed = office.composed(publication, office.pooled());
        assertThat(office.leader.get(path(composed)).status()).as("not yet").isEqualTo(404);
        var published = office.published(publication, office.pooled());

        for (Caller reader : List.of(office.leader, hekou)) {
            var seen = reader.get(path(published)).expect(200);
            assertThat(seen.string("status")).isEqualTo("PUBLISHED");
            assertThat(seen.json().at("/columns/0/items/0/body").asString()).contains("积雪");
            assertThat(seen.json().at("/number/no").asInt()).isEqualTo(1);
            assertThat(seen.json().has("making")).isFalse();
            assertThat(seen.json().at("/columns/0/items/0").has("tone")).isFalse();
            assertThat(seen.text())
                    .doesNotContain(
                            office.desk.actor().id(), office.desk2.actor().id());
            assertThat(reader.get(path(published) + "/readings").status()).isEqualTo(403);
            assertThat(reader.get(ISSUES + "?publication=" + publication.id())
                            .expect(200)
                            .ids())
                    .containsExactly(published.id());
        }
        assertThat(office.desk.get(ISSUES + "?publication=" + publication.id()).ids())
                .containsExactlyInAnyOrder(published.id(), composed.id());
        assertThat(office.desk
                        .get(ISSUES + "?status=COMPOSED&publication=" + publication.id())
                        .ids())
                .containsExactly(composed.id());
        assertThat(office.leader.get(ISSUES + "?mine=true").ids()).contains(published.id());
    }

    @Test
    void the_other_office_and_whoever_is_not_on_the_list_see_nothing() {
        var publication = office.publication();
        var published = office.published(publication, office.pooled());

        for (Caller stranger : List.of(
                office.partyChief,
                Caller.editor("district-party"),
                Caller.clerk("shiba"),
                Bulletin.official("p-somebody", "district-party", "LEADER"))) {
            assertThat(stranger.get(path(published)).status()).isEqualTo(404);
            assertThat(stranger.get(ISSUES + "?publication=" + publication.id()).ids())
                    .isEmpty();
            assertThat(stranger.post(path(published) + "/read", NOTHING).status())
                    .isEqualTo(404);
        }
        assertThat(office.partyChief
                        .get(Bulletin.PUBLICATIONS + "/" + publication.id())
                        .status())
                .isEqualTo(404);
        assertThat(office.partyChief
                        .post(path(published) + "/correct", published, correction("r", "题"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_sees_it_and_is_not_on_the_list_has_nothing_to_mark() {
        var published = office.published(office.publication(), office.pooled());

        assertThat(office.desk
                        .post(path(published) + "/read", NOTHING)
                        .expect(403)
                        .code())
                .isEqualTo("issue.not-a-reader");
        var numbered = step(office.desk, office.signed(office.publication(), office.pooled()), "number");
        assertThat(office.desk
                        .post(path(numbered) + "/read", NOTHING)
                        .expect(409)
                        .code())
                .isEqualTo("issue.not-out");
    }

    @Test
    void a_correction_is_read_anew_by_everybody() {
        String report = office.pooled();
        String withdrawn = office.pooled();
        var published = office.published(office.publication("DAILY", office.leaderKey()), report, withdrawn);
        await().atMost(SOON)
                .until(() -> office.desk
                                .get(path(published) + "/readings")
                                .json()
                                .path("items")
                                .size()
                        == 1);
        office.leader
                .post(path(published) + "/read", office.desk.get(path(published)), NOTHING)
                .expect(200);
        assertThat(office.desk.get(path(published)).string("status")).isEqualTo("CLOSED");

        var another = office.published(
                office.publication("DAILY", office.leaderKey(), "unit:hekou"), office.pooled(), office.pooled());
        var ids = list(another.json(), "/columns/0/items", "reportId");
        var seenBefore = office.leader.get(path(another)).expect(200);
        office.leader.post(path(another) + "/read", NOTHING).expect(200);
        var now = office.desk.get(path(another));
        var corrected = office.chief
                .post(
                        path(another) + "/correct",
                        now,
                        "{\"reason\":\"单位更名\",\"items\":[{\"reportId\":\"" + ids.get(0)
                                + "\",\"title\":\"改后的题\"},{\"reportId\":\"" + ids.get(1)
                                + "\",\"withdrawn\":true}]}")
                .expect(200);
        assertThat(corrected.string("status")).isEqualTo("CORRECTED");
        assertThat(corrected.json().path("revision").asInt()).isEqualTo(2);
        assertThat(corrected.json().at("/corrections/0/items/0/title").asString())
                .isEqualTo("河口镇清雪保畅");

        await("the leader is told").atMost(SOON).untilAsserted(() -> assertThat(office.leader
                        .get(path(another))
                        .json()
                        .at("/reading/status")
                        .asString())
                .isEqualTo("UNREAD"));
        var seen = office.leader.get(path(another)).expect(200);
        assertThat(seen.json().at("/columns/0/items/0/title").asString()).isEqualTo("改后的题");
        assertThat(seen.json().at("/columns/0/items/1/withdrawn").asBoolean()).isTrue();
        assertThat(seen.json().at("/columns/0/items/1").has("body")).isFalse();
        assertThat(seen.json().at("/corrections/0/reason").asString()).isEqualTo("单位更名");
        assertThat(seen.json().at("/corrections/0/items/0").has("title")).isFalse();
        assertThat(office.leader
                        .post(path(another) + "/read", seenBefore, NOTHING)
                        .expect(412)
                        .code())
                .as("what he saw was another revision")
                .isEqualTo("if-match-stale");
        assertThat(office.leader
                        .post(path(another) + "/read", seen, NOTHING)
                        .expect(200)
                        .json()
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void an_issue_is_read_before_the_news_of_it_has_come() {
        var published = office.published(office.publication(), office.pooled());

        office.leader.post(path(published) + "/read", NOTHING).expect(200);

        await("the spread finds it there")
                .atMost(SOON)
                .until(() -> office.desk
                                .get(path(published) + "/readings")
                                .json()
                                .path("items")
                                .size()
                        == 2);
        assertThat(office.leader
                        .get(path(published))
                        .json()
                        .at("/reading/status")
                        .asString())
                .isEqualTo("READ");
    }

    @Test
    void cancelled_it_lets_its_reports_go() {
        String report = office.pooled();
        var composed = office.composed(office.publication(), report);
        assertThat(office.desk
                        .post(
                                "/api/v1/reports/" + report + "/unpool",
                                office.desk.get("/api/v1/reports/" + report),
                                reason("再改"))
                        .status())
                .as("it stands in an issue")
                .isEqualTo(409);

        var cancelled = office.desk
                .post(path(composed) + "/cancel", composed, reason("不出了"))
                .expect(200);

        assertThat(cancelled.string("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.json().at("/making/cancelled/text").asString()).isEqualTo("不出了");
        await("it is free again").atMost(SOON).untilAsserted(() -> assertThat(office.desk
                        .post(
                                "/api/v1/reports/" + report + "/unpool",
                                office.desk.get("/api/v1/reports/" + report),
                                reason("再改"))
                        .status())
                .isEqualTo(200));
    }

    @Test
    void composed_anew_it_lets_go_what_no_longer_stands_in_it() {
        var publication = office.publication();
        String kept = office.pooled();
        String dropped = office.pooled();
        var composed = office.composed(publication, kept, dropped);
        var other = office.open(publication);
        assertThat(compose(office.desk2, other, dropped)
                        .expect(409)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("report.already-in-publication");

        compose(office.desk, composed, kept).expect(200);

        await("it may stand in another issue").atMost(SOON).untilAsserted(() -> assertThat(
                        compose(office.desk2, office.desk.get(path(other)), dropped)
                                .status())
                .isEqualTo(200));
    }

    @Test
    void returned_it_keeps_its_reports_and_is_proofed_anew() {
        String report = office.pooled();
        var signed = office.signed(office.publication(), report);

        var open = office.director
                .post(path(signed) + "/return-to-open", signed, reason("人名有误"))
                .expect(200);

        assertThat(open.string("status")).isEqualTo("OPEN");
        assertThat(open.json().at("/making/returned/text").asString()).isEqualTo("人名有误");
        assertThat(open.json().at("/making/proofs").size()).isZero();
        assertThat(open.json().has("signed")).isFalse();
        var again = compose(office.desk, open, report).expect(200);
        assertThat(again.string("status")).isEqualTo("COMPOSED");
    }

    @Test
    void the_same_key_once_more_answers_the_same_after_the_issue_has_gone_on() {
        String report = office.pooled();
        var open = office.open(office.publication());
        String key = Caller.newKey();
        var first = Caller.send(office.desk
                .command(path(open) + "/compose", key, Bulletin.columns(report))
                .header("If-Match", open.etag()));
        first.expect(200);
        step(office.desk, first, "proof");

        var again = Caller.send(office.desk
                .command(path(open) + "/compose", key, Bulletin.columns(report))
                .header("If-Match", open.etag()));

        assertThat(again.expect(200).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().at("/making/proofs").size()).as("as it is now").isEqualTo(1);
        var other = Caller.send(office.desk
                .command(path(open) + "/compose", key, Bulletin.columns(office.pooled()))
                .header("If-Match", open.etag()));
        assertThat(other.expect(422).code()).isEqualTo("idempotency-key-reused");
        assertThat(compose(office.desk2, open, report).expect(412).code()).isEqualTo("if-match-stale");
        assertThat(office.desk2
                        .post(path(open) + "/compose", Bulletin.columns(report))
                        .expect(428)
                        .code())
                .isEqualTo("if-match-missing");
    }

    @Test
    void a_report_of_two_publications_is_adopted_by_both() {
        String report = office.pooled();
        var first = office.publication();
        var second = office.composed(office.publication(), report);
        office.published(first, report);
        office.awaitStatus(report, "ADOPTED");

        var again = compose(office.desk, office.desk.get(path(second)), report).expect(200);
        var signed = step(office.chief, step(office.desk2, step(office.desk, again, "proof"), "proof"), "sign");
        var published = step(office.desk, step(office.desk, signed, "number"), "publish");

        await("adopted by the second").atMost(SOON).untilAsserted(() -> assertThat(office.desk
                        .get(path(published))
                        .json()
                        .at("/making/adopted/done")
                        .asInt())
                .isEqualTo(1));
        assertThat(compose(office.desk, office.open(first), report)
                        .expect(409)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .as("it has been used in the first")
                .isEqualTo("issue.report-not-in-the-pool");
    }

    @Test
    void its_history_is_the_desk_s() {
        var published = office.published(office.publication(), office.pooled());

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        list(office.desk.get(path(published) + "/history").json(), "/items", "type"))
                .containsExactly(
                        "inforeport.issue.planned.v1",
                        "inforeport.issue.opened.v1",
                        "inforeport.issue.composed.v1",
                        "inforeport.issue.proofed.v1",
                        "inforeport.issue.proofed.v1",
                        "inforeport.issue.signed.v1",
                        "inforeport.issue.numbered.v1",
                        "inforeport.issue.published.v1"));
        assertThat(office.leader.get(path(published) + "/history").status()).isEqualTo(403);
    }
}
