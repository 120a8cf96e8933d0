package io.districtoffice.notification.timer;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.client;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.official;
import static io.districtoffice.notification.timer.OfficeClock.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.Happenings.Happening;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeadlinesIT {

    private static final String PATH = "/api/v1/deadlines";

    private final String unit = newUnit("hekou");
    private final String office = newUnit("party");
    private final Actor clerk = member(unit, "UNIT_CLERK");
    private final Actor supervisor = official(office, "SUPERVISOR");

    /** Monday to Thursday of a week far ahead: 5, 6, 7 and 8 November 2029; no notice is out, none is needed. */
    private final Deadline date = new Deadline(
            "R74",
            "1",
            at("2029-11-05T10:00"),
            at("2029-11-08T17:30"),
            at("2029-11-08T17:30"),
            new Deadline.Term(3, "WORKING_DAYS", 0),
            0,
            State.ARMED,
            "supervision",
            "unit:" + unit,
            office);

    @Test
    void who_must_act_his_unit_whom_the_ladder_speaks_to_and_the_director_see_a_date_and_nobody_else() {
        var event = issued(date).sent();
        awaitDates(clerk, event, 1);
        for (Actor one : List.of(
                member(unit, "UNIT_HEAD"),
                supervisor,
                official(office, "LEADER"),
                official(office, "SECRETARY"),
                official(office, "DIRECTOR"),
                client(unit, "assignments:read"))) {
            assertThat(ids(one, event)).as("%s", one).containsExactly(event.subject + ":R74:1");
        }
        for (Actor other : List.of(
                member(newUnit("shiba"), "UNIT_HEAD"),
                official(newUnit("gov"), "SUPERVISOR"),
                official(office, "EDITOR"),
                official(office, "CLERK"),
                official(office, "ARCHIVIST"),
                client(newUnit("shiba"), "assignments:read"))) {
            assertThat(ids(other, event)).as("%s", other).isEmpty();
            var refused = get(other, PATH + "/" + event.subject + ":R74:1/explanation");
            assertThat(refused.status()).as("%s", other).isEqualTo(404);
        }
        assertThat(get(clerk, PATH + "/" + event.subject + ":R74:2/explanation").status())
                .isEqualTo(404);
        assertThat(get(clerk, PATH).code()).isEqualTo("subject-missing");
        assertThat(get(clerk, PATH + "?subject=" + event.subject + "&unit=" + unit)
                        .code())
                .isEqualTo("parameter-unknown");
        assertThat(get(client(unit, "reports:submit"), PATH + "?subject=x").code())
                .isEqualTo("role-not-allowed");
    }

    @Test
    void a_date_of_a_person_is_seen_by_that_person_alone() {
        var own = new Deadline(
                "R74",
                "own",
                date.start(),
                date.due(),
                date.original(),
                null,
                0,
                State.ARMED,
                "supervision",
                "person:" + clerk.id(),
                office);
        var event = issued(date).sent();
        Happenings.personal("supervision.assignment.told.v1", event)
                .deadline(own)
                .sent();
        awaitDates(clerk, event, 2);
        assertThat(ids(supervisor, event)).containsExactly(event.subject + ":R74:1");
        assertThat(ids(member(unit, "UNIT_HEAD"), event)).containsExactly(event.subject + ":R74:1");
    }

    @Test
    void dates_come_in_their_order_with_light_and_status() {
        var first = date("first", at("2029-11-06T17:30"));
        var event =
                issued(date("second", at("2029-11-07T17:30"))).deadline(first).sent();
        awaitDates(clerk, event, 2);
        var items = get(clerk, PATH + "?subject=" + event.subject).json().path("items");
        assertThat(items.get(0).path("occurrence").asString()).isEqualTo("first");
        assertThat(items.get(0).path("status").asString()).isEqualTo("ARMED");
        assertThat(items.get(0).path("light").asString()).isEqualTo("GREEN");
        assertThat(items.get(0).at("/subject/type").asString()).isEqualTo("assignment");
        assertThat(items.get(0).at("/term/amount").asInt()).isEqualTo(3);

        event.later(512).deadline(Dates.is(first, State.MET)).sent();
        await().atMost(SOON).until(() -> get(clerk, PATH + "?subject=" + event.subject)
                .all("/status")
                .equals(List.of("MET", "VOID")));
        assertThat(get(clerk, PATH + "?subject=" + event.subject).all("/light")).containsExactly("", "");
    }

    @Test
    void a_date_explains_itself_in_the_language_of_the_reader() {
        var event = issued(date).sent();
        awaitDates(clerk, event, 1);
        var chinese = explanation(clerk, event, "zh");
        assertThat(texts(chinese))
                .startsWith(
                        "办理期限：由" + unit + "办理，自 2029-11-05 10:00 起算，期限 3 个工作日，原定 2029-11-08 17:30 到期",
                        "2029-11-05（周一）为起算当日，不计入")
                .contains("2029-11-08（周四）到下班时间 17:30 到期")
                .endsWith("现应于 2029-11-08 17:30 前办结");
        assertThat(chinese.at("/next/at").asString()).isEqualTo("2029-11-05T00:30:00.000Z");
        assertThat(chinese.at("/next/to/0").asString()).isEqualTo(unit);
        assertThat(chinese.at("/next/text").asString()).contains("2029-11-08 17:30 到期");
        assertThat(texts(explanation(clerk, event, "en")))
                .startsWith("Time to carry out: " + unit
                        + " acts; counted from 2029-11-05 10:00, 3 working days, first due 2029-11-08 17:30")
                .endsWith("It is to be done by 2029-11-08 17:30");
    }

    @Test
    void pauses_and_moves_are_told_and_a_date_that_the_calendar_no_longer_gives_is_called_so() {
        var event = issued(date).sent();
        awaitDates(clerk, event, 1);
        event.later(256)
                .at(at("2029-11-06T11:00"))
                .deadline(Dates.moved(
                        date,
                        at("2029-11-12T17:30"),
                        Duration.ofMinutes(14 * 60 + 5).toMillis()))
                .sent();
        await().atMost(SOON).untilAsserted(() -> assertThat(texts(explanation(clerk, event, "zh")))
                .contains("其间中止计时，已顺延办公时间 14 小时 5 分钟", "2029-11-06 11:00 改期，此前应于 2029-11-08 17:30 到期")
                .endsWith("现应于 2029-11-12 17:30 前办结"));

        var odd = issued(new Deadline(
                        "R74",
                        "1",
                        date.start(),
                        at("2029-11-09T17:30"),
                        at("2029-11-09T17:30"),
                        date.term(),
                        0,
                        State.ARMED,
                        null,
                        date.to(),
                        null))
                .sent();
        awaitDates(clerk, odd, 1);
        assertThat(texts(explanation(clerk, odd, "zh"))).contains("原定日期按当时的工作日历推算，此后日历有变动");
        assertThat(explanation(clerk, odd, "zh").has("next")).isFalse();
    }

    @Test
    void what_was_said_to_whom_is_told_with_what_became_of_it() {
        io.districtoffice.notification.TestOffice.mailTo(clerk);
        var start = Instant.now().minusSeconds(4);
        var urgent = Dates.date("urgent", "unit:" + unit, office, start, start.plusSeconds(5));
        var event = issued(urgent).at(start).sent();
        await().atMost(SOON).until(() -> explanation(clerk, event, "zh")
                .at("/deadline/status")
                .asString()
                .equals("BREACHED"));
        var told = explanation(clerk, event, "zh");
        var first = told.path("reminders").valueStream().toList();
        assertThat(first).anySatisfy(one -> {
            assertThat(one.path("state").asString()).isEqualTo("SENT");
            assertThat(one.at("/to/0/name").asString()).isEqualTo(unit);
            assertThat(one.at("/to/0/people").asInt()).isEqualTo(1);
            assertThat(one.at("/pushes/QUEUED").asInt())
                    .as("on its way by mail")
                    .isEqualTo(1);
        });
        assertThat(first)
                .anySatisfy(one -> assertThat(one.path("state").asString()).isEqualTo("SKIPPED"));
        assertThat(texts(told)).last().asString().contains("到期，至").contains("仍未办结");
        assertThat(told.at("/next/to/0").asString()).isEqualTo(office + "办公室主任");
    }

    private Deadline date(String occurrence, Instant due) {
        return new Deadline(
                "R74",
                occurrence,
                date.start(),
                due,
                due,
                date.term(),
                0,
                State.ARMED,
                "supervision",
                date.to(),
                date.office());
    }

    private static Happening issued(Deadline date) {
        return Happenings.of("supervision.assignment.issued.v1")
                .at(at("2029-11-01T10:00"))
                .deadline(date);
    }

    private static void awaitDates(Actor person, Happening event, int many) {
        await().atMost(SOON).until(() -> ids(person, event).size() == many);
    }

    private static List<String> ids(Actor person, Happening event) {
        return get(person, PATH + "?subject=" + event.subject).all("/id");
    }

    private static JsonNode explanation(Actor person, Happening event, String language) {
        return get(person, PATH + "/" + event.subject + ":R74:1/explanation", "Accept-Language", language)
                .json();
    }

    private static List<String> texts(JsonNode explanation) {
        return explanation.path("text").valueStream().map(JsonNode::asString).toList();
    }
}
