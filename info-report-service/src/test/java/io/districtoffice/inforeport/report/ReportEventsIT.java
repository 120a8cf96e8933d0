package io.districtoffice.inforeport.report;

import static io.districtoffice.inforeport.report.Bodies.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.contracts.EventSchemas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What really comes to the topic. */
class ReportEventsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String unit = Caller.newUnit();
    private final Caller clerk = Caller.clerk(unit);
    private final Caller head = Caller.head(unit);

    @Test
    void each_step_is_told_in_order_by_its_schema_without_text_or_person() {
        var draft = clerk.post("/api/v1/reports", Bodies.complete().toString()).expect(201);
        var approved =
                head.post(draft.path() + "/approve-in-unit", draft, NOTHING).expect(200);
        var submitted = clerk.post(draft.path() + "/submit", approved, NOTHING).expect(200);
        var more = clerk.post(draft.path() + "/supplement", submitted, Bodies.supplement("路面已干"))
                .expect(200);
        clerk.post(draft.path() + "/withdraw", more, Bodies.reason("重复上报")).expect(200);

        var events = eventsOf(draft.id(), 5);

        assertThat(events)
                .extracting(text -> JSON.readTree(text).path("type").asString())
                .containsExactly(
                        "inforeport.report.drafted.v1",
                        "inforeport.report.approved-in-unit.v1",
                        "inforeport.report.submitted.v1",
                        "inforeport.report.supplemented.v1",
                        "inforeport.report.withdrawn.v1");
        for (String text : events) {
            EventSchemas.ofContracts()
                    .assertValid(JSON.readTree(text).path("type").asString(), text);
            assertThat(text)
                    .doesNotContain("清雪", "积雪", "路面已干", "重复上报")
                    .doesNotContain(
                            clerk.actor().id(), head.actor().id(), clerk.actor().name());
        }
        var data = JSON.readTree(events.get(2)).path("data");
        assertThat(data.path("receiptNo").asString()).isEqualTo(submitted.string("receiptNo"));
        assertThat(data.path("tasks").path(0).path("to").asString()).isEqualTo("office:district-gov:EDITOR");
        assertThat(data.path("notices").path(0).path("what").asString()).isEqualTo("report.submitted");
    }

    @Test
    void what_the_desk_does_is_told_by_its_schema_without_text_or_person() {
        var desk = Caller.editor("district-gov");
        var chief = Caller.chief("district-gov");
        var draft = clerk.post("/api/v1/reports", Bodies.complete().toString()).expect(201);
        String path = draft.path();
        var now = head.post(path + "/approve-in-unit", draft, NOTHING).expect(200);
        now = clerk.post(path + "/submit", now, NOTHING).expect(200);
        now = desk.post(path + "/claim", now, NOTHING).expect(200);
        now = desk.post(path + "/edit", now, Bodies.edited("编后题", "编后文")).expect(200);
        now = desk.post(path + "/query", now, Bodies.text("支路通否")).expect(200);
        now = clerk.post(path + "/answer", now, Bodies.text("支路已通")).expect(200);
        now = desk.post(path + "/query", now, Bodies.text("人数属实否")).expect(200);
        now = desk.post(path + "/cancel-query", now, Bodies.reason("电话已核")).expect(200);
        now = desk.post(path + "/pass-to-pool", now, NOTHING).expect(200);
        now = desk.post(path + "/unpool", now, Bodies.reason("标题再改")).expect(200);
        now = chief.post(path + "/reassign", now, Bodies.editor("p-district-gov-desk2"))
                .expect(200);
        now = chief.post(path + "/release", now, NOTHING).expect(200);
        now = desk.post(path + "/claim", now, NOTHING).expect(200);
        now = desk.post(path + "/send-back", now, Bodies.distorted("数字不符", "EXAGGERATION"))
                .expect(200);
        now = head.post(path + "/approve-in-unit", clerk.get(path), NOTHING).expect(200);
        now = clerk.post(path + "/submit", now, NOTHING).expect(200);
        now = desk.post(path + "/claim", now, NOTHING).expect(200);
        desk.post(path + "/reject", now, Bodies.reason("OLD")).expect(200);

        var events = eventsOf(draft.id(), 19);

        assertThat(events)
                .extracting(text -> JSON.readTree(text)
                        .path("type")
                        .asString()
                        .replace("inforeport.report.", "")
                        .replace(".v1", ""))
                .containsExactly(
                        "drafted",
                        "approved-in-unit",
                        "submitted",
                        "claimed",
                        "edited",
                        "queried",
                        "answered",
                        "queried",
                        "query-cancelled",
                        "pooled",
                        "unpooled",
                        "reassigned",
                        "released",
                        "claimed",
                        "returned",
                        "approved-in-unit",
                        "submitted",
                        "claimed",
                        "rejected");
        for (String text : events) {
            EventSchemas.ofContracts()
                    .assertValid(JSON.readTree(text).path("type").asString(), text);
            assertThat(text)
                    .doesNotContain("编后", "支路", "人数属实", "电话已核", "标题再改", "数字不符")
                    .doesNotContain(
                            desk.actor().id(), clerk.actor().id(), head.actor().id());
        }
        assertThat(JSON.readTree(events.get(14)).at("/data/distortion").asString())
                .isEqualTo("EXAGGERATION");
    }

    private static List<String> eventsOf(String subject, int wanted) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", EmbeddedParts.bootstrapServers(), "auto.offset.reset", "earliest");
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("office.info-report", Duration.ofSeconds(10)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await("the events of " + subject).atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (subject.equals(record.key())) {
                        found.add(record.value());
                    }
                });
                return found.size() >= wanted;
            });
        }
        return found;
    }
}
