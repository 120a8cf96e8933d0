package io.districtoffice.notification.push;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.context;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.mail;
import static io.districtoffice.notification.TestOffice.mailTo;
import static io.districtoffice.notification.TestOffice.member;
import static io.districtoffice.notification.TestOffice.newKey;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.official;
import static io.districtoffice.notification.TestOffice.post;
import static io.districtoffice.platform.calendar.Notices.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.MailServer.Mail;
import io.districtoffice.notification.inbox.model.News.Manner;
import io.districtoffice.notification.push.model.Push.Status;
import io.districtoffice.platform.decision.Actor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class PushIT {

    private final String unit = newUnit("hekou");
    private final Actor clerk = member(unit, "UNIT_CLERK");
    private final String address = mailTo(clerk);
    /** Wednesday before the holiday, in office hours. */
    private final PushesUnderTest pushes = new PushesUnderTest(at("2026-02-11T10:00"));

    private final MongoPushWorker worker = pushes.worker();

    @Test
    void an_urgent_notice_goes_out_at_once_with_its_sentence_and_where_to_go_and_nothing_more() {
        var event = Happenings.report()
                .notice("unit:" + unit, "incident.reported", "title", "某某事件", "receiptNo", "R-1")
                .sent();
        await().atMost(SOON)
                .until(() ->
                        get(clerk, "/api/v1/notifications").all("/subject/id").contains(event.subject));
        var service = context().getBean(MongoPushWorker.class);
        await().atMost(SOON).until(() -> {
            service.tick().block(SOON);
            return mail().to(address).size() == 1;
        });
        var mail = mail().to(address).get(0);
        assertThat(mail.subject()).isEqualTo("【区办】有一件新事项，请打开查看");
        assertThat(mail.text())
                .startsWith("有一件新事项，请打开查看\n\n请登录区办系统查看和办理：https://office.xishan.example\n")
                .contains("请勿回复")
                .doesNotContain("某某事件");
        assertThat(mail.from()).isEqualTo("office@xishan.example");
        String entry = get(clerk, "/api/v1/notifications").all("/id").get(0);
        assertThat(mail.id()).isEqualTo("<" + entry + "@xishan.example>");
        service.tick().block(SOON);
        assertThat(mail().to(address)).hasSize(1);
    }

    @Test
    void nothing_goes_to_who_has_not_asked_for_it() {
        var other = member(unit, "UNIT_HEAD");
        pushes.news(Manner.URGENT, "unit:" + unit);
        worker.tick().block(SOON);
        assertThat(mail().to(address)).hasSize(1);
        assertThat(mail().to(other.id() + "@xishan.example")).isEmpty();
        assertThat(pushes.statuses(other)).isEmpty();
    }

    @Test
    void outside_office_hours_what_can_wait_is_held_until_the_office_opens_over_the_holiday_too() {
        pushes.clock.set(at("2026-02-14T20:00"));
        pushes.news(Manner.ORDINARY, "unit:" + unit);
        pushes.news(Manner.URGENT, "unit:" + unit);
        worker.tick().block(SOON);
        assertThat(pushes.statuses(clerk)).containsExactly(Status.HELD, Status.SENT);
        pushes.clock.set(at("2026-02-24T08:29"));
        worker.tick().block(SOON);
        assertThat(mail().to(address)).hasSize(1);
        pushes.clock.set(at("2026-02-24T08:30"));
        worker.tick().block(SOON);
        assertThat(mail().to(address)).hasSize(2);
        assertThat(pushes.statuses(clerk)).containsExactly(Status.SENT, Status.SENT);
    }

    @Test
    void three_a_day_go_out_and_the_rest_comes_in_one_digest_the_next_working_morning() {
        for (int i = 0; i < 5; i++) {
            pushes.news(Manner.ORDINARY, "unit:" + unit);
            worker.tick().block(SOON);
        }
        pushes.news(Manner.URGENT, "unit:" + unit);
        worker.tick().block(SOON);
        assertThat(pushes.statuses(clerk))
                .containsExactly(
                        Status.SENT, Status.SENT, Status.SENT, Status.SUPPRESSED, Status.SUPPRESSED, Status.SENT);
        assertThat(mail().to(address)).hasSize(4);

        pushes.clock.set(at("2026-02-12T08:44"));
        worker.tick().block(SOON);
        assertThat(mail().to(address)).hasSize(4);
        pushes.clock.set(at("2026-02-12T08:45"));
        worker.tick().block(SOON);
        var digest = mail().to(address).get(4);
        assertThat(digest.subject()).isEqualTo("【区办】今天有 2 条提醒");
        assertThat(digest.text().lines().filter(line -> line.startsWith("· "))).hasSize(2);
        assertThat(pushes.statuses(clerk))
                .containsExactly(Status.SENT, Status.SENT, Status.SENT, Status.MERGED, Status.MERGED, Status.SENT);

        pushes.clock.set(at("2026-02-12T10:00"));
        worker.tick().block(SOON);
        assertThat(mail().to(address)).as("nothing twice").hasSize(5);
        pushes.news(Manner.ORDINARY, "unit:" + unit);
        worker.tick().block(SOON);
        assertThat(mail().to(address)).as("a new day").hasSize(6);
    }

    @Test
    void what_belongs_to_the_digest_waits_for_it_and_what_was_read_meanwhile_is_left_out() {
        pushes.news(Manner.DIGEST, "unit:" + unit);
        pushes.news(Manner.DIGEST, "unit:" + unit);
        worker.tick().block(SOON);
        assertThat(pushes.statuses(clerk)).containsExactly(Status.SUPPRESSED, Status.SUPPRESSED);
        read(clerk);
        pushes.clock.set(at("2026-02-12T08:45"));
        worker.tick().block(SOON);
        assertThat(pushes.statuses(clerk)).containsExactlyInAnyOrder(Status.CANCELLED, Status.MERGED);
        assertThat(mail().to(address)).hasSize(1);
        assertThat(mail().to(address).get(0).subject()).contains("1 条");
    }

    @Test
    void what_was_read_before_it_could_go_out_stays_in() {
        pushes.clock.set(at("2026-02-11T20:00"));
        pushes.news(Manner.ORDINARY, "unit:" + unit);
        worker.tick().block(SOON);
        read(clerk);
        pushes.clock.set(at("2026-02-12T08:30"));
        worker.tick().block(SOON);
        assertThat(pushes.statuses(clerk)).containsExactly(Status.CANCELLED);
        assertThat(mail().to(address)).isEmpty();
    }

    @Test
    void a_reminder_of_what_was_done_meanwhile_does_not_go_out() {
        pushes.clock.set(at("2026-02-11T20:00"));
        var date = Happenings.newId() + ":R74:1";
        pushes.standing.add(date);
        pushes.reminder(date, "unit:" + unit);
        pushes.reminder(Happenings.newId() + ":R74:1", "unit:" + unit);
        worker.tick().block(SOON);
        pushes.clock.set(at("2026-02-12T08:30"));
        worker.tick().block(SOON);
        assertThat(pushes.statuses(clerk)).containsExactly(Status.SENT, Status.CANCELLED);
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again_and_the_mail_comes_once_under_its_id() {
        mail().away();
        try {
            pushes.news(Manner.URGENT, "unit:" + unit);
            worker.tick().block(SOON);
            pushes.clock.set(at("2026-02-11T10:00:59"));
            assertThat(worker.tick().block(SOON)).as("not before its time").isZero();
            pushes.clock.set(at("2026-02-11T10:01"));
            assertThat(worker.tick().block(SOON)).isEqualTo(1);
            assertThat(pushes.statuses(clerk)).containsExactly(Status.QUEUED);
        } finally {
            mail().back();
        }
        pushes.clock.set(at("2026-02-11T10:07"));
        worker.tick().block(SOON);
        assertThat(mail().to(address)).hasSize(1);
        assertThat(pushes.statuses(clerk)).containsExactly(Status.SENT);
    }

    @Test
    void after_all_attempts_it_is_given_up_and_those_who_can_help_hear_of_it_once_a_day() {
        var colleague = member(unit, "UNIT_CLERK");
        var administrator = official(newUnit("gov"), "SYSTEM_ADMIN");
        mail().away();
        try {
            pushes.news(Manner.URGENT, "unit:" + unit);
            pushes.news(Manner.URGENT, "unit:" + unit);
            for (int i = 0; i < 7; i++) {
                assertThat(pushes.statuses(clerk)).as("attempt " + i).containsOnly(Status.QUEUED);
                worker.tick().block(SOON);
                pushes.clock.set(pushes.clock.instant().plus(Duration.ofHours(13)));
            }
            assertThat(pushes.statuses(clerk)).containsExactly(Status.FAILED, Status.FAILED);
        } finally {
            mail().back();
        }
        for (Actor one : List.of(colleague, administrator)) {
            var told =
                    get(one, "/api/v1/notifications?what=contact.none").json().path("items");
            assertThat(told).hasSize(1);
            assertThat(told.get(0).path("text").asString()).startsWith("某人的邮箱连续多次发送失败");
        }
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_not_tried_again() throws IOException {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> refuse(server), "refusing-mail-server");
            thread.setDaemon(true);
            thread.start();
            pushes.news(Manner.URGENT, "unit:" + unit);
            pushes.worker(pushes.carrier(server.getLocalPort())).tick().block(SOON);
            assertThat(pushes.statuses(clerk)).containsExactly(Status.FAILED);
        }
    }

    /** Says yes to everything but the recipient. */
    private static void refuse(ServerSocket server) {
        try (var client = server.accept()) {
            var out = client.getOutputStream();
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            var in = new Scanner(client.getInputStream(), StandardCharsets.US_ASCII);
            while (in.hasNextLine()) {
                String answer = in.nextLine().startsWith("RCPT") ? "550 5.1.1 nobody here\r\n" : "250 yes\r\n";
                out.write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    @Test
    void two_workers_at_once_send_each_mail_once_and_keep_the_cap() {
        for (int i = 0; i < 12; i++) {
            pushes.news(Manner.ORDINARY, "unit:" + unit);
        }
        var workers = List.of(worker, pushes.worker(), pushes.worker());
        await().atMost(SOON)
                .until(() -> Flux.fromIterable(workers)
                                .flatMap(one -> one.tick().subscribeOn(Schedulers.parallel()))
                                .reduce(0, Integer::sum)
                                .block(SOON)
                        == 0);
        assertThat(mail().to(address)).hasSize(3).extracting(Mail::id).doesNotHaveDuplicates();
        assertThat(pushes.statuses(clerk)).filteredOn(Status.SUPPRESSED::equals).hasSize(9);
    }

    @Test
    void one_that_stopped_after_sending_may_send_again_but_under_the_same_id() {
        pushes.news(Manner.URGENT, "unit:" + unit);
        // sends, and stops before it can settle the row: another frees it
        pushes.stoppedAfterSending();
        assertThat(mail().to(address)).hasSize(1);
        worker.tick().block(SOON);
        assertThat(mail().to(address))
                .hasSize(2)
                .extracting(Mail::id)
                .containsOnly(mail().to(address).get(0).id());
        assertThat(pushes.statuses(clerk)).containsExactly(Status.SENT);
    }

    private static void read(Actor person) {
        String id = get(person, "/api/v1/notifications?limit=1").all("/id").get(0);
        post(person, "/api/v1/notifications/" + id + "/read", "Idempotency-Key", newKey());
    }
}
