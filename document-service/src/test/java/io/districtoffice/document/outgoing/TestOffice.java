package io.districtoffice.document.outgoing;

import static org.awaitility.Awaitility.await;

import io.districtoffice.document.DocumentApplication;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.ServiceUnderTest;
import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on real parts with a small district, started once for all tests; and what tests do again and again. */
final class TestOffice {
    static final String DOCUMENTS = "/api/v1/outgoing-documents";
    static final String DISPATCHES = "/api/v1/dispatches";
    static final Duration SOON = Duration.ofSeconds(20);
    private static final int PATIENCE = 20;
    static final String GOV = "district-gov";
    static final String PARTY = "district-party";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Import({DocumentApplication.class, ServiceUnderTest.OwnKeys.class})
    @PropertySource(value = "classpath:document-codes.properties", encoding = "UTF-8")
    static class Application {}

    private static ServiceUnderTest running;
    private static KafkaProbe probe;

    private TestOffice() {}

    static synchronized ServiceUnderTest service() {
        if (running == null) {
            running = ServiceUnderTest.start(Application.class, "document-service");
            probe = new KafkaProbe(EmbeddedParts.bootstrapServers());
            publishReference();
        }
        return running;
    }

    private static void publishReference() {
        for (String unit : List.of("hekou", "shiba", "louguan")) {
            unit(unit, "TOWN", "ACTIVE");
        }
        unit("water", "DEPARTMENT", "ACTIVE");
        unit("closed", "TOWN", "CLOSED");
        unit(GOV, "DISTRICT_OFFICE", "ACTIVE");
        unit(PARTY, "DISTRICT_OFFICE", "ACTIVE");
        reference(
                "person:p-leader",
                "{\"id\":\"p-leader\",\"name\":\"姓名leader\",\"unit\":\"%s\",\"office\":\"%s\",\"roles\":[\"LEADER\"],\"status\":\"ACTIVE\"}"
                        .formatted(GOV, GOV));
        var reference = running.context().getBean(ReferenceCopy.class);
        await("the reference has come")
                .atMost(SOON)
                .until(() -> reference.find("person:p-leader").isPresent()
                        && reference.all("unit:").size() >= 7);
    }

    private static void unit(String id, String kind, String status) {
        reference(
                "unit:" + id,
                "{\"id\":\"%s\",\"name\":\"名称%s\",\"kind\":\"%s\",\"status\":\"%s\"}".formatted(id, id, kind, status));
    }

    private static void reference(String key, String data) {
        probe.put(
                "office.directory.reference",
                key,
                event("ref-" + key, "directory.reference.v1", key, "{\"kind\":\"system\"}", data));
    }

    static void send(String topic, String type, String subject, String data) {
        probe.put(topic, subject, event(Ids.next(Instant.now()), type, subject, "{\"kind\":\"system\"}", data));
    }

    private static String event(String id, String type, String subject, String actor, String data) {
        return """
               {"specversion":"1.0","id":"%s","type":"%s","source":"test","subject":"%s","time":"%s",
                "datacontenttype":"application/json","seq":1,"actor":%s,
                "traceparent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01","data":%s}
               """
                .formatted(id, type, subject, Instant.now(), actor, data);
    }

    /** Events about one aggregate, in their order. */
    static List<JsonNode> events(String subject) {
        return probe.all("office.document").stream()
                .filter(record -> subject.equals(record.key()))
                .map(record -> JSON.readTree(record.value()))
                .toList();
    }

    static Caller of(String office, String name, String... roles) {
        return service()
                .as(new Actor(
                        "p-" + name,
                        Actor.Kind.PERSON,
                        "姓名" + name,
                        office,
                        office,
                        Set.of(roles),
                        Set.of(),
                        "s-" + name));
    }

    static Caller clerk() {
        return of(GOV, "clerk", "CLERK");
    }

    static Caller secretary() {
        return of(GOV, "secretary", "SECRETARY");
    }

    static Caller director() {
        return of(GOV, "director", "DIRECTOR");
    }

    static Caller leader() {
        return of(GOV, "leader", "LEADER");
    }

