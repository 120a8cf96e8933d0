package io.districtoffice.document;

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

    public static final String INCOMING = "/api/v1/incoming-documents";
    public static final String RECORDS = "/api/v1/circulation-records";
    public static final String REGISTER = "/api/v1/registers/incoming";
    public static final Duration SOON = Duration.ofSeconds(20);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> UNITS = List.of("water", "agri", "hekou", "shiba");

    @Import({DocumentApplication.class, ServiceUnderTest.OwnKeys.class})
    static class Application {}

    private static ServiceUnderTest running;
    private static KafkaProbe probe;

    private TestOffice() {}

    public static synchronized ServiceUnderTest service() {
        if (running == null) {
            running = ServiceUnderTest.start(Application.class, "document-service");
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
        unit(TestPeople.OFFICE, "DISTRICT_OFFICE");
        UNITS.forEach(unit -> {
            unit(unit, "TOWN");
            person("p-" + unit + "-clerk", unit, null, "UNIT_CLERK");
            person("p-" + unit + "-head", unit, null, "UNIT_HEAD");
        });
        for (Actor one : List.of(
                TestPeople.CLERK,
                TestPeople.SECRETARY,
                TestPeople.DIRECTOR,
                TestPeople.LEADER,
                TestPeople.ARCHIVIST,
                TestPeople.SEC_OFFICER)) {
            person(one.id(), one.office(), one.office(), one.roles().iterator().next());
        }
        person("p-last", "hekou", null, "UNIT_CLERK");
        var reference = running.context().getBean(ReferenceCopy.class);
        await("the reference has come")
                .atMost(SOON)
                .until(() -> reference.find("person:p-last").isPresent()
                        && reference.all("unit:").size() >= UNITS.size() + 1
                        && reference.all("person:").size() >= 15);
    }

    private static void unit(String id, String kind) {
        reference(
                "unit:" + id,
                "{\"id\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",\"status\":\"ACTIVE\"}".formatted(id, "名称" + id, kind));
    }

    private static void person(String id, String unit, String office, String role) {
        String ofOffice = office == null ? "" : ",\"office\":\"" + office + "\"";
        reference(
                "person:" + id,
                "{\"id\":\"%s\",\"name\":\"姓名%s\",\"unit\":\"%s\"%s,\"roles\":[\"%s\"],\"status\":\"ACTIVE\"}"
                        .formatted(id, id, unit, ofOffice, role));
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
        return as(TestPeople.member(unit, "clerk", "UNIT_CLERK"));
    }

    public static Caller head(String unit) {
        return as(TestPeople.member(unit, "head", "UNIT_HEAD"));
    }

    public static Caller client(String unit) {
        return as(new Actor(
                unit + "-system", Actor.Kind.CLIENT, unit, unit, null, Set.of(), Set.of("documents:receive"), null));
    }

    public static String newNo() {
        return "河政〔2026〕" + UUID.randomUUID();
    }

    /** @param more further fields, each with a comma in front */
    public static String arrival(String docNo, String title, String more) {
        return """
               {"book": "LOWER", "sourceOrg": "河口镇人民政府", "sourceDocNo": "%s", "title": "%s",
                "declaredCopies": 1, "countedCopies": 1, "carrier": "PAPER"%s}
               """
                .formatted(docNo, title, more);
    }

    /** Registered and reviewed; its address. */
    public static String reviewed(String title, String more) {
        return reviewed("LOWER", title, more);
    }

    public static String reviewed(String book, String title, String more) {
        var clerk = as(TestPeople.CLERK);
        var arrived = clerk.post(INCOMING, arrival(newNo(), title, more).replace("LOWER", book))
                .expect(201);
        String path = INCOMING + "/" + arrived.string("id");
        does(clerk, path, "register", "{}").expect(200);
        does(as(TestPeople.SECRETARY), path, "prelim-review", "{}").expect(200);
        return path;
    }

    /** A command on what stands there now; what a listener changed in between is looked at again, as a person would. */
    public static Answer does(Caller by, String path, String command, String body) {
        return await(command)
                .atMost(SOON)
                .until(
                        () -> by.post(path + "/" + command, by.get(path).expect(200), body),
                        answer -> answer.status() != 412);
    }

    public static Answer eventually(Caller by, String path, Predicate<Answer> wanted) {
        return await(path)
                .atMost(SOON)
                .until(() -> by.get(path), answer -> answer.status() == 200 && wanted.test(answer));
    }

    public static Answer eventually(Caller by, String path, String status) {
        return eventually(by, path, answer -> answer.string("status").equals(status));
    }

    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
