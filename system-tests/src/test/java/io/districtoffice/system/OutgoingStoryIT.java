package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** An urgent reply on its way from the draft to the units and into the archive, over HTTP through the gateway. */
class OutgoingStoryIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DOCUMENTS = "/api/v1/outgoing-documents";
    private static final String DISPATCHES = "/api/v1/dispatches";

    private final Assembly office = SharedProcesses.get();
    private final Map<String, Caller> people = new HashMap<>();

    private Caller as(String account) {
        return people.computeIfAbsent(account, name -> Caller.signedIn(office.gateway(), name));
    }

    private Answer does(String account, String path, String command, String body) {
        var caller = as(account);
        return caller.command(caller.get(path).expect(200), path + "/" + command, body);
    }

    private Answer until(String account, String path, Predicate<Answer> there) {
        return await(account + " " + path)
                .atMost(SOON)
                .until(() -> as(account).get(path), answer -> answer.status() == 200 && there.test(answer));
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asString("");
    }

    private static String draft(String cc, String replyTo) {
        return """
               {"genre": "REPLY", "title": "关于河口镇渡口改造的批复", "code": "西办发", "necessity": "答复河口镇请示",
                "mainTo": [{"unitId": "hekou"}, {"unitId": "transport"}]%s,
                "body": "河口镇：\\n同意改造渡口，由区交通局指导实施。", "urgency": "URGENT", "handleBy": "2099-12-31",
                "concerns": ["transport"], "replyTo": "%s"}
               """
                .formatted(cc, replyTo);
    }

    @Test
    void a_reply_is_drafted_agreed_approved_by_phone_signed_numbered_sealed_sent_and_signed_for() {
        String request = as("clerk")
                .post(
                        "/api/v1/incoming-documents",
                        "{\"book\":\"LOWER\",\"sourceOrg\":\"河口镇\",\"sourceDocNo\":\"河政〔2026〕" + Instant.now()
                                + "\",\"title\":\"关于渡口改造的请示\",\"declaredCopies\":1,\"countedCopies\":1,\"carrier\":\"PAPER\"}")
                .expect(201)
                .id();
        var draft = as("clerk")
                .post(DOCUMENTS, draft(", \"cc\": [{\"unitId\": \"hekou\"}]", request))
                .expect(201);
        String path = DOCUMENTS + "/" + draft.id();

        assertThat(as("clerk").get(path + "/lint").expect(200).text()).contains("E07", "9(八)");
        var refused = does("clerk", path, "submit-review", "{}").expect(422);
        assertThat(refused.problem()).isEqualTo("outgoing.rules-broken");
        as("clerk")
                .put(as("clerk").get(path), path + "/draft", draft("", request))
                .expect(200);
        assertThat(as("clerk").get(path + "/lint").expect(200).json().path("findings"))
                .isEmpty();
        does("clerk", path, "submit-review", "{}").expect(200);

        until("secretary", "/api/v1/worklist", answer -> answer.text().contains("outgoing.review"));
        does("secretary", path, "request-countersign", "{\"unitIds\":[\"transport\"]}")
                .expect(200);
        until("transport.head", "/api/v1/worklist", answer -> answer.text().contains("outgoing.countersign"));
        assertThat(as("hekou.head").get(path).status()).isEqualTo(404);
        does("transport.head", path, "agree", "{\"opinion\":\"同意\"}").expect(200);
        var before = does(
                        "secretary",
                        path,
                        "submit-sign",
                        """
                        {"gates": ["WRITING", "PROCEDURE", "CONTENT", "POLICY", "LAW", "LANGUAGE", "FORMAT"],
                         "disclosure": {"attribute": "ACTIVE", "reason": "涉及群众出行"}}
                        """)
                .expect(200);
        assertThat(status(before)).isEqualTo("AWAITING_SIGN");

        does(
                        "director",
                        path,
                        "oral-approve",
                        "{\"leaderId\":\"p-leader\",\"phonedAt\":\"2026-01-05T09:00:00+08:00\",\"witness\":\"值班员\",\"opinion\":\"同意\"}")
                .expect(200);
        until("leader", "/api/v1/worklist", answer -> answer.text().contains("outgoing.confirm-sign"));
        var dates = until("leader", "/api/v1/deadlines?subject=" + draft.id(), answer -> answer.text()
                .contains("D10"));
        assertThat(dates.json().path("items")).isNotEmpty();
        does("secretary", path, "recheck", "{\"opinion\":\"无误\"}").expect(200);
        does("leader", path, "confirm-sign", "{\"opinion\":\"同意\"}").expect(200);

        var numbered = does("clerk", path, "register", "{\"copies\":20}").expect(200);
        String docNo = numbered.json().path("docNo").asString("");
        assertThat(docNo).matches("西办发〔20\\d\\d〕[1-9]\\d*号");
        does("clerk", path, "print", "{}").expect(200);
        does("clerk", path, "seal", "{\"seal\":\"区委办公室印章\"}").expect(200);
        does("clerk", path, "dispatch", "{\"channel\":\"ELECTRONIC\"}").expect(200);

        var machine = Caller.machine(office.gateway(), "transport-system");
        String toTransport = await("the unit's system finds it")
                .atMost(SOON)
                .until(
                        () -> machine.get(DISPATCHES + "?status=SENT"),
                        answer -> answer.status() == 200 && answer.text().contains(docNo))
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("docNo").asString("").equals(docNo))
                .map(one -> DISPATCHES + "/" + one.path("id").asString(""))
                .findFirst()
                .orElseThrow();
        assertThat(machine.get(toTransport).expect(200).json().at("/paper/body").asString())
                .contains("同意改造渡口");
        machine.post(toTransport + "/sign-for", "{}").expect(200);

        var found = until("hekou.clerk", DISPATCHES + "?status=SENT", answer -> answer.text()
                .contains(docNo));
        String toHekou = found.json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("docNo").asString("").equals(docNo))
                .map(one -> DISPATCHES + "/" + one.path("id").asString(""))
                .findFirst()
                .orElseThrow();
        until("hekou.clerk", "/api/v1/notifications", answer -> answer.text().contains(docNo));
        does("hekou.clerk", toHekou, "refuse", "{\"reason\":\"缺第二页\"}").expect(200);
        until("clerk", "/api/v1/worklist", answer -> answer.text().contains("dispatch.resend"));
        assertThat(status(as("clerk").get(path).expect(200))).isEqualTo("DISPATCHED");
        String again = DISPATCHES + "/"
                + does("clerk", toHekou, "resend", "{}")
                        .expect(200)
                        .json()
                        .path("resentAs")
                        .asString("");
        until("hekou.clerk", again, answer -> status(answer).equals("SENT"));
        does("hekou.clerk", again, "sign-for", "{\"name\":\"镇办公室\"}").expect(200);

        var completed = until("clerk", path, answer -> status(answer).equals("COMPLETED"));
        assertThat(completed.json().at("/receipts/signedFor").asInt()).isEqualTo(2);
        does("archivist", path, "archive", "{\"retention\":\"Y30\"}").expect(200);
        assertThat(as("clerk")
                        .get("/api/v1/registers/outgoing?q=" + encoded(docNo))
                        .expect(200)
                        .text())
                .contains("关于河口镇渡口改造的批复");
        assertThat(as("clerk").get("/api/v1/document-codes").expect(200).text()).contains("西办发", "西办函");
        for (String stranger : List.of("hekou.clerk", "shiba.head", "desk", "sysadmin")) {
            assertThat(as(stranger).get(path).status()).as(stranger).isIn(403, 404);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