    static Caller ofUnit(String unit, String role) {
        return service()
                .as(new Actor(
                        "p-" + unit + "-" + role,
                        Actor.Kind.PERSON,
                        "姓名" + unit,
                        unit,
                        null,
                        Set.of(role),
                        Set.of(),
                        "s-" + unit + role));
    }

    static Caller machine(String unit) {
        return service()
                .as(new Actor(
                        unit + "-system",
                        Actor.Kind.CLIENT,
                        unit + "系统",
                        unit,
                        null,
                        Set.of(),
                        Set.of("documents:receive"),
                        null));
    }

    static String draft(String title, String code, String more) {
        return """
               {"genre": "NOTICE", "title": "%s", "code": "%s", "necessity": "汛期将至",
                "mainTo": [{"unitId": "hekou"}, {"unitId": "shiba"}], "body": "各镇：\\n请认真做好防汛工作。"%s}
               """
                .formatted(title, code, more);
    }

    /** A command on what stands there now; a store that is too busy is asked again with the same key. */
    static Answer does(Caller by, String path, String command, String body) {
        var read = patiently(() -> by.get(path)).expect(200);
        String key = UUID.randomUUID().toString();
        return patiently(() -> by.post(path + "/" + command, read, body, key));
    }

    private static Answer patiently(Supplier<Answer> call) {
        Answer answer = call.get();
        for (int i = 0; i < PATIENCE && answer.status() == 503; i++) {
            answer = call.get();
        }
        return answer;
    }

    static final String SUBMIT_SIGN =
            """
            {"gates": ["WRITING", "PROCEDURE", "CONTENT", "POLICY", "LAW", "LANGUAGE", "FORMAT"], "opinion": "已核",
             "disclosure": {"attribute": "ON_REQUEST", "reason": "内部工作"}}
            """;

    /** Rechecked, so that a number is the next thing; the path. */
    static String rechecked(String title, String code, String office) {
        var clerk = of(office, "clerk", "CLERK");
        String path = DOCUMENTS + "/"
                + patiently(() -> clerk.post(DOCUMENTS, draft(title, code, "")))
                        .expect(201)
                        .string("id");
        does(clerk, path, "submit-review", "{\"reasons\":[{\"rule\":\"R28\",\"text\":\"确有必要\"}]}")
                .expect(200);
        does(of(office, "secretary", "SECRETARY"), path, "submit-sign", SUBMIT_SIGN)
                .expect(200);
        does(of(office, "leader", "LEADER"), path, "sign", "{\"opinion\":\"同意\"}")
                .expect(200);
        does(of(office, "secretary", "SECRETARY"), path, "recheck", "{}").expect(200);
        return path;
    }

    static Answer eventually(Caller by, String path, Predicate<Answer> wanted) {
        return await(path)
                .atMost(SOON)
                .until(() -> by.get(path), answer -> answer.status() == 200 && wanted.test(answer));
    }

    static String drafted(String title, String more) {
        return DOCUMENTS + "/"
                + clerk().post(DOCUMENTS, draft(title, "西政办发", more))
                        .expect(201)
                        .string("id");
    }

    static String sent(String title) {
        String path = rechecked(title, "西政办发", GOV);
        does(clerk(), path, "register", "{\"copies\":30}").expect(200);
        does(clerk(), path, "print", "{}").expect(200);
        does(clerk(), path, "seal", "{\"seal\":\"区政府办公室印章\"}").expect(200);
        does(clerk(), path, "dispatch", "{\"channel\":\"ELECTRONIC\"}").expect(200);
        return path;
    }

    static String dispatchTo(String unit, String path) {
        String document = path.substring(path.lastIndexOf('/') + 1);
        var found = eventually(clerk(), DISPATCHES + "?documentId=" + document, answer -> answer.json()
                .path("items")
                .valueStream()
                .anyMatch(one -> one.at("/recipient/unitId").asString("").equals(unit)));
        return found.json()
                .path("items")
                .valueStream()
                .filter(one -> one.at("/recipient/unitId").asString("").equals(unit))
                .map(one -> DISPATCHES + "/" + one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    static List<String> values(JsonNode items, String field) {
        return items.valueStream().map(one -> one.path(field).asString("")).toList();
    }
}
