package io.districtoffice.document.dispatch.model;

import static io.districtoffice.document.outgoing.model.Outgoings.*;
import static io.districtoffice.document.outgoing.model.Refusals.code;
import static io.districtoffice.document.outgoing.model.Refusals.errors;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.dispatch.model.Dispatch.Status;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.outgoing.model.Recipient;
import io.districtoffice.document.outgoing.model.Relation;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A document on its way to one recipient. */
public class DispatchTest {
    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("document-service", "dispatch");
    private static final CommandTable.Resource ROWS =
            CommandTable.of("document-service").resource("dispatch");
    private static final Recipient HERE = unit("hekou");
    private static final Recipient OUTSIDE = outside("市档案馆", Relation.PEER);
    private static final Map<String, Actor> EVERYBODY = new LinkedHashMap<>();

    static {
        EVERYBODY.put("UNIT_CLERK", ofUnit("UNIT_CLERK"));
        EVERYBODY.put("UNIT_HEAD", ofUnit("UNIT_HEAD"));
        EVERYBODY.put(
                "scope:documents:receive",
                new Actor(
                        "hekou-system",
                        Actor.Kind.CLIENT,
                        "系统",
                        "hekou",
                        null,
                        Set.of(),
                        Set.of("documents:receive"),
                        null));
        EVERYBODY.put("CLERK", CLERK);
        EVERYBODY.put("SECRETARY", SECRETARY);
        EVERYBODY.put("DIRECTOR", DIRECTOR);
        EVERYBODY.put("LEADER", LEADER);
    }

    private static Actor ofUnit(String role) {
        return new Actor("p-" + role, Actor.Kind.PERSON, "某", "hekou", null, Set.of(role), Set.of(), "s");
    }

    private static final Actor HEKOU = ofUnit("UNIT_CLERK");

    public static Dispatch aDispatch(Status status) {
        return aDispatch(status, HERE, HEKOU);
    }

    private static Dispatch aDispatch(Status status, Recipient to, Actor receiver) {
        var sent = Dispatch.send("01m2tnwd2k9f3j6m8q1t4w7y0z", aDocument(OutgoingDocument.Status.DISPATCHED), to, NOW)
                .state();
        String name = to == OUTSIDE ? "张三" : null;
        return switch (status) {
            case SENT -> sent;
            case DELIVERED -> sent.deliver(receiver, NOW).state();
            case SIGNED_FOR -> sent.signFor(receiver, NOW, name).state();
            case REFUSED -> sent.refuse(receiver, NOW, "不是本单位的").state();
            case RETURNED ->
                sent.signFor(receiver, NOW, name)
                        .state()
                        .giveBack(receiver, NOW, Trouble.Cause.NOT_OUR_MATTER, "不属本单位")
                        .state();
            case RECALLED -> sent.recall(CLERK, NOW, "印错").state();
            case RESENT ->
                sent.refuse(receiver, NOW, "缺页")
                        .state()
                        .resend(CLERK, "01m2tnwd2k0a1b2c3d4e5f6g7h")
                        .state();
            case EXCUSED -> sent.excuse(DIRECTOR, NOW, "已当面送达").state();
        };
    }

