package io.districtoffice.inforeport.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import io.districtoffice.inforeport.TestOffice;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk that makes issues over HTTP, with readers of its own: no other test sees what it does. */
final class Bulletin {

    static final String ISSUES = "/api/v1/bulletin-issues";
    static final String PUBLICATIONS = "/api/v1/publications";
    static final String NOTHING = "{}";
    static final Duration SOON = Duration.ofSeconds(20);
    private static final String OFFICE = "district-gov";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Caller desk;
    final Caller desk2;
    final Caller chief;
    final Caller director;
    final Caller partyChief;
    /** A leader of the other office whom only this test knows. */
    final Caller leader;

    private final Caller machine;

    Bulletin() {
        this(known(), TestOffice::port);
    }

    /** @param port where the service is reached that knows the leader */
    Bulletin(Caller leader, IntSupplier port) {
        desk = Caller.editor(OFFICE).at(port);
        desk2 = Caller.editor2(OFFICE).at(port);
        chief = Caller.chief(OFFICE).at(port);
        director = official("p-district-gov-director", OFFICE, "DIRECTOR").at(port);
        partyChief = Caller.chief("district-party").at(port);
        machine = Caller.machine("hekou").at(port);
        this.leader = leader.at(port);
    }

    private static Caller known() {
        TestOffice.running();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return knownOfficial("p-leader-" + mark, "district-party", "LEADER");
    }

    static Caller official(String id, String office, String role) {
        return Caller.as(
                new Actor(id, Actor.Kind.PERSON, "姓名" + id, office, office, Set.of(role), Set.of(), "s-" + id));
    }

    /** Somebody whom the directory has told of. */
    static Caller knownOfficial(String id, String office, String role) {
        TestOffice.publish("person:" + id, told(id, office, role));
        awaitKnown("person:" + id);
        return official(id, office, role);
    }

    /** What the directory tells of somebody. */
    static String told(String id, String office, String role) {
        return """
                {"id":"%s","name":"姓名%s","unit":"%s","office":"%s","roles":["%s"],"status":"ACTIVE"}
                """
                .formatted(id, id, office, office, role);
    }

    static void awaitKnown(String key) {
        var reference = TestOffice.running().getBean(ReferenceCopy.class);
        await(key).atMost(SOON).until(() -> reference.find(key).isPresent());
    }

    String leaderKey() {
        return "person:" + leader.actor().id();
    }

    String newName() {
        return "西山信息" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Read by the leader and by the unit hekou. */
    Answer publication() {
        return publication("DAILY", leaderKey(), "unit:hekou");
    }

    Answer publication(String kind, String... readers) {
        return chief.post(PUBLICATIONS, terms(newName(), kind, readers)).expect(201);
    }

    static String terms(String name, String kind, String... readers) {
        String list = Arrays.stream(readers).map(reader -> '"' + reader + '"').collect(Collectors.joining(","));
        return """
                {"name":"%s","kind":"%s","period":"每个工作日","issueCutoff":"16:00","readyBy":"17:30","readers":[%s],
                 "mainTo":["区委、区政府领导"],"cc":["各镇街"],"copies":50,"secrecy":{"level":"INTERNAL"}}
                """
                .formatted(name, kind, list);
    }

    Answer planned(Answer publication) {
        return desk.post(ISSUES, "{\"publicationId\":\"" + publication.id() + "\"}")
                .expect(201);
    }

    Answer open(Answer publication) {
        return step(desk, planned(publication), "open");
    }

    Answer composed(Answer publication, String... reports) {
        return compose(desk, open(publication), reports).expect(200);
    }

    Answer signed(Answer publication, String... reports) {
        var once = step(desk, composed(publication, reports), "proof");
        return step(chief, step(desk2, once, "proof"), "sign");
    }

    Answer published(Answer publication, String... reports) {
        return step(desk, step(desk, signed(publication, reports), "number"), "publish");
    }

    static Answer compose(Caller by, Answer issue, String... reports) {
        return by.post(path(issue) + "/compose", issue, columns(reports));
    }

    static String columns(String... reports) {
        var body = JSON.createObjectNode();
        var column = body.putArray("columns").addObject().put("name", "要情");
        var ids = column.putArray("reportIds");
        List.of(reports).forEach(ids::add);
        return body.toString();
    }

    static String correction(String report, String title) {
        var body = JSON.createObjectNode().put("reason", "题目有误");
        body.putArray("items").addObject().put("reportId", report).put("title", title);
        return body.toString();
    }

    static String reason(String reason) {
        return JSON.createObjectNode().put("reason", reason).toString();
    }

    static Answer step(Caller by, Answer issue, String command) {
        return by.post(path(issue) + "/" + command, issue, NOTHING).expect(200);
    }

    static String path(Answer issue) {
        return ISSUES + "/" + issue.id();
    }

    /** A report in the pool of the desk. */
    String pooled() {
        return pooled("\"tone\":\"NEUTRAL\"");
    }

    String pooled(String more) {
        var submitted = machine.post("/api/v1/reports", report(more)).expect(201);
        return pool(desk, submitted);
    }

    static String pool(Caller desk, Answer submitted) {
        var claimed = desk.post(submitted.path() + "/claim", submitted, NOTHING).expect(200);
        desk.post(submitted.path() + "/pass-to-pool", claimed, NOTHING).expect(200);
        return submitted.id();
    }

    static String report(String more) {
        return """
                {"infoClass":"DYNAMIC",%s,"title":"河口镇清雪保畅","body":"今晨全镇清理主干道积雪,道路已恢复通行。",
                 "facts":{"occurredAt":"2026-11-20T06:00:00+08:00","place":"河口镇"},
                 "signOff":{"head":"镇负责人","at":"2026-11-20T09:30:00+08:00"},"submit":true}
                """
                .formatted(more);
    }

    String[] pooled(int count) {
        return IntStream.range(0, count).parallel().mapToObj(i -> pooled()).toArray(String[]::new);
    }

    /** Asked again until it is so. */
    void awaitStatus(String report, String status) {
        await(report + " is " + status).atMost(SOON).untilAsserted(() -> assertThat(
                        chief.get("/api/v1/reports/" + report).string("status"))
                .isEqualTo(status));
    }

    static List<String> list(JsonNode json, String path, String field) {
        return json.at(path)
                .valueStream()
                .map(item -> item.path(field).asString(""))
                .toList();
    }
}
