package io.districtoffice.notification.stream;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.TestOffice;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.events.Broadcast;
import io.districtoffice.platform.events.Event;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StreamIT {

    private static final Duration LIVE = Duration.ofSeconds(1);
    private static final String PATH = "/api/v1/notifications";

    private final String unit = newUnit("hekou");

    @Test
    void what_comes_in_is_on_the_stream_within_a_second_as_the_list_has_it_and_nothing_of_others() {
        var clerk = member(unit, "UNIT_CLERK");
        String before = told().subject;
        await().atMost(SOON).until(() -> get(clerk, PATH).all("/subject/id").contains(before));

        try (var stream = OpenStream.of(clerk, "Accept-Language", "en")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            awaitOpen(stream);
            Happenings.report()
                    .notice("unit:" + newUnit("shiba"), "report.accepted")
                    .sent();
            var event = told();
            await().atMost(LIVE).until(() -> stream.subjects().contains(event.subject));

            assertThat(stream.subjects()).containsExactly(event.subject);
            assertThat(stream.received.get(0))
                    .isEqualTo(get(clerk, PATH + "?limit=1", "Accept-Language", "en")
                            .json()
                            .path("items")
                            .get(0));
            assertThat(stream.lastId()).matches("\\d{13}-[0-9a-z]{26}");
            await("signs of life").atMost(SOON).until(() -> stream.comments.contains("beat"));
            assertThat(stream.subjects()).as("a heartbeat repeats nothing").containsExactly(event.subject);
        }
    }

    @Test
    void who_comes_back_with_the_last_id_misses_nothing_and_gets_nothing_twice() {
        var clerk = member(unit, "UNIT_CLERK");
        var sent = new ArrayList<String>();
        String last;
        try (var stream = OpenStream.of(clerk)) {
            awaitOpen(stream);
            sent.add(told().subject);
            await().atMost(SOON).until(() -> stream.subjects().containsAll(sent));
            last = stream.lastId();
        }
        for (int i = 0; i < 450; i++) {
            sent.add(told().subject);
        }
        try (var stream = OpenStream.of(clerk, "Last-Event-ID", last)) {
            for (int i = 0; i < 50; i++) {
                sent.add(told().subject);
            }
            await().atMost(SOON).until(() -> stream.subjects().size() >= sent.size());
            assertThat(stream.subjects()).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(stream.ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_no_poke_told_of_comes_with_the_next_heartbeat() {
        var clerk = member(unit, "UNIT_CLERK");
        try (var stream = OpenStream.of(clerk)) {
            awaitOpen(stream);
            // a single person is named on no topic of pokes
            var event = Happenings.report()
                    .notice("person:" + clerk.id(), "report.accepted")
                    .sent();
            await().atMost(Duration.ofSeconds(5)).until(() -> stream.subjects().contains(event.subject));
            assertThat(stream.subjects()).containsExactly(event.subject);
        }
    }

    @Test
    void a_poke_keeps_its_schema_and_names_no_person() {
        var clerk = member(unit, "UNIT_CLERK");
        var pokes = new CopyOnWriteArrayList<Event>();
        var reading = TestOffice.context()
                .getBean(Broadcast.class)
                .broadcast("office.notification")
                .subscribe(pokes::add);
        try {
            await().atMost(SOON).until(() -> {
                Happenings.report()
                        .notice("person:" + clerk.id(), "report.accepted")
                        .notice("unit:" + unit, "report.accepted")
                        .sent();
                return pokes.stream().anyMatch(poke -> poke.data().toString().contains(unit));
            });
        } finally {
            reading.dispose();
        }
        var poke = pokes.stream()
                .filter(one -> one.data().toString().contains(unit))
                .findFirst()
                .orElseThrow();
        assertThat(poke.data().toString()).doesNotContain("person:").doesNotContain(clerk.id());
        var example = TestOffice.JSON.readTree(EventSchemas.ofContracts().example(poke.type()));
        ((tools.jackson.databind.node.ObjectNode) example).set("data", poke.data());
        EventSchemas.ofContracts().assertValid(poke.type(), example.toString());
    }

    @Test
    void a_fourth_stream_of_a_person_is_refused_until_another_ends() {
        var clerk = member(unit, "UNIT_CLERK");
        var open = new ArrayList<OpenStream>();
        try {
            for (int i = 0; i < 3; i++) {
                open.add(OpenStream.of(clerk));
                awaitOpen(open.get(i));
            }
            var refused = refusal(clerk);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("streams-per-person").contains("3 个");
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();

            open.get(0).close();
            await().atMost(SOON).untilAsserted(() -> {
                try (var another = OpenStream.of(clerk)) {
                    assertThat(another.status()).isEqualTo(200);
                }
            });
        } finally {
            open.forEach(OpenStream::close);
        }
    }

    @Test
    void a_replica_takes_no_more_streams_than_it_may() {
        var open = new ArrayList<OpenStream>();
        try {
            int status = 200;
            while (status == 200 && open.size() < 45) {
                var stream = OpenStream.of(member(unit, "UNIT_CLERK"));
                open.add(stream);
                status = stream.status();
            }
            assertThat(status).isEqualTo(503);
            assertThat(open.size()).isLessThanOrEqualTo(41);
            assertThat(refusal(member(unit, "UNIT_CLERK")).body()).contains("streams-full");
        } finally {
            open.forEach(OpenStream::close);
        }
        await().atMost(SOON).until(() -> TestOffice.context().getBean(Hub.class).open() == 0);
    }

    @Test
    void a_stream_ends_with_its_token() {
        var clerk = member(unit, "UNIT_CLERK");
        String token = TestOffice.TOKENS.token(
                clerk, claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3))));
        try (var stream = OpenStream.of(token)) {
            awaitOpen(stream);
            await().atMost(Duration.ofSeconds(6)).until(() -> stream.ended);
            assertThat(stream.broken).isFalse();
        }
    }

    @Test
    void a_stream_ends_within_two_seconds_when_its_session_is_revoked_and_others_go_on() {
        var clerk = member(unit, "UNIT_CLERK");
        var colleague = member(unit, "UNIT_CLERK");
        try (var stream = OpenStream.of(clerk);
                var other = OpenStream.of(colleague)) {
            awaitOpen(stream);
            Happenings.reference("session:" + clerk.session(), TestOffice.JSON.createObjectNode());
            await().atMost(Duration.ofSeconds(2)).until(() -> stream.ended);
            var event = told();
            await().atMost(SOON).until(() -> other.subjects().contains(event.subject));
            assertThat(other.ended).isFalse();
        }
    }

    @Test
    void a_last_id_that_is_not_ours_and_a_missing_token_are_refused() {
        var clerk = member(unit, "UNIT_CLERK");
        for (String id : List.of("x", "1", "-1-" + Happenings.newId(), "99999999999999999999-" + Happenings.newId())) {
            var answer = get(clerk, PATH + "/stream", "Last-Event-ID", id, "Accept", "text/event-stream");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("last-event-id-malformed");
        }
        var nobody = TestOffice.send(
                TestOffice.request("", PATH + "/stream").setHeader("Authorization", "none"),
                HttpResponse.BodyHandlers.ofString());
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    private Happenings.Happening told() {
        return Happenings.report()
                .notice("unit:" + unit, "report.accepted", "receiptNo", "R")
                .sent();
    }

    private static HttpResponse<String> refusal(io.districtoffice.platform.decision.Actor person) {
        return TestOffice.send(TestOffice.request(person, PATH + "/stream"), HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitOpen(OpenStream stream) {
        await().atMost(SOON).until(() -> stream.comments.contains("open"));
    }
}
