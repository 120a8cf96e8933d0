package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.NOTHING;
import static io.districtoffice.inforeport.bulletin.Bulletin.SOON;
import static io.districtoffice.inforeport.bulletin.Bulletin.compose;
import static io.districtoffice.inforeport.bulletin.Bulletin.correction;
import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.contracts.EventSchemas;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What really comes to the topics. */
class BulletinEventsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PUBLIC = "office.info-report";
    private static final String PRIVATE = "office.info-report.private";

    private final Bulletin office = new Bulletin();

    private static List<JsonNode> events(String topic, String field, String value) {
        try (var kafka = new KafkaProbe(EmbeddedParts.bootstrapServers())) {
            return kafka.all(topic).stream()
                    .map(record -> record.value())
                    .filter(Objects::nonNull)
                    .filter(text -> text.startsWith("{"))
                    .map(JSON::readTree)
                    .filter(event -> event.at(field).asString("").equals(value))
                    .toList();
        }
    }

    private static List<JsonNode> readings(String topic, String issue) {
        return events(topic, "/data/issue", issue).stream()
                .filter(event -> event.path("type").asString().startsWith("inforeport.reading."))
                .toList();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.path("type").asString().replaceAll("inforeport\\.|\\.v1", ""))
                .toList();
    }

    private void assertQuiet(List<JsonNode> events) {
        for (JsonNode event : events) {
            EventSchemas.ofContracts().assertValid(event.path("type").asString(), event.toString());
            assertThat(event.toString())
                    .doesNotContain("清雪", "积雪", "改后的题", "题目有误", "人名有误", "不出了")
                    .doesNotContain(
                            office.desk.actor().id() + "\"",
                            office.chief.actor().id() + "\"",
                            office.desk.actor().name());
        }
    }

    @Test
    void each_step_of_an_issue_is_told_by_its_schema_without_text_or_person() {
        var publication = office.publication();
        String report = office.pooled();
        var composed = office.composed(publication, report);
        var back = office.chief
                .post(path(composed) + "/return-to-open", composed, reason("人名有误"))
                .expect(200);
        var again = compose(office.desk, back, report).expect(200);
        var signed = step(office.chief, step(office.desk2, step(office.desk, again, "proof"), "proof"), "sign");
        var published = step(office.desk, step(office.desk, signed, "number"), "publish");
        office.chief
                .post(path(published) + "/correct", published, correction(report, "改后的题"))
                .expect(200);
        await().atMost(SOON)
                .until(() -> office.leader
                                .get(path(published))
                                .json()
                                .at("/reading/revision")
                                .asInt()
                        == 2);
        office.leader.post(path(published) + "/read", NOTHING).expect(200);
        Caller.clerk("hekou").post(path(published) + "/read", NOTHING).expect(200);
        await().atMost(SOON)
                .until(() -> events(PUBLIC, "/subject", published.id()).size() == 12);

        var events = events(PUBLIC, "/subject", published.id());

        assertThat(types(events))
                .containsExactly(
                        "issue.planned",
                        "issue.opened",
                        "issue.composed",
                        "issue.returned",
                        "issue.composed",
                        "issue.proofed",
                        "issue.proofed",
                        "issue.signed",
                        "issue.numbered",
                        "issue.published",
                        "issue.corrected",
                        "issue.closed");
        assertQuiet(events);
        assertThat(events).noneMatch(event -> event.toString()
                .contains(office.leader.actor().id()));
        var data = events.get(9).path("data");
        assertThat(data.at("/reportIds/0").asString()).isEqualTo(report);
        assertThat(data.at("/deadlines/0/rule").asString()).isEqualTo("I42");
        assertThat(data.at("/deadlines/0/state").asString()).isEqualTo("MET");
        assertThat(events.get(2).at("/data/deadlines/0/state").asString()).isEqualTo("ARMED");
        assertThat(events.get(2).at("/data/tasks/1/to").asString()).isEqualTo("office:district-gov:CHIEF_EDITOR");
        assertThat(events.get(2).at("/data/tasks/1/what").asString()).isEqualTo("issue.proof");
    }

    @Test
    void a_cancelled_issue_no_longer_has_to_be_ready() {
        var composed = office.composed(office.publication(), office.pooled());
        office.desk.post(path(composed) + "/cancel", composed, reason("不出了")).expect(200);

        await().atMost(SOON)
                .until(() -> events(PUBLIC, "/subject", composed.id()).size() == 4);
        var events = events(PUBLIC, "/subject", composed.id());
        assertThat(types(events)).endsWith("issue.cancelled");
        assertThat(events.get(3).at("/data/deadlines/0/state").asString()).isEqualTo("VOID");
        assertThat(events.get(3).at("/data/tasks").size()).isZero();
        assertQuiet(events);
    }

    @Test
    void a_person_is_told_on_the_private_topic_only_and_a_unit_on_the_public_one() {
        var published = office.published(office.publication(), office.pooled());
        await().atMost(SOON)
                .until(() -> office.desk
                                .get(path(published) + "/readings")
                                .json()
                                .path("items")
                                .size()
                        == 2);
        office.leader.post(path(published) + "/read", NOTHING).expect(200);
        await().atMost(SOON)
                .until(() -> readings(PRIVATE, published.id()).size() == 2
                        && readings(PUBLIC, published.id()).size() == 1);

        var told = readings(PRIVATE, published.id());
        assertThat(types(told)).containsOnly("reading.told");
        assertThat(told.get(0).at("/data/tasks/0/to").asString()).isEqualTo(office.leaderKey());
        assertThat(told.get(0).at("/data/tasks/0/what").asString()).isEqualTo("issue.read");
        assertThat(told.get(0).at("/data/notices/0/what").asString()).isEqualTo("issue.to-read");
        assertThat(told.get(1).at("/data/tasks").size()).as("read").isZero();
        assertQuiet(told);
        var toUnit = readings(PUBLIC, published.id());
        assertThat(types(toUnit)).containsExactly("reading.changed");
        assertThat(toUnit.get(0).at("/data/unit").asString()).isEqualTo("hekou");
        assertThat(toUnit.get(0).at("/data/tasks/0/to").asString()).isEqualTo("unit:hekou");
        assertQuiet(toUnit);
    }

    @Test
    void what_happens_to_a_publication_is_told_without_its_readers() {
        var publication = office.publication();
        var changed = office.chief
                .post(
                        Bulletin.PUBLICATIONS + "/" + publication.id() + "/change",
                        publication,
                        Bulletin.terms(publication.string("name"), "WEEKLY", office.leaderKey()))
                .expect(200);
        office.chief
                .post(Bulletin.PUBLICATIONS + "/" + publication.id() + "/end", changed, reason("合刊"))
                .expect(200);
        await().atMost(SOON)
                .until(() -> events(PUBLIC, "/subject", publication.id()).size() == 3);

        var events = events(PUBLIC, "/subject", publication.id());
        assertThat(types(events)).containsExactly("publication.founded", "publication.changed", "publication.ended");
        assertQuiet(events);
        assertThat(events).noneMatch(event -> event.toString()
                .contains(office.leader.actor().id()));
    }
}
