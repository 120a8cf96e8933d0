package io.districtoffice.supervision;

import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.ServiceUnderTest;
import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on real parts with a small district, started once for all tests; and what tests do again and again. */
public final class TestOffice {

    public static final String ITEMS = "/api/v1/supervision-items";
    public static final String ASSIGNMENTS = "/api/v1/assignments";
    public static final String NOTHING = "{}";
    public static final Duration SOON = Duration.ofSeconds(20);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> UNITS = Set.of("hekou", "shiba", "louguan");

    @Import({SupervisionApplication.class, ServiceUnderTest.OwnKeys.class})
    static class Application {}

    private static ServiceUnderTest running;
    private static KafkaProbe probe;

    private TestOffice() {}

    public static synchronized ServiceUnderTest service() {
        if (running == null) {
            running = ServiceUnderTest.start(Application.class, "supervision-service");
            probe = new KafkaProbe(EmbeddedParts.bootstrapServers());
            publishReference();
        }
        return running;
    }

    public static KafkaProbe kafka() {
        service();
        return probe;
    }

    private static void publishReference() {
        UNITS.forEach(unit -> {
            unit(unit, "TOWN");
            person("p-" + unit + "-clerk", unit, null, "UNIT_CLERK", "ACTIVE");
            person("p-" + unit + "-head", unit, null, "UNIT_HEAD", "ACTIVE");
        });
        unit(People.OFFICE, "DISTRICT_OFFICE");
        person("p-hekou-gone", "hekou", null, "UNIT_CLERK", "LEFT");
        person(People.LEADER.id(), People.OFFICE, People.OFFICE, "LEADER", "ACTIVE");
        person(People.DIRECTOR.id(), People.OFFICE, People.OFFICE, "DIRECTOR", "ACTIVE");
        person("p-last", "hekou", null, "UNIT_CLERK", "ACTIVE");
        var reference = running.context().getBean(ReferenceCopy.class);
        await("the reference has come")
                .atMost(SOON)
                .until(() -> reference.find("person:p-last").isPresent()
                        && reference.all("unit:").size() >= UNITS.size() + 1
                        && reference.all("person:").size() >= 10);
    }

    private static void unit(String id, String kind) {
        reference(
                "unit:" + id,
                "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"status\":\"ACTIVE\"}".formatted(id, "名称" + id, kind));
    }

    private static void person(String id, String unit, String office, String role, String status) {
        String ofOffice = office == null ? "" : ",\"office\":\"" + office + "\"";
        reference(
                "person:" + id,
                "{\"id\":\"%s\",\"name\":\"姓名%s\",\"unit\":\"%s\"%s,\"roles\":[\"%s\"],\"status\":\"%s\"}"
                        .formatted(id, id, unit, ofOffice, role, status));
    }

    private static void reference(String key, String data) {
        probe.put(
                "office.directory.reference",
                key,
                event("ref-" + key, "directory.reference.v1", key, 1, "{\"kind\":\"system\"}", data));
    }

    /** An event as another service would send it. */
    public static String event(String id, String type, String subject, long seq, String actor, String data) {
        return """
               {"specversion":"1.0","id":"%s","type":"%s","source":"test","subject":"%s","time":"%s",
                "datacontenttype":"application/json","seq":%d,"actor":%s,
                "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01","data":%s}
               """
                .formatted(id, type, subject, Instant.now(), seq, actor, data);
    }

    public static Caller as(Actor actor) {
        return service().as(actor);
    }

    public static Caller clerk(String unit) {
        return as(People.member(unit, "clerk", "UNIT_CLERK"));
    }

    public static Caller head(String unit) {
        return as(People.member(unit, "head", "UNIT_HEAD"));
    }

    public static Caller machine(String unit) {
        return as(new Actor(
                unit + "-system",
                Actor.Kind.CLIENT,
                unit + "系统",
                unit,
                null,
                Set.of(),
                Set.of("assignments:read", "assignments:work"),
                null));
    }

    public static String proposal(String basis) {
        return """
               {"kind":"SPECIAL","basis":{"kind":"OTHER","id":"%s"},"content":"河口镇渡口安全隐患整改","requirement":"整改并报告"}
               """
                .formatted(basis);
    }

    public static String newBasis() {
        return "b-" + UUID.randomUUID();
    }

    public static String approval(String lead, String... others) {
        return "{\"requirement\":\"整改并报告\",\"leadUnitId\":\"%s\",\"coUnitIds\":%s,\"dueInWorkingDays\":15,\"importance\":\"HIGH\"}"
                .formatted(lead, JSON.writeValueAsString(List.of(others)));
    }

    public static String reason(String text) {
        return JSON.createObjectNode().put("reason", text).toString();
    }

    public static String feedback(int progress) {
        return JSON.createObjectNode()
                .put("progress", progress)
                .put("done", "已更换栏杆")
                .put("nextStep", "验收")
                .toString();
    }

    public static String path(Answer read) {
        return read.response().request().uri().getPath().startsWith(ASSIGNMENTS)
                ? ASSIGNMENTS + "/" + read.string("id")
                : ITEMS + "/" + read.string("id");
    }

    /** A command on what stands there now. */
    public static Answer does(Caller by, String path, String command, String body) {
        return by.post(path + "/" + command, by.get(path).expect(200), body);
    }

    public static Answer eventually(Caller by, String path, Predicate<Answer> wanted) {
        return await(path)
                .atMost(SOON)
                .until(() -> by.get(path), answer -> answer.status() == 200 && wanted.test(answer));
    }

    public static Answer eventually(Caller by, String path, String status) {
        return eventually(by, path, answer -> answer.string("status").equals(status));
    }

    /** Proposed by the supervisor, established by the director, with its notice out; the answer is the supervisor's. */
    public static Answer issued(String lead, String... others) {
        return issuedAs(approval(lead, others));
    }

    public static Answer issuedAs(String approval) {
        var supervisor = as(People.SUPERVISOR);
        var proposed = supervisor.post(ITEMS, proposal(newBasis())).expect(201);
        String path = path(proposed);
        as(People.DIRECTOR).post(path + "/approve", proposed, approval).expect(200);
        return does(supervisor, path, "issue-notice", NOTHING).expect(200);
    }

    /** Address of the assignment of a unit, once it is there. */
    public static String assignment(Answer item, String unit) {
        String id = item.json()
                .path("assignments")
                .valueStream()
                .filter(part -> part.at("/unit/id").asString().equals(unit))
                .reduce((one, other) -> other)
                .orElseThrow()
                .path("assignmentId")
                .asString();
        String path = ASSIGNMENTS + "/" + id;
        eventually(clerk(unit), path, answer -> true);
        return path;
    }

    /** Received, accepted, worked on, claimed and accepted. */
    public static void done(String assignment, String unit) {
        var clerk = clerk(unit);
        does(clerk, assignment, "receive", NOTHING).expect(200);
        does(clerk, assignment, "accept", NOTHING).expect(200);
        does(clerk, assignment, "feedback", feedback(100)).expect(200);
        does(clerk, assignment, "claim-done", NOTHING).expect(200);
        does(as(People.SUPERVISOR), assignment, "accept-result", NOTHING).expect(200);
    }

    public static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    public static List<JsonNode> events(String topic, String subject) {
        return kafka().all(topic).stream()
                .filter(record -> subject.equals(record.key()))
                .map(record -> JSON.readTree(record.value()))
                .toList();
    }
}
