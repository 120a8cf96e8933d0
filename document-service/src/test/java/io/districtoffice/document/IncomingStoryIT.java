package io.districtoffice.document;

import static io.districtoffice.document.TestOffice.INCOMING;
import static io.districtoffice.document.TestOffice.REGISTER;
import static io.districtoffice.document.TestOffice.as;
import static io.districtoffice.document.TestOffice.clerk;
import static io.districtoffice.document.TestOffice.does;
import static io.districtoffice.document.TestOffice.event;
import static io.districtoffice.document.TestOffice.events;
import static io.districtoffice.document.TestOffice.eventually;
import static io.districtoffice.document.TestOffice.head;
import static io.districtoffice.document.TestOffice.last;
import static io.districtoffice.document.TestOffice.reviewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.contracts.EventSchemas;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request of a town over HTTP on real parts: proposed, instructed, worked on by two units, answered, closed, filed. */
class IncomingStoryIT {

    private static final String PROPOSAL =
            """
            {"handling": "ACT", "text": "拟请水利局牵头、农业农村局配合办理", "leadUnitId": "water", "coUnitIds": ["agri"]}
            """;
    private static final String FROM_HEKOU = ", \"genre\": \"REQUEST\", \"sourceUnitId\": \"hekou\"";

    private final Caller secretary = as(TestPeople.SECRETARY);
    private final Caller leader = as(TestPeople.LEADER);
    private final Caller desk = as(TestPeople.CLERK);
    private final Caller sender = clerk("hekou");

    private String awaiting(String title) {
        String path = reviewed(title, FROM_HEKOU);
        does(secretary, path, "propose", PROPOSAL).expect(200);
        does(secretary, path, "submit", "{}").expect(200);
        return path;
    }

    @Test
    void a_request_goes_its_whole_way_and_its_sender_is_answered() {
        String path = awaiting("关于渡口改造的请示");
        assertThat(clerk("water").get(path).status()).as("not theirs yet").isEqualTo(404);
        var before = leader.get(path).expect(200);
        assertThat(before.json().at("/proposal/text").asString()).contains("水利局");
        assertThat(holder(path)).isEqualTo("person:p-leader");
        does(leader, path, "instruct", "{\"text\": \"请水利局抓紧办理。\", \"supervise\": true, \"dueInWorkingDays\": 5}")
                .expect(200);
        assertThat(holder(path)).isEqualTo("office:district-party:SECRETARY");
        does(secretary, path, "assign", "{}").expect(200);
        assertThat(desk.get(path + "/location").expect(200).json().path("items"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("what").asString()).isEqualTo("incoming.accept"));

        does(clerk("water"), path, "accept", "{\"personId\": \"p-water-head\"}").expect(200);
        does(clerk("agri"), path, "accept", "{}").expect(200);
        var seen = clerk("agri").get(path).expect(200);
        assertThat(seen.json().at("/handling/units/0/handler").isMissingNode())
                .as("names of another unit's people")
                .isTrue();
        assertThat(does(head("water"), path, "submit-result", "{\"text\": \"已办\"}")
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("incoming.opinion-missing");
        does(clerk("agri"), path, "give-opinion", "{\"text\": \"同意\"}").expect(200);
        does(head("water"), path, "submit-result", "{\"text\": \"已列入年度计划\"}").expect(200);
        assertThat(does(secretary, path, "close", "{}").expect(409).problem()).isEqualTo("incoming.sender-waits");
        does(secretary, path, "reply", "{\"text\": \"同意改造,列入年度计划\"}").expect(200);

        var told = sender.get(path).expect(200);
        assertThat(told.json().at("/reply/text").asString()).contains("年度计划");
        assertThat(told.json().path("proposal").isMissingNode()).isTrue();
        assertThat(told.json().path("instructions")).isEmpty();
        assertThat(told.json().path("commands")).isEmpty();
        var closed = does(secretary, path, "close", "{\"note\": \"办结\"}").expect(200);
        assertThat(closed.string("status")).isEqualTo("CLOSED");
        var filed = does(as(TestPeople.ARCHIVIST), path, "archive", "{\"retention\": \"Y30\"}")
                .expect(200);
        assertThat(filed.string("status")).isEqualTo("ARCHIVED");

        assertThat(types(desk, path))
                .contains(
                        "document.incoming.signed-for.v1",
                        "document.incoming.registered.v1",
                        "document.incoming.instructed.v1",
                        "document.incoming.accepted.v1",
                        "document.incoming.replied.v1",
                        "document.incoming.archived.v1");
        assertThat(types(sender, path))
                .containsExactly(
                        "document.incoming.registered.v1",
                        "document.incoming.replied.v1",
                        "document.incoming.closed.v1");
        checkEvents(last(path));
    }

    private String holder(String path) {
        return desk.get(path).expect(200).json().at("/heldBy/key").asString();
    }

    private static List<String> types(Caller by, String path) {
        return eventually(by, path + "/history", answer -> answer.response()
                        .body()
                        .contains("closed"))
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("type").asString())
                .toList();
    }

