package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A town's request over HTTP through the gateway, one process for each service: it comes in, is registered, reviewed,
 * proposed, instructed by the leader with a supervised item, assigned, accepted, worked on, answered and closed.
 */
class DocumentStoryIT {

    private static final Duration HOP = Duration.ofSeconds(10);
    private static final String DOCUMENTS = "/api/v1/incoming-documents";
    private static final String ITEMS = "/api/v1/supervision-items";

    private final Assembly office = SharedProcesses.get();
    private final Caller clerk = in("clerk");
    private final Caller secretary = in("secretary");
    private final Caller leader = in("leader");
    private final Caller supervisor = in("supervisor");
    private final Caller worker = in("water.clerk");
    private final Caller head = in("water.head");
    private final Caller sender = in("qiandao.clerk");

    private Caller in(String account) {
        return Caller.signedIn(office.gateway(), account);
    }

    private static Answer act(Caller by, String path, String command, String body) {
        return await(command)
                .atMost(HOP)
                .until(
                        () -> by.command(by.get(path).expect(200), path + "/" + command, body),
                        answer -> answer.status() != 412)
                .expect(200);
    }

    private static Answer hop(String what, Caller by, String path, Predicate<JsonNode> there) {
        return await(what)
                .atMost(HOP)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> by.get(path), answer -> answer.status() == 200 && there.test(answer.json()));
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asString("");
    }

    @Test
    void a_request_comes_in_and_its_sender_is_answered() {
        var arrived = clerk.post(
                        DOCUMENTS,
                        "{\"book\":\"LOWER\",\"sourceOrg\":\"千岛镇人民政府\",\"sourceDocNo\":\"千政〔2026〕"
                                + UUID.randomUUID() + "\",\"title\":\"关于修复码头护岸的请示\",\"declaredCopies\":1,"
                                + "\"countedCopies\":1,\"carrier\":\"PAPER\",\"genre\":\"REQUEST\",\"sourceUnitId\":\"qiandao\"}")
                .expect(201);
        String path = DOCUMENTS + "/" + arrived.id();
        assertThat(act(clerk, path, "register", "{}").json().path("receiptNo").asString())
                .matches("20\\d\\d-\\d+");
        hop("registered → the sender hears", sender, "/api/v1/notifications?limit=50", json -> json.toString()
                .contains("incoming.received"));
        act(secretary, path, "prelim-review", "{\"findings\":\"属本办受理\"}");
        act(secretary, path, "propose", "{\"handling\":\"ACT\",\"text\":\"拟请水利局办理\",\"leadUnitId\":\"water\"}");
        act(secretary, path, "submit", "{}");
        hop("submitted → the leader's worklist", leader, "/api/v1/worklist", json -> json.toString()
                .contains(arrived.id()));
        hop(
                "submitted → the date of the leader",
                leader,
                "/api/v1/deadlines?subject=" + arrived.id(),
                json -> json.toString().contains("R24-instruct"));
        act(
                leader,
                path,
                "instruct",
                "{\"text\":\"请水利局抓紧修复。\",\"supervise\":true,\"leadUnitId\":\"water\",\"dueInWorkingDays\":5}");
        var items = hop(
                "instructed → a supervised item",
                supervisor,
                ITEMS + "?basisId=" + arrived.id(),
                json -> json.path("items").size() == 1);
        assertThat(items.json().at("/items/0/status").asString()).isEqualTo("PROPOSED");
        assertThat(items.json().at("/items/0/basis/kind").asString()).isEqualTo("DOCUMENT");
        assertThat(supervisor.get(path).status())
                .as("the supervisor reads its basis")
                .isEqualTo(200);

        act(secretary, path, "assign", "{}");
        hop("assigned → the unit's worklist", worker, "/api/v1/worklist", json -> json.toString()
                .contains(arrived.id()));
        assertThat(in("shiba.clerk").get(path).status()).as("another unit").isEqualTo(404);
        act(worker, path, "accept", "{}");
        act(head, path, "submit-result", "{\"text\":\"护岸已修复\"}");
        act(secretary, path, "reply", "{\"text\":\"护岸已修复,可正常使用\"}");
        hop("replied → the sender hears", sender, "/api/v1/notifications?limit=50", json -> json.toString()
                .contains("incoming.replied"));
        assertThat(sender.get(path).expect(200).json().at("/reply/text").asString())
                .contains("护岸");
        assertThat(status(act(secretary, path, "close", "{}"))).isEqualTo("CLOSED");
        var line = clerk.get("/api/v1/registers/incoming?limit=200").expect(200);
        assertThat(line.text()).contains(arrived.id());
        assertThat(clerk.get(path + "/history").expect(200).text()).contains("instructed", "replied");
    }

    @Test
    void a_notice_goes_round_and_who_has_it_is_known() {
        var arrived = clerk.post(
                        DOCUMENTS,
                        "{\"book\":\"SUPERIOR\",\"sourceOrg\":\"市政府办\",\"sourceDocNo\":\"市政办〔2026〕"
                                + UUID.randomUUID() + "\",\"title\":\"关于汛期值守的通知\",\"declaredCopies\":1,"
                                + "\"countedCopies\":1,\"carrier\":\"ELECTRONIC\",\"genre\":\"NOTICE\"}")
                .expect(201);
        String path = DOCUMENTS + "/" + arrived.id();
        act(clerk, path, "register", "{}");
        act(secretary, path, "prelim-review", "{}");
        act(secretary, path, "propose", "{\"handling\":\"READ\",\"readers\":[\"unit:louguan\",\"unit:agri\"]}");
        act(secretary, path, "circulate", "{\"purpose\":\"请阅知\",\"mode\":\"ORDER\"}");
        var first = in("louguan.clerk");
        var mine = hop(
                "circulated → the first reader",
                first,
                "/api/v1/circulation-records?documentId=" + arrived.id(),
                json -> json.path("items").size() == 1);
        assertThat(in("agri.clerk")
                        .get("/api/v1/circulation-records?documentId=" + arrived.id())
                        .expect(200)
                        .json()
                        .path("items"))
                .as("his turn has not come")
                .isEmpty();
        assertThat(clerk.get(path + "/location")
                        .expect(200)
                        .json()
                        .at("/items/0/holder/id")
                        .asString())
                .isEqualTo("louguan");
        act(
                first,
                "/api/v1/circulation-records/" + mine.json().at("/items/0/id").asString(),
                "read",
                "{}");
        hop(
                "read → the next reader",
                in("agri.clerk"),
                "/api/v1/circulation-records?documentId=" + arrived.id(),
                json -> json.path("items").size() == 1);
        hop("delivered → his worklist", in("agri.clerk"), "/api/v1/worklist", json -> json.toString()
                .contains("circulation.read"));
    }
}
