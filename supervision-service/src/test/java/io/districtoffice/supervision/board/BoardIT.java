package io.districtoffice.supervision.board;

import static io.districtoffice.supervision.TestOffice.ITEMS;
import static io.districtoffice.supervision.TestOffice.NOTHING;
import static io.districtoffice.supervision.TestOffice.approval;
import static io.districtoffice.supervision.TestOffice.as;
import static io.districtoffice.supervision.TestOffice.does;
import static io.districtoffice.supervision.TestOffice.newBasis;
import static io.districtoffice.supervision.TestOffice.path;
import static io.districtoffice.supervision.TestOffice.proposal;
import static io.districtoffice.supervision.TestOffice.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.supervision.TestOffice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The board over HTTP: each number opens exactly its items. */
class BoardIT {

    private static final String BOARD = "/api/v1/supervision-board";

    private final String office = "o-" + UUID.randomUUID();
    private final Caller supervisor = official("SUPERVISOR");
    private final Caller director = official("DIRECTOR");
    private final Caller leader = official("LEADER");

    private Caller official(String role) {
        String id = office + "-" + role.toLowerCase(java.util.Locale.ROOT);
        return as(new Actor(id, Actor.Kind.PERSON, id, office, office, Set.of(role), Set.of(), "s-" + id));
    }

    private Answer established(Caller by, String approval) {
        var proposed = supervisor.post(ITEMS, proposal(newBasis())).expect(201);
        return by.post(path(proposed) + "/approve", proposed, approval).expect(200);
    }

    private static String due(String lead, Instant due) {
        return approval(lead).replace("\"dueInWorkingDays\":15", "\"dueAt\":\"" + due + "\"");
    }

    @Test
    void each_number_opens_exactly_its_items_and_the_clock_alone_changes_them() {
        Instant soon = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
        established(director, approval("hekou"));
        established(leader, approval("shiba"));
        established(director, due("hekou", soon));
        var suspended = established(director, approval("shiba"));
        does(
                        leader,
                        path(suspended),
                        "suspend",
                        "{\"until\":\"%s\",\"reason\":\"等\"}"
                                .formatted(Instant.now().plusSeconds(9999)))
                .expect(200);
        var cancelled = established(director, approval("louguan"));
        does(director, path(cancelled), "cancel", reason("撤")).expect(200);

        await("the board has heard of all")
                .atMost(TestOffice.SOON)
                .until(
                        () -> supervisor.get(BOARD + "/check").expect(200).json(),
                        check -> check.path("equal").asBoolean()
                                && check.path("items").asInt() == 5);
        var board = supervisor.get(BOARD).expect(200);
        assertThat(board.json().at("/suspended/count").asInt()).isEqualTo(1);
        assertNumbersOpenTheirItems(board.json());
        assertThat(board.json().path("units").valueStream().map(one -> one.path("id")
                        .asString()))
                .containsExactly("hekou", "shiba");
        assertThat(board.json().at("/units/0/name").asString()).isEqualTo("名称hekou");
        assertThat(board.json().at("/leaders/0/id").asString()).isEqualTo(office + "-leader");

        // nothing happens but that time passes
        var red = await("red by the clock")
                .atMost(TestOffice.SOON)
                .until(() -> supervisor.get(BOARD).expect(200), one -> number(one.json(), "RED") == 1);
        assertThat(Instant.parse(red.string("at"))).isAfter(soon);
        assertNumbersOpenTheirItems(red.json());
        var check = supervisor.get(BOARD + "/check").expect(200);
        assertThat(check.json().path("equal").asBoolean())
                .as(check.response().body())
                .isTrue();
        assertThat(check.json().path("items").asInt()).isEqualTo(5);
        assertThat(leader.get(BOARD + "/check").status()).isEqualTo(403);
    }

    private static int number(JsonNode board, String light) {
        return board.path("lights")
                .valueStream()
                .filter(one -> one.path("light").asString().equals(light))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asInt();
    }

    private void assertNumbersOpenTheirItems(JsonNode board) {
        assertOpens(board.path("lights"));
        for (String by : new String[] {"units", "kinds", "leaders"}) {
            board.path(by).forEach(row -> assertOpens(row.path("lights")));
        }
        assertThat(supervisor.get(board.at("/suspended/items").asString()).ids())
                .hasSize(board.at("/suspended/count").asInt());
    }

    private void assertOpens(JsonNode lights) {
        assertThat(lights).hasSize(4);
        lights.forEach(one -> {
            String items = one.path("items").asString();
            var opened = supervisor.get(items + "&limit=200&count=true").expect(200);
            assertThat(opened.ids()).as(items).hasSize(one.path("count").asInt());
            assertThat(opened.json().path("count").asInt())
                    .as(items)
                    .isEqualTo(one.path("count").asInt());
            opened.json().path("items").forEach(item -> assertThat(
                            item.path("light").asString())
                    .isEqualTo(one.path("light").asString()));
        });
    }

    @Test
    void an_office_without_items_has_an_empty_board_and_units_have_none() {
        var board = supervisor.get(BOARD).expect(200);

        assertThat(number(board.json(), "GREEN")).isZero();
        assertThat(board.json().path("units")).isEmpty();
        assertThat(TestOffice.head("hekou").get(BOARD).status()).isEqualTo(403);
        assertThat(supervisor.post(BOARD, NOTHING).status()).isEqualTo(405);
    }
}
