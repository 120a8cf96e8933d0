package io.districtoffice.supervision;

import static com.mongodb.client.model.Filters.eq;
import static io.districtoffice.supervision.TestOffice.ITEMS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.approval;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.assignment;
import static io.districtoffice.supervision.TestOffice.clerk;
import static io.districtoffice.supervision.TestOffice.does;
import static io.districtoffice.supervision.TestOffice.event;
import static io.districtoffice.supervision.TestOffice.events;
import static io.districtoffice.supervision.TestOffice.eventually;
import static io.districtoffice.supervision.TestOffice.issued;
import static io.districtoffice.supervision.TestOffice.issuedAs;
import static io.districtoffice.supervision.TestOffice.kafka;
import static io.districtoffice.supervision.TestOffice.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.events.DeadLetters;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.OfficeStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Events that come twice, late, in the wrong order, or are none. */
class EventsIT {

    private static final String TOPIC = "office.supervision";
    private static final String SYSTEM = "{\"kind\":\"system\"}";

    private final Caller supervisor = as(People.SUPERVISOR);

    private static JsonNode sent(String subject, String type) {
        return await(type)
                .atMost(TestOffice.SOON)
                .until(
                        () -> events(TOPIC, subject).stream()
                                .filter(one -> one.path("type").asString().equals(type))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static void again(JsonNode event) {
        kafka().put(TOPIC, event.path("subject").asString(), event.toString());
    }

    private static BsonDocument stored(String assignment) {
        var database = TestOffice.service().context().getBean(OfficeStore.class).database();
        return Mono.from(
                        database.getCollection("assignment", BsonDocument.class).find(eq("_id", assignment)))
                .block(Duration.ofSeconds(5));
    }

    private static void lose(String assignment) {
        var database = TestOffice.service().context().getBean(OfficeStore.class).database();
        Mono.from(database.getCollection("assignment", BsonDocument.class).deleteOne(eq("_id", assignment)))
                .block(Duration.ofSeconds(5));
    }

    @Test
    void a_spread_that_broke_off_is_finished_when_its_event_comes_again() {
        var issued = issued("hekou", "shiba");
        String lead = assignment(issued, "hekou");
        String helper = assignment(issued, "shiba");
        String id = helper.substring(helper.lastIndexOf('/') + 1);
        var received = does(clerk("hekou"), lead, "receive", NOTHING).expect(200);

        // as if the process had died after the first of the two
        lose(id);
        again(sent(issued.string("id"), "supervision.item.issued.v1"));

        eventually(clerk("shiba"), helper, "ISSUED");
        var untouched = clerk("hekou").get(lead).expect(200);
        assertThat(untouched.header("ETag")).as("what was there is left alone").isEqualTo(received.header("ETag"));
        does(clerk("hekou"), lead, "accept", NOTHING).expect(200);
        does(clerk("shiba"), helper, "receive", NOTHING).expect(200);
        does(clerk("shiba"), helper, "accept", NOTHING).expect(200);
        eventually(supervisor, path(issued), "IN_PROGRESS");
    }

    @Test
    void old_news_of_an_assignment_changes_nothing() {
        var issued = issued("hekou", "shiba");
        String lead = assignment(issued, "hekou");
        does(clerk("hekou"), lead, "receive", NOTHING).expect(200);
        does(clerk("hekou"), lead, "accept", NOTHING).expect(200);
        eventually(supervisor, path(issued), answer -> status(answer.json(), 0).equals("ACCEPTED"));

        String id = lead.substring(lead.lastIndexOf('/') + 1);
        again(sent(id, "supervision.assignment.issued.v1"));
        again(sent(id, "supervision.assignment.received.v1"));
        // the next one comes behind them in the same partition
        does(clerk("hekou"), lead, "feedback", TestOffice.feedback(30)).expect(200);
        var after = eventually(
                supervisor, path(issued), answer -> status(answer.json(), 0).equals("WORKING"));
        assertThat(after.string("status")).isEqualTo("ISSUED");
        assertThat(stored(id).getDocument("seen", new BsonDocument())).isEmpty();
    }

    private static String status(JsonNode item, int part) {
        return item.path("assignments").path(part).path("status").asString();
    }

    @Test
    void a_date_that_was_not_kept_is_recorded_once_and_only_if_it_is_so() {
        var due = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        var issued = issuedAs(approval("hekou").replace("\"dueInWorkingDays\":15", "\"dueAt\":\"" + due + "\""));
        String lead = assignment(issued, "hekou");
        String id = lead.substring(lead.lastIndexOf('/') + 1);

        breached(id, "R74", "1", due.minusSeconds(60), due.plusMillis(1));
        breached(id, "R74", "1", due, due.minusMillis(1));
        breached("01m2tnwc9sq4x7k2m9v1tbn5d3", "R74", "1", due, due.plusMillis(1));
        breached(id, "R74", "1", due, due.plusMillis(2));
        breached(id, "R74", "1", due, due.plusMillis(2));
        breached(issued.string("id"), "R74", "1", due, due.plusMillis(3));

        var late = eventually(
                clerk("hekou"), lead, answer -> !answer.json().path("missed").isEmpty());
        assertThat(late.json().path("missed")).hasSize(1);
        assertThat(late.json().at("/missed/0/told").asString()).isEqualTo(time(due.plusMillis(2)));
        var item = eventually(supervisor, path(issued), answer -> !answer.json()
                .path("missed")
                .isEmpty());
        assertThat(item.json().at("/speeds/actedBeforeChase").asBoolean(true))
                .as("U21")
                .isFalse();
        assertThat(sent(id, "supervision.assignment.ran-late.v1")
                        .at("/data/rule")
                        .asString())
                .isEqualTo("R74");
    }

    private static String time(Instant time) {
        return java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(time);
    }

    private static void breached(String subject, String rule, String occurrence, Instant due, Instant at) {
        String data =
                "{\"subject\":\"%s\",\"source\":\"supervision-service\",\"rule\":\"%s\",\"occurrence\":\"%s\",\"due\":\"%s\",\"at\":\"%s\"}"
                        .formatted(subject, rule, occurrence, due, at);
        String id = Ids.next(Instant.now());
        // one key, so that they come in this order
        kafka().put("office.notification", "d", event(id, "notification.deadline.breached.v1", "d", 1, SYSTEM, data));
    }

    @Test
    void what_others_send_by_their_contracts_is_understood() {
        var schemas = EventSchemas.ofContracts();
        String example = schemas.example("inforeport.report.instructed.v1");
        var sent = TestOffice.read(example);
        String report = Ids.next(Instant.now());
        String event = example.replace(sent.path("id").asString(), Ids.next(Instant.now()))
                .replace(sent.path("subject").asString(), report);
        schemas.assertValid("inforeport.report.instructed.v1", event);
        kafka().put("office.info-report", report, event);

        var found = eventually(supervisor, ITEMS + "?basisId=" + report, answer -> !answer.ids()
                .isEmpty());
        var item = found.json().path("items").path(0);
        var instruction = sent.at("/data/instruction");
        assertThat(item.path("content").asString())
                .isEqualTo(instruction.path("text").asString());
        assertThat(item.at("/proposal/leadUnit/id").asString())
                .isEqualTo(instruction.path("leadUnitId").asString());
        assertThat(item.at("/proposal/dueInWorkingDays").asInt())
                .isEqualTo(instruction.path("dueInWorkingDays").asInt());
    }

    @Test
    void an_instruction_that_is_none_goes_to_the_dead_letters_and_the_next_one_is_followed() {
        var letters = TestOffice.service().context().getBean(DeadLetters.class);
        int before = letters.open().block(Duration.ofSeconds(5)).intValue();
        String report = Ids.next(Instant.now());
        for (String data : List.of(
                "{}",
                "{\"instruction\":{\"id\":\"x\"}}",
                "{\"instruction\":{\"id\":\"x\",\"office\":\"district-party\",\"text\":\"t\",\"at\":\"soon\",\"medium\":\"DIRECT\"}}",
                "{\"instruction\":{\"id\":\"x\",\"office\":\"district-party\",\"text\":\"t\",\"at\":\"2026-01-01T00:00:00Z\",\"medium\":\"SIGNS\"}}")) {
            instruct(report, data);
        }
        instruct(
                report,
                "{\"instruction\":{\"id\":\"i-9\",\"office\":\"district-party\",\"text\":\"请查\",\"at\":\"2026-01-01T00:00:00Z\","
                        + "\"medium\":\"DIRECT\",\"confirmed\":true,\"leadUnitId\":\"nobody-knows\",\"new\":1}}");

        var found = eventually(supervisor, ITEMS + "?basisId=" + report, answer -> !answer.ids()
                .isEmpty());
        var item = found.json().path("items").path(0);
        assertThat(item.at("/proposal/leadUnit/name").asString())
                .as("an unknown unit is kept")
                .isEqualTo("nobody-knows");
        assertThat(item.at("/proposal/dueInWorkingDays").asInt())
                .as("the custom of the office")
                .isEqualTo(15);
        await("dead letters")
                .atMost(TestOffice.SOON)
                .until(() -> letters.open().block(Duration.ofSeconds(5)).intValue() == before + 4);
    }

    @Test
    void an_instruction_on_a_document_becomes_an_item_only_where_the_leader_wants_it() {
        String document = Ids.next(Instant.now());
        String example = EventSchemas.ofContracts().example("document.incoming.instructed.v1");
        var instruction = TestOffice.read(example).at("/data/instruction").toString();
        for (String supervise : new String[] {"false", "true"}) {
            String data = "{\"instruction\":"
                    + instruction
                            .replace("\"supervise\":true", "\"supervise\":" + supervise)
                            .replace("01m2tnwc9sa0b1c2d3e4f5g6h7", "i-" + supervise)
                    + "}";
            kafka().put(
                            "office.document",
                            document,
                            event(
                                    Ids.next(Instant.now()),
                                    "document.incoming.instructed.v1",
                                    document,
                                    1,
                                    SYSTEM,
                                    data));
        }
        var found = eventually(supervisor, ITEMS + "?basisId=" + document, answer -> !answer.ids()
                .isEmpty());
        assertThat(found.ids()).hasSize(1);
        assertThat(found.json().at("/items/0/basis/kind").asString()).isEqualTo("DOCUMENT");
    }

    private static void instruct(String report, String data) {
        String id = Ids.next(Instant.now());
        kafka().put(
                        "office.info-report",
                        report,
                        event(id, "inforeport.report.instructed.v1", report, 1, SYSTEM, data));
    }
}
