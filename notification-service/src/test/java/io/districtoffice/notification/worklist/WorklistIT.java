package io.districtoffice.notification.worklist;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.client;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.Happenings.Happening;
import io.districtoffice.platform.decision.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorklistIT {

    private static final String PATH = "/api/v1/worklist";
    private static final Instant DAY = Instant.parse("2026-11-23T01:30:00Z");

    private final String unit = newUnit("hekou");
    private final String desk = newUnit("gov");
    private final Actor editor = official(desk, "EDITOR");

    @Test
    void work_is_there_for_those_who_may_do_it_until_an_event_says_it_is_done() {
        var clerk = member(unit, "UNIT_CLERK");
        var head = member(unit, "UNIT_HEAD");
        var drafted = Happenings.report()
                .at(DAY)
                .task("unit:" + unit + ":UNIT_HEAD", "report.approve", null)
                .sent();
        await().atMost(SOON).until(() -> subjects(head).contains(drafted.subject));
        assertThat(subjects(clerk)).isEmpty();
        var item = get(head, PATH).json().path("items").get(0);
        assertThat(item.path("what").asString()).isEqualTo("report.approve");
        assertThat(item.path("text").asString()).contains("审签");
        assertThat(item.at("/subject/type").asString()).isEqualTo("report");
        assertThat(item.path("since").asString()).isEqualTo("2026-11-23T01:30:00.000Z");
        assertThat(item.has("due")).isFalse();
        assertThat(get(head, PATH, "Accept-Language", "en").all("/text").get(0)).contains("approval");

        var submitted = drafted.later(512)
                .task("office:" + desk + ":EDITOR", "report.claim", null)
                .sent();
        await().atMost(SOON).until(() -> subjects(editor).contains(submitted.subject));
        assertThat(subjects(head)).isEmpty();
        drafted.later(1024).sent();
        await().atMost(SOON).until(() -> subjects(editor).isEmpty());
    }

    @Test
    void an_older_event_that_comes_later_changes_nothing_and_nor_does_the_same_again() {
        var first = Happenings.report().task("office:" + desk + ":EDITOR", "report.claim", null);
        var done = first.later(256);
        done.sent();
        var fence = claimable(null).sentBehind(first);
        await().atMost(SOON).until(() -> subjects(editor).contains(fence.subject));
        first.sent();
        done.sent();
        first.later(255)
                .task("office:" + desk + ":EDITOR", "report.claim", null)
                .sent();
        var secondFence = claimable(null).sentBehind(first);
        await().atMost(SOON).until(() -> subjects(editor).contains(secondFence.subject));
        assertThat(subjects(editor)).containsExactlyInAnyOrder(fence.subject, secondFence.subject);
    }

    @Test
    void what_is_due_first_comes_first_then_what_waits_longest_and_the_cursor_keeps_that_order() {
        var sent = new ArrayList<Happening>();
        sent.add(claimable(DAY.plusSeconds(100)));
        sent.add(claimable(DAY.plusSeconds(200)));
        for (int i = 0; i < 5; i++) {
            sent.add(claimable(null).at(DAY.plusSeconds(i)));
        }
        for (int i = sent.size() - 1; i >= 0; i--) {
            sent.get(i).sent();
        }
        await().atMost(SOON).until(() -> subjects(editor).size() == sent.size());

        var walked = new ArrayList<String>();
        String after = "";
        do {
            var page = get(editor, PATH + "?limit=3" + after);
            walked.addAll(page.all("/subject/id"));
            after = page.json().path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.json().path("next").asString();
        } while (!after.isEmpty());
        assertThat(walked)
                .containsExactlyElementsOf(sent.stream().map(one -> one.subject).toList());
        assertThat(get(editor, PATH + "?count=true").json().path("count").asInt())
                .isEqualTo(7);
        assertThat(get(editor, PATH + "?after=x").code()).isEqualTo("cursor-invalid");
    }

    @Test
    void what_waited_before_has_waited_since_then() {
        var first = claimable(null).at(DAY).sent();
        first.later(256)
                .at(DAY.plus(Duration.ofHours(5)))
                .task("office:" + desk + ":EDITOR", "report.claim", DAY.plusSeconds(9))
                .sent();
        await().atMost(SOON).until(() -> get(editor, PATH).all("/due").contains("2026-11-23T01:30:09.000Z"));
        assertThat(get(editor, PATH).all("/since")).containsExactly("2026-11-23T01:30:00.000Z");
    }

    @Test
    void a_subject_that_waits_for_one_person_twice_is_listed_with_both_each_with_its_own_date() {
        var both = official(desk, "EDITOR", "CHIEF_EDITOR");
        var event = claimable(null)
                .task("office:" + desk + ":CHIEF_EDITOR", "report.review", DAY.plusSeconds(9))
                .sent();
        await().atMost(SOON).until(() -> subjects(both).size() == 2);
        assertThat(get(both, PATH).all("/what")).containsExactly("report.review", "report.claim");
        assertThat(get(both, PATH).all("/to"))
                .containsExactly("office:" + desk + ":CHIEF_EDITOR", "office:" + desk + ":EDITOR");
        assertThat(subjects(both)).containsOnly(event.subject);
        assertThat(get(both, PATH + "?count=true").json().path("count").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_put_off_is_not_shown_before_its_time_and_waits_from_then_on() {
        var soon = Instant.now().plusSeconds(3);
        var event = claimable(null)
                .task("office:" + desk + ":EDITOR", "report.review", soon.plusSeconds(60), soon)
                .sent();
        await().atMost(SOON).until(() -> subjects(editor).size() == 1);
        assertThat(get(editor, PATH).all("/what")).containsExactly("report.claim");
        assertThat(get(editor, PATH + "?count=true").json().path("count").asInt())
                .isEqualTo(1);

        await().atMost(SOON).until(() -> subjects(editor).size() == 2);
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
        assertThat(get(editor, PATH).all("/what")).containsExactly("report.review", "report.claim");
        assertThat(Instant.parse(get(editor, PATH).all("/since").get(0)))
                .isEqualTo(soon.truncatedTo(ChronoUnit.MILLIS));
        assertThat(subjects(editor)).containsOnly(event.subject);
    }

    @Test
    void what_persons_alone_are_told_and_what_topics_may_name_are_two_halves_that_do_not_disturb_each_other() {
        var clerk = member(unit, "UNIT_CLERK");
        var open = Happenings.report().task("unit:" + unit + ":UNIT_CLERK", "report.submit", null);
        var personal = Happenings.personal(open).task("person:" + clerk.id(), "report.revise", null);
        open.sent();
        personal.sent();
        await().atMost(SOON).until(() -> subjects(clerk).size() == 2);

        open.later(512).sent();
        await().atMost(SOON).until(() -> subjects(clerk).size() == 1);
        assertThat(get(clerk, PATH).all("/what")).containsExactly("report.revise");
        personal.later(512).sent();
        await().atMost(SOON).until(() -> subjects(clerk).isEmpty());
    }

    @Test
    void a_light_tells_how_near_the_date_is_and_what_has_no_date_has_none() {
        var now = Instant.now();
        claimable(now.plus(Duration.ofDays(60))).at(now).sent();
        claimable(now.plus(Duration.ofHours(1)))
                .at(now.minus(Duration.ofDays(10)))
                .sent();
        claimable(now.minusSeconds(60)).at(now.minus(Duration.ofDays(10))).sent();
        claimable(null).at(now).sent();
        await().atMost(SOON).until(() -> subjects(editor).size() == 4);
        assertThat(get(editor, PATH).all("/light")).containsExactly("RED", "YELLOW", "GREEN", "");
    }

    @Test
    void filters_narrow_what_the_caller_may_act_on_and_never_widen_it() {
        var both = member(unit, "UNIT_HEAD", "UNIT_CLERK");
        var stranger = member(newUnit("shiba"), "UNIT_HEAD");
        var approve = Happenings.report()
                .at(DAY)
                .task("unit:" + unit + ":UNIT_HEAD", "report.approve", null)
                .sent();
        var submit = Happenings.report()
                .at(DAY.plusSeconds(1))
                .task("unit:" + unit + ":UNIT_CLERK", "report.submit", null)
                .sent();
        var answer = Happenings.report()
                .at(DAY.plusSeconds(2))
                .task("unit:" + unit, "report.answer", null)
                .sent();
        var revise = Happenings.personal(Happenings.report())
                .at(DAY.plusSeconds(3))
                .task("person:" + both.id(), "report.revise", null)
                .sent();
        await().atMost(SOON).until(() -> subjects(both).size() == 4);

        assertThat(filtered(both, "role=UNIT_HEAD")).containsExactly(approve.subject);
        assertThat(filtered(both, "role=UNIT_CLERK")).containsExactly(submit.subject);
        assertThat(filtered(both, "role=LEADER")).isEmpty();
        assertThat(filtered(both, "unit=" + unit)).containsExactly(approve.subject, submit.subject, answer.subject);
        assertThat(filtered(both, "unit=" + unit + "&role=UNIT_HEAD")).containsExactly(approve.subject);
        assertThat(filtered(both, "own=true")).containsExactly(revise.subject);
        assertThat(filtered(both, "subject=" + answer.subject)).containsExactly(answer.subject);
        assertThat(filtered(both, "subject=" + answer.subject + "&role=UNIT_HEAD"))
                .isEmpty();
        assertThat(get(both, PATH + "?count=true&role=UNIT_HEAD")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(filtered(stranger, "unit=" + unit)).isEmpty();
        assertThat(filtered(stranger, "subject=" + approve.subject)).isEmpty();
        assertThat(filtered(stranger, "role=UNIT_CLERK")).isEmpty();

        String next = get(both, PATH + "?limit=1").json().path("next").asString();
        assertThat(get(both, PATH + "?limit=1&role=UNIT_HEAD&after=" + next).code())
                .isEqualTo("cursor-invalid");
        assertThat(get(both, PATH + "?own=perhaps").code()).isEqualTo("parameter-malformed");
        assertThat(get(both, PATH + "?person=" + both.id()).code()).isEqualTo("parameter-unknown");
    }

    @Test
    void a_units_system_sees_what_its_people_should_do_and_nothing_of_others() {
        var event = Happenings.report()
                .task("unit:" + unit + ":UNIT_CLERK", "report.submit", null)
                .sent();
        claimable(null).sent();
        var system = client(unit, "reports:read");
        await().atMost(SOON).until(() -> !subjects(system).isEmpty());
        assertThat(subjects(system)).containsExactly(event.subject);
        assertThat(subjects(client(newUnit("shiba"), "assignments:read"))).isEmpty();
        assertThat(get(client(unit, "reports:submit"), PATH).code()).isEqualTo("role-not-allowed");
    }

    private Happening claimable(Instant due) {
        return Happenings.report().at(DAY).task("office:" + desk + ":EDITOR", "report.claim", due);
    }

    private static List<String> filtered(Actor person, String filter) {
        return get(person, PATH + "?" + filter).all("/subject/id");
    }

    private static List<String> subjects(Actor person) {
        return get(person, PATH + "?limit=200").all("/subject/id");
    }
}
