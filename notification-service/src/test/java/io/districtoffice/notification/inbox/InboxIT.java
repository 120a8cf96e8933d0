package io.districtoffice.notification.inbox;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.client;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newKey;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.official;
import static io.districtoffice.notification.TestOffice.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.TestOffice;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.DeadLetters;
import io.districtoffice.platform.store.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class InboxIT {

    private static final String PATH = "/api/v1/notifications";

    private final String unit = newUnit("hekou");
    private final String desk = newUnit("gov");

    @Test
    void a_notice_to_a_unit_and_to_a_desk_reaches_exactly_those_people_once_however_often_the_event_comes() {
        var clerk = member(unit, "UNIT_CLERK");
        var head = member(unit, "UNIT_HEAD");
        var editor = official(desk, "EDITOR");
        var chief = official(desk, "CHIEF_EDITOR");
        var stranger = member(newUnit("shiba"), "UNIT_CLERK");

        var event = Happenings.report()
                .notice("office:" + desk + ":EDITOR", "report.submitted", "unit", unit, "receiptNo", "R-1")
                .notice("unit:" + unit, "report.accepted", "receiptNo", "R-1")
                .notice("unit:" + unit + ":UNIT_HEAD", "report.accepted", "receiptNo", "R-1");
        for (int i = 0; i < 10; i++) {
            event.sent();
        }
        var after = Happenings.report();
        after.notice("unit:" + unit, "report.accepted", "receiptNo", "R-2")
                .notice("office:" + desk + ":EDITOR", "report.submitted")
                .sent();

        for (Actor concerned : List.of(clerk, head, editor)) {
            awaitSubject(concerned, after.subject);
            assertThat(subjects(concerned)).containsExactlyInAnyOrder(event.subject, after.subject);
        }
        assertThat(subjects(chief)).isEmpty();
        assertThat(subjects(stranger)).isEmpty();
        var item = get(editor, PATH + "?what=report.submitted")
                .json()
                .path("items")
                .get(1);
        assertThat(item.at("/subject/type").asString()).isEqualTo("report");
        assertThat(item.at("/facts/receiptNo").asString()).isEqualTo("R-1");
        assertThat(item.path("text").asString()).startsWith(unit + " 报送了一条").contains("R-1");
        assertThat(item.path("at").asString()).endsWith("Z");
        assertThat(item.has("readAt")).isFalse();
    }

    @Test
    void a_list_walks_by_its_cursor_from_the_newest_to_the_oldest_and_stays_stable_under_inserts() {
        var clerk = member(unit, "UNIT_CLERK");
        var sent = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            sent.add(0, told("report.accepted").subject);
            awaitSubject(clerk, sent.get(0));
        }

        var first = get(clerk, PATH + "?limit=3");
        String more = told("report.withdrawn").subject;
        awaitSubject(clerk, more);
        var second =
                get(clerk, PATH + "?limit=3&after=" + first.json().path("next").asString());
        var third =
                get(clerk, PATH + "?limit=3&after=" + second.json().path("next").asString());

        var walked = new ArrayList<>(first.all("/subject/id"));
        walked.addAll(second.all("/subject/id"));
        walked.addAll(third.all("/subject/id"));
        assertThat(walked).containsExactlyElementsOf(sent);
        assertThat(third.json().path("next").isNull()).isTrue();
        assertThat(get(clerk, PATH + "?what=report.withdrawn").all("/subject/id"))
                .containsExactly(more);
        assertThat(get(clerk, PATH + "?count=true&limit=1").json().path("count").asInt())
                .isEqualTo(8);
        assertThat(get(clerk, PATH + "?what=report.accepted&count=true")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void a_cursor_of_another_list_or_of_nobody_is_refused_and_so_is_an_unknown_parameter() {
        var clerk = member(unit, "UNIT_CLERK");
        awaitSubject(clerk, told("report.accepted").subject);
        awaitSubject(clerk, told("report.accepted").subject);
        String next = get(clerk, PATH + "?limit=1").json().path("next").asString();

        assertThat(get(clerk, PATH + "?limit=1&unread=true&after=" + next).code())
                .isEqualTo("cursor-invalid");
        assertThat(get(member(unit, "UNIT_CLERK"), PATH + "?limit=1&after=" + next)
                        .code())
                .isEqualTo("cursor-invalid");
        assertThat(get(clerk, PATH + "?after=x").status()).isEqualTo(400);
        assertThat(get(clerk, PATH + "?unread=maybe").status()).isEqualTo(400);
        assertThat(get(clerk, PATH + "?person=" + clerk.id()).code()).isEqualTo("parameter-unknown");
        assertThat(get(clerk, PATH + "?limit=201").code()).isEqualTo("limit-out-of-range");
    }

    @Test
    void what_was_read_leaves_the_unread_list_and_reading_again_changes_nothing() {
        var clerk = member(unit, "UNIT_CLERK");
        awaitSubject(clerk, told("report.accepted").subject);
        awaitSubject(clerk, told("report.accepted").subject);
        String id = get(clerk, PATH + "?unread=true").all("/id").get(0);
        String key = newKey();

        var read = post(clerk, PATH + "/" + id + "/read", "Idempotency-Key", key);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("readAt").asString()).isNotEmpty();
        assertThat(read.response().headers().firstValue("Idempotency-Replayed")).isEmpty();

        var again = post(clerk, PATH + "/" + id + "/read", "Idempotency-Key", key);
        assertThat(again.json()).isEqualTo(read.json());
        assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        var other = post(clerk, PATH + "/" + id + "/read", "Idempotency-Key", newKey());
        assertThat(other.json()).isEqualTo(read.json());
        assertThat(get(clerk, PATH + "?unread=true").all("/id")).hasSize(1).doesNotContain(id);
        assertThat(get(clerk, PATH + "?unread=true&what=report.accepted&count=true")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(get(clerk, PATH).all("/id")).hasSize(2).contains(id);
    }

    @Test
    void a_notice_that_asks_for_it_is_confirmed_and_being_read_is_not_enough() {
        var clerk = member(unit, "UNIT_CLERK");
        var other = member(newUnit("shiba"), "UNIT_CLERK");
        awaitSubject(clerk, told("report.accepted").subject);
        awaitSubject(clerk, told("dispatch.sent").subject);
        String plain = get(clerk, PATH + "?what=report.accepted").all("/id").get(0);
        var notice = get(clerk, PATH + "?unacknowledged=true").json().path("items");
        assertThat(notice).hasSize(1);
        assertThat(notice.get(0).path("status").asString()).isEqualTo("UNREAD");
        assertThat(notice.get(0).path("mustAcknowledge").asBoolean()).isTrue();
        String id = notice.get(0).path("id").asString();

        var read = post(clerk, PATH + "/" + id + "/read", "Idempotency-Key", newKey());
        assertThat(read.json().path("status").asString()).isEqualTo("READ");
        assertThat(read.json().path("mustAcknowledge").asBoolean()).isTrue();
        assertThat(get(clerk, PATH + "?unacknowledged=true").all("/id")).containsExactly(id);

        String key = newKey();
        var acked = post(clerk, PATH + "/" + id + "/acknowledge", "Idempotency-Key", key);
        assertThat(acked.status()).isEqualTo(200);
        assertThat(acked.json().path("status").asString()).isEqualTo("ACKED");
        assertThat(acked.json().path("mustAcknowledge").asBoolean()).isFalse();
        assertThat(acked.json().path("ackedAt").asString()).isNotEmpty();
        assertThat(acked.json().path("readAt")).isEqualTo(read.json().path("readAt"));
        var again = post(clerk, PATH + "/" + id + "/acknowledge", "Idempotency-Key", key);
        assertThat(again.json()).isEqualTo(acked.json());
        assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(post(clerk, PATH + "/" + id + "/read", "Idempotency-Key", newKey())
                        .json())
                .isEqualTo(acked.json());
        assertThat(get(clerk, PATH + "?unacknowledged=true").all("/id")).isEmpty();
        assertThat(get(clerk, PATH + "?unacknowledged=true&what=report.accepted")
                        .all("/id"))
                .isEmpty();

        var refused = post(clerk, PATH + "/" + plain + "/acknowledge", "Idempotency-Key", newKey());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("acknowledge-not-asked");
        assertThat(get(clerk, PATH + "?unread=true").all("/id")).contains(plain);
        assertThat(post(other, PATH + "/" + id + "/acknowledge", "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(404);
        assertThat(post(clerk, PATH + "/" + id + "/acknowledge").code()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void entries_of_one_kind_and_subject_fold_into_their_newest_page_by_page_and_none_is_lost() {
        var clerk = member(unit, "UNIT_CLERK");
        var first = told("report.accepted");
        awaitSubject(clerk, first.subject);
        for (int i = 1; i <= 6; i++) {
            var more = first.later(i * 256).notice("unit:" + unit, "report.accepted", "receiptNo", "R" + i);
            more.sent();
            await().atMost(SOON)
                    .until(() -> subjects(clerk).stream()
                                    .filter(first.subject::equals)
                                    .count()
                            == more.seq() / 256);
        }
        first.later(3000).notice("unit:" + unit, "report.returned").sent();
        var other = told("report.accepted");
        awaitSubject(clerk, other.subject);
        await().atMost(SOON).until(() -> subjects(clerk).size() == 9);

        var folded = get(clerk, PATH + "?folded=true");
        assertThat(folded.all("/what"))
                .containsExactlyInAnyOrder("report.accepted", "report.returned", "report.accepted");
        var pile = folded.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("count").asInt() > 1)
                .toList();
        assertThat(pile).hasSize(1);
        assertThat(pile.get(0).path("count").asInt()).isEqualTo(7);
        assertThat(pile.get(0).at("/facts/receiptNo").asString()).isEqualTo("R6");

        var walked = new ArrayList<String>();
        String after = "";
        do {
            var page = get(clerk, PATH + "?folded=true&limit=1" + after);
            walked.addAll(page.all("/id"));
            String next = page.json().path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        assertThat(walked).containsExactlyElementsOf(folded.all("/id"));

        assertThat(get(clerk, PATH + "?subject=" + first.subject).all("/id")).hasSize(8);
        post(clerk, PATH + "/" + pile.get(0).path("id").asString() + "/read", "Idempotency-Key", newKey());
        assertThat(get(clerk, PATH + "?folded=true&unread=true&what=report.accepted&subject=" + first.subject)
                        .all("/count"))
                .containsExactly("6");
    }

    @Test
    void nobody_reads_what_is_not_theirs() {
        var clerk = member(unit, "UNIT_CLERK");
        var other = member(newUnit("shiba"), "UNIT_CLERK");
        awaitSubject(clerk, told("report.accepted").subject);
        String id = get(clerk, PATH).all("/id").get(0);

        assertThat(post(other, PATH + "/" + id + "/read", "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(404);
        assertThat(post(clerk, PATH + "/" + id + "x/read", "Idempotency-Key", newKey())
                        .status())
                .isEqualTo(404);
        assertThat(get(clerk, PATH + "?unread=true").all("/id")).contains(id);
        assertThat(post(clerk, PATH + "/" + id + "/read").code()).isEqualTo("idempotency-key-missing");
        assertThat(get(client(unit, "reports:read"), PATH).code()).isEqualTo("role-not-allowed");
    }

    @Test
    void a_notice_to_nobody_is_no_error_and_what_cannot_be_read_goes_to_the_dead_letters_alone() {
        var clerk = member(unit, "UNIT_CLERK");
        Happenings.report().notice("unit:nowhere", "report.accepted").sent();
        var broken =
                Happenings.report().with("notices", StringNode.valueOf("none")).sent();
        String good = told("report.accepted").subject;

        awaitSubject(clerk, good);
        var letters = TestOffice.context().getBean(DeadLetters.class);
        await().atMost(SOON).until(() -> letters.page(PageRequest.first(50)).block(SOON).items().stream()
                .anyMatch(letter -> broken.subject.equals(letter.subject())));
        assertThat(letters.page(PageRequest.first(50)).block(SOON).items())
                .noneMatch(letter -> good.equals(letter.subject()));
    }

    @Test
    void words_come_in_english_when_asked_for_and_what_has_no_words_gets_a_general_sentence() {
        var clerk = member(unit, "UNIT_CLERK");
        var event = Happenings.report().notice("unit:" + unit, "report.danced").sent();
        awaitSubject(clerk, event.subject);

        assertThat(get(clerk, PATH).all("/text")).containsExactly("有一件新事项，请打开查看");
        assertThat(get(clerk, PATH, "Accept-Language", "en-GB,en;q=0.8").all("/text"))
                .containsExactly("There is something new for you; please open it");
    }

    @Test
    void nothing_is_lost_when_the_store_does_not_answer_for_five_seconds() {
        var clerk = member(unit, "UNIT_CLERK");
        var sent = new HashSet<String>();
        TestOffice.storeDoor().shut();
        try {
            for (int i = 0; i < 20; i++) {
                sent.add(told("report.accepted").subject);
            }
            var before = System.nanoTime();
            assertThat(get(clerk, PATH).code()).isEqualTo("store-unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        } finally {
            TestOffice.storeDoor().open();
        }
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> assertThat(subjects(clerk))
                .containsExactlyInAnyOrderElementsOf(sent));
    }

    private Happenings.Happening told(String what) {
        return Happenings.report()
                .notice("unit:" + unit, what, "receiptNo", "R")
                .sent();
    }

    private static void awaitSubject(Actor person, String subject) {
        await().atMost(SOON).until(() -> subjects(person).contains(subject));
    }

    private static List<String> subjects(Actor person) {
        return get(person, PATH + "?limit=200").all("/subject/id");
    }
}