    /** All that was sent is what the contract says, and names no person and no title. */
    private static void checkEvents(String id) {
        var schemas = EventSchemas.ofContracts();
        await("the last event").atMost(TestOffice.SOON).until(() -> events("office.document", id).stream()
                .anyMatch(one -> one.path("type").asString().equals("document.incoming.archived.v1")));
        for (String topic : List.of("office.document", "office.document.private")) {
            var sent = events(topic, id);
            assertThat(sent).isNotEmpty();
            sent.forEach(one -> schemas.assertValid(one.path("type").asString(), one.toString()));
        }
        assertThat(events("office.document", id).toString())
                .doesNotContain("person:")
                .doesNotContain("渡口");
    }

    @Test
    void what_came_of_the_supervised_item_is_shown_on_the_document_once() {
        String path = awaiting("关于灌渠修复的请示");
        var instructed = does(leader, path, "instruct", "{\"text\": \"请督办\", \"supervise\": true}")
                .expect(200);
        String instruction = instructed.json().at("/instructions/0/id").asString();
        String item = "01m2tnwc9sq4x7k2m9v1tbn5d3";
        String data =
                """
                {"basis": {"kind": "DOCUMENT", "id": "%s", "instructionId": "%s"}, "status": "CONCLUDED",
                 "answerToOrigin": "灌渠已修复", "late": false}
                """
                        .formatted(last(path), instruction);
        for (int i = 0; i < 2; i++) {
            TestOffice.kafka()
                    .put(
                            "office.supervision",
                            item,
                            event(
                                    UUID.randomUUID().toString(),
                                    "supervision.item.concluded.v1",
                                    item,
                                    7,
                                    "{\"kind\":\"system\"}",
                                    data));
        }
        var shown = eventually(leader, path, answer -> answer.json()
                .at("/instructions/0/outcome/text")
                .asString("")
                .equals("灌渠已修复"));
        assertThat(shown.json().at("/instructions/0/outcome/item").asString()).isEqualTo(item);
        long times = events("office.document", last(path)).stream()
                .filter(one -> one.path("type").asString().equals("document.incoming.result-returned.v1"))
                .count();
        assertThat(times).isLessThanOrEqualTo(1);
    }

