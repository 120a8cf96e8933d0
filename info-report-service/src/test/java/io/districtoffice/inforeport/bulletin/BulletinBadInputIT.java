package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.ISSUES;
import static io.districtoffice.inforeport.bulletin.Bulletin.NOTHING;
import static io.districtoffice.inforeport.bulletin.Bulletin.PUBLICATIONS;
import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the doors of publications and issues refuse, and how they say so. */
class BulletinBadInputIT {

    private final Bulletin office = new Bulletin();

    private Answer founded(String from, String to) {
        String good = terms(office.newName(), "DAILY", office.leaderKey());
        assertThat(good).contains(from);
        return office.chief.post(PUBLICATIONS, good.replace(from, to));
    }

    @Test
    void values_of_a_publication_are_named_one_by_one() {
        var refused = founded("\"period\":\"每个工作日\"", "\"period\":\"" + "字".repeat(51) + "\",\"masthead\":\"机密★\"");
        assertThat(refused.expect(422).code()).isEqualTo("classified");
        assertThat(refused.fields()).containsExactlyInAnyOrder("period", "masthead");
        assertThat(founded("\"copies\":50", "\"copies\":0").expect(422).fields())
                .containsExactly("copies");
        assertThat(founded("\"cc\":[\"各镇街\"]", "\"cc\":[\" \"]").expect(422).fields())
                .containsExactly("cc[0]");
        assertThat(founded("\"level\":\"INTERNAL\"", "\"level\":\"SECRET\"")
                        .expect(422)
                        .code())
                .isEqualTo("classified");
        assertThat(founded("[\"" + office.leaderKey() + "\"]", "[]").expect(422).fields())
                .containsExactly("readers");
        assertThat(founded(office.leaderKey(), "person:p-nobody").expect(422).fields())
                .containsExactly("readers[0]");
        assertThat(founded(office.leaderKey(), "unit:district-gov").expect(422).fields())
                .as("nobody holds the key of an office")
                .containsExactly("readers[0]");
        assertThat(founded(office.leaderKey(), "everybody").expect(422).fields())
                .containsExactly("readers[0]");
    }

    @Test
    void what_is_not_of_the_form_is_400() {
        assertThat(founded("\"16:00\"", "\"25:00\"").expect(400).fields()).containsExactly("issueCutoff");
        assertThat(founded("\"DAILY\"", "\"HOURLY\"").expect(400).fields()).containsExactly("kind");
        assertThat(founded("\"copies\":50", "\"copies\":50,\"price\":1")
                        .expect(400)
                        .fields())
                .containsExactly("price");
        var publication = office.publication();
        assertThat(office.desk
                        .post(ISSUES, "{\"date\":\"2026-11-30\"}")
                        .expect(400)
                        .fields())
                .containsExactly("publicationId");
        assertThat(office.desk
                        .post(ISSUES, "{\"publicationId\":\"" + publication.id() + "\",\"date\":\"2026-11-31\"}")
                        .expect(400)
                        .fields())
                .containsExactly("date");
        var open = office.open(publication);
        assertThat(office.desk
                        .post(path(open) + "/compose", open, "{\"columns\":[{\"name\":\"要情\"}]}")
                        .expect(400)
                        .fields())
                .containsExactly("columns[0].reportIds");
        assertThat(office.desk
                        .post(path(open) + "/proof", open, "{\"by\":\"desk\"}")
                        .expect(400)
                        .fields())
                .containsExactly("by");
        assertThat(office.desk.get(ISSUES + "?status=DRAFT").status()).isEqualTo(400);
        assertThat(office.desk.get(ISSUES + "?year=last").status()).isEqualTo(400);
        assertThat(office.desk.get(ISSUES + "?colour=red").status()).isEqualTo(400);
        assertThat(office.desk
                        .get(ISSUES + "?count=true&status=OPEN&year=2026")
                        .expect(400)
                        .code())
                .isEqualTo("count-not-offered");
        assertThat(office.desk.get(ISSUES + "?after=nonsense").expect(400).code())
                .isEqualTo("cursor-invalid");
    }

