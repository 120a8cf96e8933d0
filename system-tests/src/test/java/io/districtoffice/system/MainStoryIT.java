package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The whole way of a matter: a unit reports, the desk publishes, a leader instructs, supervision follows, the result comes
 * back to the leader and to who reported. Ten people, over HTTP through the gateway, one process for each service; how
 * long each hop between services takes is printed.
 */
class MainStoryIT {

    /** What api.md promises for a step that another service takes. */
    private static final Duration HOP = Duration.ofSeconds(5);

    private static final String REPORTS = "/api/v1/reports";
    private static final String ISSUES = "/api/v1/bulletin-issues";
    private static final String ITEMS = "/api/v1/supervision-items";
    private static final String ASSIGNMENTS = "/api/v1/assignments";

    private final Assembly office = SharedProcesses.get();
    private final List<String> times = new ArrayList<>();

    private final Caller clerk = in("agri.clerk");
    private final Caller desk = in("desk");
    private final Caller desk2 = in("desk2");
    private final Caller chief = in("chief");
    private final Caller leader = in("leader");
    private final Caller supervisor = in("supervisor");
    private final Caller head = in("transport.head");
    private final Caller worker = in("transport.clerk");

    private Caller in(String account) {
        return Caller.signedIn(office.gateway(), account);
    }

    /** Waits for what another service makes of the last step, and notes how long it took. */
    private Answer hop(String what, Supplier<Answer> look, java.util.function.Predicate<JsonNode> there) {
        long began = System.nanoTime();
        var found = await(what)
                .atMost(HOP)
                .pollInterval(Duration.ofMillis(20))
                .until(look::get, answer -> answer.status() == 200 && there.test(answer.json()));
        times.add(what + " " + (System.nanoTime() - began) / 1_000_000 + " ms");
        return found;
    }

    private static Answer act(Caller by, String path, String command, String body) {
        return tried(by, path, command, body).expect(200);
    }

    /** Looks and acts; what another service changed in between is looked at again, as a person would. */
    private static Answer tried(Caller by, String path, String command, String body) {
        return await(command)
                .atMost(HOP)
                .until(
                        () -> by.command(by.get(path).expect(200), path + "/" + command, body),
                        answer -> answer.status() != 412);
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asString("");
    }

    @Test
    void from_a_report_to_a_closed_item_and_back() {
        String report = pooled("农业农村局:灌渠损毁影响春灌");
        String issue = published(report);
        String item = instructed(report, issue);
        String assignment = established(item);
        worked(item, assignment);
        closed(item, report);
        System.out.println("hops: " + String.join(", ", times));
    }

    private String pooled(String title) {
        var submitted = Caller.machine(office.gateway(), "agri-system")
                .post(REPORTS, Bodies.signedOffReport(title))
                .expect(201);
        String path = REPORTS + "/" + submitted.id();
        act(desk, path, "claim", "{}");
        act(desk, path, "edit", "{\"title\":\"灌渠损毁影响春灌\",\"body\":\"三处灌渠损毁,影响春灌。\"}");
        act(desk, path, "pass-to-pool", "{}");
        return path;
    }

    private String published(String report) {
        var publication = desk.get("/api/v1/publications").expect(200).json().at("/items/0");
        assertThat(publication.path("name").asString()).isEqualTo("西山信息");
        var planned = desk.post(
                        ISSUES, "{\"publicationId\":\"" + publication.path("id").asString() + "\"}")
                .expect(201);
        assertThat(status(planned)).isEqualTo("PLANNED");
        String path = ISSUES + "/" + planned.id();
        act(desk, path, "open", "{}");
        String id = report.substring(report.lastIndexOf('/') + 1);
        var composed = act(desk, path, "compose", "{\"columns\":[{\"name\":\"要情\",\"reportIds\":[\"" + id + "\"]}]}");
        assertThat(status(composed)).isEqualTo("COMPOSED");
        var clerkOfUnit = clerk;
        assertThat(clerkOfUnit
                        .command(clerkOfUnit.get(report), report + "/withdraw", "{\"reason\":\"想再改\"}")
                        .problem())
                .as("placed: it can only be asked for")
                .isEqualTo("report.placed");
        act(desk, path, "proof", "{}");
        assertThat(status(act(desk2, path, "proof", "{}"))).isEqualTo("PROOFED");
        act(chief, path, "sign", "{}");
        var numbered = act(chief, path, "number", "{}");
        assertThat(numbered.json().at("/number/no").asInt()).isPositive();
        assertThat(status(act(chief, path, "publish", "{}"))).isEqualTo("PUBLISHED");
        hop("published → adopted", () -> clerk.get(report), json -> json.path("status")
                .asString()
                .equals("ADOPTED"));
        hop("published → the leader's worklist", () -> leader.get("/api/v1/worklist"), json -> json.toString()
                .contains(planned.id()));
        return path;
    }