    @Test
    void every_command_is_carried_out_where_the_table_says_and_refused_everywhere_else() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
        EVERYBODY.forEach((role, by) -> TABLE.check((status, command) -> {
            boolean may = ROWS.commands().get(command).actors().contains(role);
            var actor = may ? by : usual(command);
            return decide(of(status, actor), command, actor).state().status();
        }));
    }

    @Test
    void whoever_the_table_does_not_name_may_not_and_neither_may_another_unit_or_office() {
        var wrong = new ArrayList<String>();
        for (String command : TABLE.commands()) {
            for (String status : ROWS.commands().get(command).from()) {
                EVERYBODY.forEach((role, actor) -> {
                    if (ROWS.commands().get(command).actors().contains(role)
                            == isRefusedByRight(command, status, actor)) {
                        wrong.add(command + " in " + status + " by " + role);
                    }
                });
                var all = Set.of("UNIT_CLERK", "UNIT_HEAD", "CLERK", "SECRETARY", "DIRECTOR");
                var unit = new Actor("p", Actor.Kind.PERSON, "某", "shiba", null, all, Set.of(), "s");
                var office = new Actor("p", Actor.Kind.PERSON, "某", "x", "x", all, Set.of(), "s");
                if (!isRefusedByRight(command, status, unit) || !isRefusedByRight(command, status, office)) {
                    wrong.add(command + " in " + status + " by strangers");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Dispatch of(String status, Actor by) {
        // the clerk of the office signs for recipients outside only
        return by.equals(CLERK)
                ? aDispatch(Status.valueOf(status), OUTSIDE, CLERK)
                : aDispatch(Status.valueOf(status), HERE, HEKOU);
    }

    private static boolean isRefusedByRight(String command, String status, Actor by) {
        try {
            decide(of(status, by), command, by);
            return false;
        } catch (Refused refused) {
            return refused.kind() == Refused.Kind.RIGHT;
        }
    }

    private static Actor usual(String command) {
        return switch (command) {
            case "recall", "resend" -> CLERK;
            case "excuse" -> DIRECTOR;
            default -> HEKOU;
        };
    }

    private static Decision<Dispatch, DispatchEvent> decide(Dispatch dispatch, String command, Actor by) {
        return switch (command) {
            case "deliver" -> dispatch.deliver(by, NOW);
            case "signFor" -> dispatch.signFor(by, NOW, "李四");
            case "refuse" -> dispatch.refuse(by, NOW, "缺页");
            case "return" -> dispatch.giveBack(by, NOW, Trouble.Cause.ROUTING_RULE, "不属本单位");
            case "recall" -> dispatch.recall(by, NOW, "印错");
            case "resend" -> dispatch.resend(by, "01m2tnwd2k0a1b2c3d4e5f6g7h");
            case "excuse" -> dispatch.excuse(by, NOW, "已当面送达");
            default -> throw new IllegalArgumentException("no attempt for " + command);
        };
    }

    @Test
    void urgent_documents_are_signed_for_within_half_an_hour_and_others_within_a_working_day() {
        assertThat(aDispatch(Status.SENT).limit().due()).isEqualTo(AT.plusSeconds(1800));
        var again = Dispatch.again("01m2tnwd2k0a1b2c3d4e5f6g7h", aDispatch(Status.RESENT), NOW)
                .state();
        assertThat(again.resendOf()).isEqualTo("01m2tnwd2k9f3j6m8q1t4w7y0z");
        assertThat(again.status()).isEqualTo(Status.SENT);
    }

    @Test
    void who_signs_outside_is_named() {
        var sent = aDispatch(Status.SENT, OUTSIDE, CLERK);
        assertThat(errors(() -> sent.signFor(CLERK, NOW, null))).containsExactly("name: dispatch.name-missing");
        assertThat(sent.signFor(CLERK, NOW, "张三").state().receipt().name()).isEqualTo("张三");
    }

    @Test
    void R25_the_recipients_of_a_document_that_ended_need_not_sign_and_it_is_not_sent_again() {
        var ended = new Standing(Standing.Kind.REVOKED, "内容有误", LocalDate.parse("2026-11-23"));
        var open = aDispatch(Status.SENT).annul(ended, NOW);
        assertThat(open.state().status()).isEqualTo(Status.EXCUSED);
        assertThat(open.state().annul(ended, NOW).events()).isEmpty();
        var refused = aDispatch(Status.REFUSED).annul(ended, NOW).state();
        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(code(() -> refused.resend(CLERK, "01m2tnwd2k0a1b2c3d4e5f6g7h")))
                .isEqualTo("dispatch.document-ended");
        assertThat(refused.commands(CLERK)).isEmpty();
    }

    @Test
    void a_late_one_is_noted_once_and_not_before_its_time() {
        var sent = aDispatch(Status.SENT);
        assertThat(sent.ranLate(NOW).events()).isEmpty();
        var late = sent.ranLate(at(AT.plusSeconds(1801)));
        assertThat(late.state().late()).isTrue();
        assertThat(late.state().ranLate(at(AT.plusSeconds(1802))).events()).isEmpty();
        assertThat(aDispatch(Status.SIGNED_FOR)
                        .ranLate(at(AT.plusSeconds(9999)))
                        .events())
                .isEmpty();
    }

    @Test
    void who_signs_after_the_date_has_signed_late_whatever_the_timers_say() {
        var sent = aDispatch(Status.SENT);
        var late = new io.districtoffice.document.outgoing.model.Moment(
                sent.limit().due().plusSeconds(1), NOW.calendar(), NOW.terms());
        assertThat(sent.signFor(HEKOU, late, null).state().late()).isTrue();
        assertThat(sent.refuse(HEKOU, late, "不属我镇").state().late()).isTrue();
        assertThat(sent.signFor(HEKOU, NOW, null).state().late()).isFalse();
    }
}
