package io.districtoffice.document;

import static io.districtoffice.document.TestOffice.RECORDS;
import static io.districtoffice.document.TestOffice.as;
import static io.districtoffice.document.TestOffice.clerk;
import static io.districtoffice.document.TestOffice.does;
import static io.districtoffice.document.TestOffice.events;
import static io.districtoffice.document.TestOffice.eventually;
import static io.districtoffice.document.TestOffice.last;
import static io.districtoffice.document.TestOffice.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.contracts.EventSchemas;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A document that goes round: electronically in order, on paper by way of the clerk, to all at once. */
class CirculationIT {

    private final Caller secretary = as(TestPeople.SECRETARY);
    private final Caller desk = as(TestPeople.CLERK);
    private final Caller leader = as(TestPeople.LEADER);

    private String toBeRead(String... readers) {
        String path = reviewed("关于汛期值守的通知", ", \"genre\": \"NOTICE\"");
        does(
                        secretary,
                        path,
                        "propose",
                        "{\"handling\": \"READ\", \"readers\": [\"" + String.join("\",\"", readers) + "\"]}")
                .expect(200);
        return path;
    }

    private JsonNode part(String path, int index) {
        return desk.get(path).expect(200).json().at("/circulation/parts/" + index);
    }

    private String record(String path, int index) {
        return RECORDS + "/" + part(path, index).path("recordId").asString();
    }

    private static void until(Caller by, String path, String status) {
        eventually(by, path, status);
    }

    @Test
    void in_order_one_reads_after_the_other_and_who_has_it_is_always_known() {
        String path = toBeRead("person:p-leader", "unit:hekou");
        assertThat(does(secretary, path, "circulate", "{}")
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("incoming.purpose-missing");
        does(secretary, path, "circulate", "{\"purpose\": \"请阅知并提出意见\", \"mode\": \"ORDER\", \"opinionWanted\": true}")
                .expect(200);
        String first = record(path, 0);
        String second = record(path, 1);
        until(desk, first, "DELIVERED");
        until(desk, second, "QUEUED");
        assertThat(clerk("hekou").get(second).status())
                .as("his turn has not come")
                .isEqualTo(404);
        var at = desk.get(path + "/location").expect(200).json().path("items");
        assertThat(at).hasSize(1);
        assertThat(at.at("/0/holder/key").asString()).isEqualTo("person:p-leader");

        does(leader, first, "read", "{}").expect(200);
        assertThat(does(desk, first, "recall", "{\"reason\": \"发错\"}")
                        .expect(409)
                        .problem())
                .isEqualTo("circulation.read-already");
        does(leader, first, "opine", "{\"text\": \"请各镇落实\"}").expect(200);
        var turn = eventually(clerk("hekou"), second, "DELIVERED");
        assertThat(turn.json().at("/document/title").asString()).contains("值守");
        assertThat(turn.json().path("commands").toString()).contains("read");
        assertThat(does(secretary, path, "close", "{}").expect(409).problem()).isEqualTo("incoming.readers-not-done");

        does(secretary, path, "chase", "{}").expect(200);
        eventually(
                clerk("hekou"), second, answer -> answer.json().path("chases").asInt() == 1);
        does(clerk("hekou"), second, "read", "{}").expect(200);
        does(clerk("hekou"), second, "opine", "{\"text\": \"已部署\"}").expect(200);
        eventually(desk, path, answer -> answer.json().at("/circulation/done").asInt() == 2);
        does(secretary, path, "close", "{}").expect(200);
        assertThat(desk.get(first + "/history").expect(200).json().path("items"))
                .isNotEmpty();
        checkEvents(last(first));
        checkEvents(last(second));
    }

    private static void checkEvents(String id) {
        var schemas = EventSchemas.ofContracts();
        var sent = events("office.document", id);
        assertThat(sent).isNotEmpty();
        sent.forEach(one -> schemas.assertValid(one.path("type").asString(), one.toString()));
        events("office.document.private", id)
                .forEach(one -> schemas.assertValid(one.path("type").asString(), one.toString()));
        assertThat(sent.toString()).doesNotContain("person:").doesNotContain("值守");
    }

    @Test
    void paper_comes_back_to_the_clerk_before_the_next_reader_gets_it() {
        String path = toBeRead("person:p-leader", "unit:hekou");
        does(secretary, path, "circulate", "{\"purpose\": \"请阅\", \"mode\": \"ORDER\", \"paper\": true}")
                .expect(200);
        String first = record(path, 0);
        String second = record(path, 1);
        until(desk, first, "QUEUED");
        assertThat(desk.get(path + "/location")
                        .json()
                        .at("/items/0/holder/role")
                        .asString())
                .isEqualTo("CLERK");
        deliver(path, first, 200);
        until(leader, first, "DELIVERED");
        deliver(path, second, 409);
        does(leader, first, "read", "{}").expect(200);
        deliver(path, second, 409);
        assertThat(does(leader, first, "return", "{}").expect(403).problem())
                .isEqualTo("circulation.paper-goes-back-to-the-clerk");
        does(desk, first, "return", "{\"opinion\": \"已阅\"}").expect(200);
        eventually(desk, path, answer -> answer.json()
                .at("/circulation/parts/0/status")
                .asString()
                .equals("RETURNED"));
        deliver(path, second, 200);
        until(clerk("hekou"), second, "DELIVERED");
        does(desk, second, "skip", "{\"reason\": \"出差\"}").expect(200);
        assertThat(clerk("hekou").get(second).status()).isEqualTo(404);
        eventually(desk, path, answer -> answer.json().at("/circulation/done").asInt() == 2);
        does(desk, path, "close", "{}").expect(200);
    }

    private void deliver(String path, String record, int status) {
        does(desk, path, "deliver", "{\"recordId\": \"" + last(record) + "\"}").expect(status);
    }

    @Test
    void at_once_each_has_a_record_of_his_own_and_sees_no_other() {
        String path = toBeRead("person:p-leader");
        does(secretary, path, "circulate", "{\"purpose\": \"请阅\"}").expect(200);
        does(secretary, path, "circulate", "{\"readers\": [\"unit:hekou\", \"unit:shiba\"]}")
                .expect(200);
        IntStream.range(0, 3).forEach(i -> until(desk, record(path, i), "DELIVERED"));
        var mine = leader.get(RECORDS + "?mine=true&holding=true&limit=200").expect(200);
        assertThat(mine.ids()).contains(last(record(path, 0)));
        var town = clerk("hekou").get(RECORDS + "?documentId=" + last(path)).expect(200);
        assertThat(town.ids()).containsExactly(last(record(path, 1)));
        assertThat(clerk("hekou").get(record(path, 2)).status()).isEqualTo(404);
        assertThat(clerk("hekou").get(path).status()).as("the document itself").isEqualTo(404);
        var all = desk.get(RECORDS + "?documentId=" + last(path)).expect(200);
        assertThat(all.ids()).hasSize(3);
        does(desk, record(path, 2), "recall", "{\"reason\": \"不涉及\"}").expect(200);
        does(leader, record(path, 0), "read", "{}").expect(200);
        does(clerk("hekou"), record(path, 1), "read", "{}").expect(200);
        eventually(desk, path, answer -> answer.json().at("/circulation/done").asInt() == 3);
        assertThat(does(secretary, path, "close", "{}").expect(200).string("status"))
                .isEqualTo("CLOSED");
    }
}