    private String instructed(String report, String issue) {
        String wish = "{\"text\":\"请交通局、农业农村局抓紧修复,不误春灌。\",\"leadUnitId\":\"transport\","
                + "\"coUnitIds\":[\"forestry\"],\"dueInWorkingDays\":5,\"tell\":{\"unit\":true}}";
        assertThat(leader.command(leader.get(report), report + "/instruct", wish)
                        .problem())
                .as("what has not been read")
                .isEqualTo("report.issue-unread");
        assertThat(leader.get(issue + "/page").expect(200).text()).contains("灌渠损毁影响春灌");
        leader.command(leader.get(issue), issue + "/read", "{}").expect(200);
        leader.command(leader.get(report), report + "/instruct", wish).expect(200);

        String id = report.substring(report.lastIndexOf('/') + 1);
        var items = hop(
                "instructed → proposed",
                () -> supervisor.get(ITEMS + "?basisId=" + id),
                json -> json.path("items").size() == 1);
        var item = items.json().at("/items/0");
        assertThat(item.path("status").asString()).isEqualTo("PROPOSED");
        hop("instructed → the unit hears", () -> clerk.get("/api/v1/notifications?limit=50"), json -> json.toString()
                .contains("report.instructed"));
        return ITEMS + "/" + item.path("id").asString();
    }

    private String established(String item) {
        var approved = act(
                supervisor,
                item,
                "approve",
                "{\"requirement\":\"修复灌渠三处并通水\",\"leadUnitId\":\"transport\",\"coUnitIds\":[\"forestry\"],"
                        + "\"dueInWorkingDays\":5,\"importance\":\"HIGH\"}");
        assertThat(status(approved)).isEqualTo("ESTABLISHED");
        act(supervisor, item, "issue-notice", "{}");
        var mine = hop(
                "notice → assignment",
                () -> worker.get(ASSIGNMENTS + "?itemId=" + item.substring(item.lastIndexOf('/') + 1)),
                json -> json.path("items").size() == 1);
        hop("notice → the unit's worklist", () -> worker.get("/api/v1/worklist"), json -> json.toString()
                .contains(mine.json().at("/items/0/id").asString()));
        return ASSIGNMENTS + "/" + mine.json().at("/items/0/id").asString();
    }

    private void worked(String item, String assignment) {
        var forester = in("forestry.head");
        var other = hop(
                "notice → the other assignment",
                () -> forester.get(ASSIGNMENTS + "?itemId=" + item.substring(item.lastIndexOf('/') + 1)),
                json -> json.path("items").size() == 1);
        String others = ASSIGNMENTS + "/" + other.json().at("/items/0/id").asString();
        act(worker, assignment, "receive", "{}");
        act(worker, assignment, "accept", "{}");
        act(forester, others, "receive", "{}");
        act(forester, others, "object", "{\"reason\":\"灌渠不在林区,不属林业职责\"}");
        act(supervisor, others, "sustain-objection", "{\"reason\":\"属实\"}");
        hop("accepted → in progress", () -> supervisor.get(item), json -> json.path("status")
                .asString()
                .equals("IN_PROGRESS"));
        worker.post(
                        assignment + "/feedback",
                        "{\"progress\":60,\"done\":\"修复两处\",\"obstacles\":\"管材未到\",\"nextStep\":\"明日到货\"}")
                .expect(200);
        act(worker, assignment, "claim-done", "{\"summary\":\"三处全部修复并通水\"}");
        assertThat(tried(supervisor, item, "close", "{\"answerToOrigin\":\"已修复\"}")
                        .status())
                .as("not with an open assignment")
                .isEqualTo(409);
        act(supervisor, assignment, "accept-result", "{}");
        hop("accepted → final report possible", () -> head.get(item), json -> json.path("commands")
                .toString()
                .contains("submit-final"));
        act(head, item, "submit-final", "{\"summary\":\"灌渠三处修复通水,不误春灌\"}");
        act(
                supervisor,
                item,
                "verify",
                "{\"passed\":true,\"methods\":[{\"method\":\"INSPECT\",\"note\":\"现场查看\",\"at\":\"2026-11-27T10:00:00+08:00\"}]}");
        act(supervisor, item, "report-to-leader", "{}");
        hop("reported → the leader's worklist", () -> leader.get("/api/v1/worklist"), json -> json.toString()
                .contains(item.substring(item.lastIndexOf('/') + 1)));
        act(leader, item, "no-new-instruction", "{\"text\":\"很好\"}");
    }

    private void closed(String item, String report) {
        var closed = act(supervisor, item, "close", "{\"answerToOrigin\":\"灌渠三处已修复通水,可正常春灌。\"}");
        assertThat(status(closed)).isEqualTo("CLOSED");
        hop(
                "closed → the result on the report",
                () -> clerk.get(report),
                json -> json.at("/instructions/0/outcome/text").asString("").contains("春灌"));
        hop("closed → the unit hears", () -> clerk.get("/api/v1/notifications?limit=50"), json -> json.toString()
                .contains("report.result-returned"));
        hop("closed → the leader hears", () -> leader.get("/api/v1/notifications?limit=50"), json -> json.toString()
                .contains("report.result-returned"));
        var history = desk.get(report + "/history").expect(200).text();
        assertThat(history).contains("adopted", "instructed", "result-returned");
        assertThat(in("shiba.clerk").get(report).status()).as("another unit").isEqualTo(404);
        assertThat(in("shiba.clerk").get(item).status()).isEqualTo(404);
        assertThat(in("shiba.clerk")
                        .get(ASSIGNMENTS)
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }
}