    @Test
    void an_issue_of_nothing_known_is_not_planned() {
        assertThat(office.desk
                        .post(ISSUES, "{\"publicationId\":\"nowhere\"}")
                        .expect(422)
                        .fields())
                .containsExactly("publicationId");
        var ofParty = office.partyChief
                .post(PUBLICATIONS, terms(office.newName(), "DAILY", office.leaderKey()))
                .expect(201);
        assertThat(office.desk
                        .post(ISSUES, "{\"publicationId\":\"" + ofParty.id() + "\"}")
                        .expect(422)
                        .fields())
                .as("what is not seen is not there")
                .containsExactly("publicationId");
        assertThat(office.desk
                        .post(
                                ISSUES,
                                "{\"publicationId\":\"" + office.publication().id() + "\",\"date\":\"2020-01-01\"}")
                        .expect(422)
                        .fields())
                .containsExactly("date");
    }

    @Test
    void a_composition_has_a_size() {
        var open = office.open(office.publication());
        String many = IntStream.range(0, 101).mapToObj(i -> "\"r" + i + "\"").collect(Collectors.joining(","));
        for (String columns : List.of(
                "[]",
                "[{\"name\":\"要情\",\"reportIds\":[]}]",
                "[{\"name\":\"\",\"reportIds\":[\"r\"]}]",
                "[{\"name\":\"要情\",\"reportIds\":[\"r\",\"r\"]}]",
                "[{\"name\":\"要情\",\"reportIds\":[" + many + "]}]")) {
            assertThat(office.desk
                            .post(path(open) + "/compose", open, "{\"columns\":" + columns + "}")
                            .status())
                    .as(columns)
                    .isEqualTo(422);
        }
    }

    @Test
    void reasons_and_corrections_are_texts_of_a_length_without_a_mark() {
        String report = office.pooled();
        var composed = office.composed(office.publication(), report);
        for (String bad : List.of(" ", "字".repeat(501), "(机密)")) {
            assertThat(office.desk
                            .post(path(composed) + "/cancel", composed, reason(bad))
                            .status())
                    .isEqualTo(422);
            assertThat(office.desk
                            .post(path(composed) + "/return-to-open", composed, reason(bad))
                            .status())
                    .isEqualTo(422);
        }
        var published = office.published(office.publication(), office.pooled());
        String id = published.json().at("/columns/0/items/0/reportId").asString();
        for (String item : List.of(
                "{\"reportId\":\"" + id + "\",\"title\":\"" + "字".repeat(201) + "\"}",
                "{\"reportId\":\"" + id + "\",\"title\":\"\"}",
                "{\"reportId\":\"" + id + "\",\"body\":\"绝密★一年\"}",
                "{\"reportId\":\"" + id + "\"}",
                "{\"reportId\":\"" + report + "\",\"withdrawn\":true}")) {
            assertThat(office.chief
                            .post(
                                    path(published) + "/correct",
                                    published,
                                    "{\"reason\":\"误\",\"items\":[" + item + "]}")
                            .status())
                    .as(item)
                    .isEqualTo(422);
        }
        assertThat(office.chief.get(path(published)).json().path("revision").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_not_there_is_404_and_a_machine_has_no_business_here() {
        assertThat(office.desk.get(ISSUES + "/01m2tnwc9sq4x7k2m9v1tbn5d3").status())
                .isEqualTo(404);
        assertThat(office.desk.post(ISSUES + "/nowhere/open", NOTHING).status()).isEqualTo(404);
        assertThat(Caller.machine("hekou").get(ISSUES).status()).isEqualTo(403);
        assertThat(Caller.clerk("hekou").post(ISSUES, NOTHING).status()).isEqualTo(403);
        assertThat(office.leader.get(PUBLICATIONS).status()).isEqualTo(403);
    }

    @Test
    void refusals_are_told_in_chinese_or_in_english() {
        var published = office.published(office.publication(), office.pooled());
        var request = office.desk
                .command(path(published) + "/cancel", Caller.newKey(), reason("不出"))
                .header("If-Match", published.etag());
        assertThat(Caller.send(request.copy()).expect(409).string("title")).isEqualTo("刊期现在不能组稿或取消");
        assertThat(Caller.send(request.copy().header("Accept-Language", "en"))
                        .expect(409)
                        .string("title"))
                .isEqualTo("Neither composed nor cancelled now");
    }
}