    @Test
    void a_secretary_enters_what_a_leader_said_by_phone_and_the_leader_confirms_it() {
        String path = awaiting("关于防汛物资的请示");
        assertThat(does(secretary, path, "instruct", "{\"text\": \"同意\"}")
                        .expect(422)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("onBehalfOf");
        var entered = does(
                        secretary,
                        path,
                        "instruct",
                        "{\"markOnly\": true, \"onBehalfOf\": \"p-leader\", \"medium\": \"PHONE\"}")
                .expect(200);
        String id = entered.json().at("/instructions/0/id").asString();
        assertThat(leader.get(path).json().path("commands").toString()).contains("confirm-instruction");
        var confirmed = does(leader, path, "confirm-instruction", "{\"instructionId\": \"" + id + "\"}")
                .expect(200);
        assertThat(confirmed.json().at("/instructions/0/confirmedAt").asString())
                .isNotEmpty();
    }

    @Test
    void what_a_unit_declines_is_proposed_anew() {
        String path = awaiting("关于林区道路的请示");
        does(leader, path, "instruct", "{\"text\": \"请办\"}").expect(200);
        does(secretary, path, "assign", "{}").expect(200);
        assertThat(does(clerk("water"), path, "decline", "{\"reason\": \"不属职责\"}")
                        .status())
                .as("the head signs")
                .isEqualTo(403);
        does(head("water"), path, "decline", "{\"reason\": \"不属水利职责\"}").expect(200);
        assertThat(clerk("water").get(path).status()).as("no longer theirs").isEqualTo(404);
        var back = secretary.get(path).expect(200);
        assertThat(back.string("status")).isEqualTo("PROPOSED");
        assertThat(back.json().at("/handling/declined/0/unit/name").asString()).isEqualTo("名称water");
    }

    @Test
    void what_is_returned_may_come_again_under_the_same_number() {
        String docNo = TestOffice.newNo();
        String body = TestOffice.arrival(docNo, "关于水费的函", ", \"genre\": \"LETTER\", \"sourceUnitId\": \"hekou\"");
        String first = INCOMING + "/" + desk.post(INCOMING, body).expect(201).string("id");
        does(desk, first, "register", "{}").expect(200);
        does(secretary, first, "prelim-review", "{}").expect(200);
        does(secretary, first, "return-to-sender", "{\"reason\": \"GENRE_OR_FORMAT\", \"text\": \"缺印章\"}")
                .expect(200);
        assertThat(sender.get(first).expect(200).json().at("/rejection/text").asString())
                .isEqualTo("缺印章");
        String second = INCOMING + "/" + desk.post(INCOMING, body).expect(201).string("id");
        does(desk, second, "register", "{}").expect(200);
    }

    @Test
    void of_a_classified_paper_only_where_it_is_is_kept() {
        assertThat(desk.post(
                                INCOMING,
                                TestOffice.arrival(TestOffice.newNo(), "通知", ", \"secrecy\": {\"level\": \"SECRET\"}"))
                        .expect(422)
                        .problem())
                .isEqualTo("incoming.classified");
        String entry =
                """
                {"book": "SUPERIOR", "sourceOrg": "市委办", "level": "CONFIDENTIAL", "copyNo": "000012",
                 "custodianId": "p-clerk", "place": "保密柜 1"%s}
                """;
        assertThat(desk.post(INCOMING + "/stubs", entry.formatted(", \"title\": \"不应出现\""))
                        .status())
                .isEqualTo(400);
        assertThat(desk.post(INCOMING + "/stubs", entry.formatted(", \"attachmentIds\": []"))
                        .status())
                .isEqualTo(400);
        var stub = desk.post(INCOMING + "/stubs", entry.formatted("")).expect(201);
        String path = INCOMING + "/" + stub.string("id");
        assertThat(stub.string("receiptNo")).matches("20\\d\\d-\\d+");
        assertThat(secretary.get(path).status()).as("who need not know").isEqualTo(404);
        var officer = as(TestPeople.SEC_OFFICER);
        does(officer, path, "move", "{\"custodianId\": \"p-sec\", \"place\": \"保密室\"}")
                .expect(200);
        var at = officer.get(path + "/location").expect(200).json().at("/items/0");
        assertThat(at.at("/holder/name").asString()).isEqualTo("姓名p-sec");
        assertThat(at.path("place").asString()).isEqualTo("保密室");
        assertThat(register(as(TestPeople.SECRETARY)).response().body()).doesNotContain(last(path));
        assertThat(register(desk).response().body()).contains(last(path));
        does(
                        desk,
                        path,
                        "dispose",
                        "{\"way\": \"DESTROYED\", \"approvedById\": \"p-director\", \"witnessId\": \"p-sec\"}")
                .expect(200);
        assertThat(officer.get(path + "/location").json().path("items")).isEmpty();
    }

    private static Answer register(Caller by) {
        return by.get(REGISTER + "?limit=200").expect(200);
    }

    @Test
    void the_register_is_paged_by_number_and_any_paper_is_found_by_its_words() {
        String mark = "北斗" + Long.toString(System.nanoTime(), 36);
        for (int i = 0; i < 5; i++) {
            reviewed("关于" + mark + "码头第" + i + "批改造的通知", "");
        }
        var first = desk.get(REGISTER + "?limit=2&book=LOWER").expect(200);
        var numbers = first.json()
                .path("items")
                .valueStream()
                .map(one -> one.path("receiptNo").asString())
                .toList();
        var next = desk.get(REGISTER + "?limit=2&book=LOWER&after=" + first.string("next"))
                .expect(200);
        assertThat(no(next, 0)).isLessThan(no(first, 1));
        assertThat(no(first, 1)).isLessThan(no(first, 0));
        assertThat(desk.get(REGISTER + "?limit=2&after=" + first.string("next")).status())
                .as("a cursor of another filter")
                .isEqualTo(400);

        var found = desk.get(REGISTER + "?limit=3&q=" + encoded(mark.substring(2) + " 码头"))
                .expect(200);
        assertThat(found.json().path("items")).hasSize(3);
        var rest = desk.get(REGISTER + "?limit=3&q=" + encoded(mark.substring(2) + " 码头") + "&after="
                        + found.string("next"))
                .expect(200);
        assertThat(rest.json().path("items")).hasSize(2);
        assertThat(found.ids()).doesNotContainAnyElementsOf(rest.ids());
        var one = desk.get(REGISTER + "?q=" + encoded(numbers.get(0))).expect(200);
        assertThat(one.response().body()).contains("\"" + numbers.get(0) + "\"");
        assertThat(desk.get(REGISTER + "?q=" + encoded("水")).expect(400).problem())
                .isEqualTo("incoming.words-too-short");
        assertThat(desk.get(REGISTER + "?sender=" + encoded("没有这个单位"))
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(clerk("hekou").get(REGISTER).status()).isEqualTo(403);
    }

    private static int no(Answer page, int index) {
        return Integer.parseInt(
                page.json().at("/items/" + index + "/receiptNo").asString().replaceFirst("\\d+-", ""));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void what_waits_for_somebody_is_listed_longest_first() {
        String older = reviewed("TELEGRAM", "关于老件的电报", "");
        String newer = reviewed("TELEGRAM", "关于新件的电报", "");
        var ids = secretary
                .get(INCOMING + "?limit=200&book=TELEGRAM&heldBy=office:district-party:SECRETARY")
                .expect(200)
                .ids();
        assertThat(ids).contains(last(older), last(newer));
        assertThat(ids.indexOf(last(older))).isLessThan(ids.indexOf(last(newer)));
    }

    @Test
    void files_come_with_documents_and_are_read_through_them_alone() {
        var file = desk.upload(
                        "/api/v1/document-attachments",
                        "来文.txt",
                        "text/plain",
                        "渡口".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201);
        String path = reviewed("关于附件的函", ", \"attachmentIds\": [\"" + file.string("id") + "\"]");
        String address = path + "/attachments/" + file.string("id");
        assertThat(secretary.get(address).expect(200).response().body()).isEqualTo("渡口");
        assertThat(clerk("water").get(address).status()).isEqualTo(404);
    }

    @Test
    void a_date_that_was_not_kept_is_recorded() {
        String path = awaiting("关于时限的请示");
        var deadline = events("office.document.private", last(path));
        await("the private event").atMost(TestOffice.SOON).until(() -> !events("office.document.private", last(path))
                .isEmpty());
        deadline = events("office.document.private", last(path));
        var armed = deadline.get(deadline.size() - 1).at("/data/deadlines/0");
        String data = "{\"subject\":\"%s\",\"rule\":\"%s\",\"occurrence\":\"%s\",\"due\":\"%s\",\"at\":\"%s\"}"
                .formatted(
                        last(path),
                        armed.path("rule").asString(),
                        armed.path("occurrence").asString(),
                        armed.path("due").asString(),
                        armed.path("due").asString());
        TestOffice.kafka()
                .put(
                        "office.notification",
                        last(path),
                        event(
                                UUID.randomUUID().toString(),
                                "notification.deadline.breached.v1",
                                last(path),
                                9,
                                "{\"kind\":\"system\"}",
                                data));
        eventually(secretary, path, answer -> answer.json().path("missed").size() == 1);
    }
}
