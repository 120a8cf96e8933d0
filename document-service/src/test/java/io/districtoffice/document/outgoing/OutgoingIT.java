package io.districtoffice.document.outgoing;

import static io.districtoffice.document.outgoing.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.contracts.EventSchemas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outgoing documents over HTTP on real parts. */
class OutgoingIT {
    private static final String URGENT = ", \"urgency\": \"URGENT\", \"handleBy\": \"2099-12-01\"";

    private static void signAll(String document) {
        await("the dispatches are there")
                .atMost(SOON)
                .until(() -> clerk().get(DISPATCHES + "?documentId=" + document)
                                .ids()
                                .size()
                        == 2);
        for (String unit : List.of("hekou", "shiba")) {
            var unitClerk = ofUnit(unit, "UNIT_CLERK");
            unitClerk
                    .get(DISPATCHES + "?status=SENT&limit=200")
                    .expect(200)
                    .ids()
                    .forEach(id -> {
                        if (clerk().get(DISPATCHES + "/" + id)
                                .expect(200)
                                .string("documentId")
                                .equals(document)) {
                            does(unitClerk, DISPATCHES + "/" + id, "sign-for", "{}")
                                    .expect(200);
                        }
                    });
        }
    }

    @Test
    void a_document_goes_its_whole_way_and_every_event_is_by_its_contract() {
        String path = drafted("关于全程办理的通知", URGENT + ", \"concerns\": [\"water\"]");
        String id = path.substring(path.lastIndexOf('/') + 1);

        var lint = clerk().get(path + "/lint").expect(200);
        assertThat(lint.json().path("passes").asBoolean()).isTrue();
        does(clerk(), path, "submit-review", "{}").expect(200);
        var returned = does(
                        secretary(), path, "return-draft", "{\"reasons\":[{\"gate\":\"LANGUAGE\",\"text\":\"第二段不通\"}]}")
                .expect(200);
        assertThat(returned.string("status")).isEqualTo("DRAFT");
        assertThat(returned.json().path("round").asInt()).isEqualTo(2);
        assertThat(returned.json().at("/handling/steps/1/faults/0/gateName").asString())
                .isEqualTo("文字关");
        does(clerk(), path, "submit-review", "{}").expect(200);

        var water = ofUnit("water", "UNIT_HEAD");
        assertThat(water.get(path).status()).as("not asked yet").isEqualTo(404);
        assertThat(does(secretary(), path, "submit-sign", SUBMIT_SIGN)
                        .expect(409)
                        .problem())
                .as("R08")
                .isEqualTo("outgoing.units-not-agreed");
        does(secretary(), path, "request-countersign", "{\"unitIds\":[\"water\"]}")
                .expect(200);
        var seen = water.get(path).expect(200);
        assertThat(seen.json().has("handling"))
                .as("how it was made is the office's")
                .isFalse();
        assertThat(seen.json().at("/content/body").asString()).contains("防汛");
        assertThat(water.get(path + "/history").status()).isEqualTo(403);
        assertThat(water.get(DOCUMENTS).expect(200).ids()).contains(id);
        assertThat(ofUnit("shiba", "UNIT_HEAD").get(path).status()).isEqualTo(404);
        assertThat(does(water, path, "agree", "{\"opinion\":\"同意\"}")
                        .expect(200)
                        .string("status"))
                .isEqualTo("UNDER_REVIEW");

        does(secretary(), path, "submit-sign", SUBMIT_SIGN).expect(200);
        does(
                        director(),
                        path,
                        "oral-approve",
                        "{\"leaderId\":\"p-leader\",\"phonedAt\":\"2026-01-05T09:00:00+08:00\",\"witness\":\"值班员\",\"opinion\":\"同意\"}")
                .expect(200);
        var oral = clerk().get(path).expect(200);
        assertThat(oral.string("status")).isEqualTo("SIGNED_ORALLY");
        assertThat(oral.string("docDateText")).isEqualTo("2026年1月5日");
        assertThat(oral.json().at("/handling/signature/pending").asBoolean()).isTrue();
        does(leader(), path, "confirm-sign", "{\"opinion\":\"同意\"}").expect(200);
        does(secretary(), path, "recheck", "{}").expect(200);
        var numbered = does(clerk(), path, "register", "{\"copies\":30}").expect(200);
        assertThat(numbered.string("docNo")).matches("西政办发〔20\\d\\d〕[1-9]\\d*号");
        does(clerk(), path, "print", "{}").expect(200);
        does(clerk(), path, "seal", "{\"seal\":\"区政府办公室印章\"}").expect(200);
        does(clerk(), path, "dispatch", "{\"channel\":\"ELECTRONIC\"}").expect(200);

        signAll(id);
        var completed =
                eventually(clerk(), path, answer -> answer.string("status").equals("COMPLETED"));
        assertThat(completed.json().at("/receipts/signedFor").asInt()).isEqualTo(2);
        does(of(GOV, "archivist", "ARCHIVIST"), path, "archive", "{\"retention\":\"Y30\"}")
                .expect(200);

        assertThat(values(clerk().get(path + "/versions").expect(200).json().path("items"), "command"))
                .containsExactly("submit-review", "submit-review");
        assertThat(clerk().get(path + "/history").expect(200).json().path("items"))
                .hasSizeGreaterThan(12);
        var used = eventually(director(), "/api/v1/seal-uses?limit=200", answer -> values(
                        answer.json().path("items"), "documentId")
                .contains(id));
        assertThat(used.json().path("items").valueStream().filter(one -> one.path("documentId")
                        .asString("")
                        .equals(id)))
                .singleElement()
                .satisfies(one -> assertThat(one.path("status").asString()).isEqualTo("USED"));

        var archived = await("all is told").atMost(SOON).until(() -> events(id), all -> all.stream()
                .anyMatch(one -> one.path("type").asString().endsWith("archived.v1")));
        var schemas = EventSchemas.ofContracts();
        var all = new ArrayList<>(archived);
        clerk().get(DISPATCHES + "?documentId=" + id).expect(200).ids().forEach(one -> all.addAll(events(one)));
        assertThat(all).hasSizeGreaterThan(18);
        all.forEach(one -> {
            schemas.assertValid(one.path("type").asString(), one.toString());
            assertThat(one.toString()).doesNotContain("姓名", "全程办理", "p-clerk", "p-leader", "防汛");
        });
    }

    @Test
    void a_draft_that_breaks_a_rule_is_refused_with_its_id_and_one_that_is_warned_of_wants_a_reason() {
        var draft = clerk().post(
                        DOCUMENTS,
                        """
                        {"genre": "REQUEST", "title": "关于经费的请示", "code": "西政办发", "necessity": "需要",
                         "mainTo": [{"name": "市人民政府", "relation": "DIRECT_SUPERIOR"}, {"name": "市委", "relation": "DIRECT_SUPERIOR"}],
                         "cc": [{"unitId": "hekou"}], "body": "请解决经费。"}
                        """)
                .expect(201);
        String path = DOCUMENTS + "/" + draft.string("id");
        var lint = clerk().get(path + "/lint").expect(200).json();
        assertThat(lint.path("passes").asBoolean()).isFalse();
        assertThat(values(lint.path("findings"), "rule")).containsExactly("R03", "R03");
        assertThat(lint.at("/findings/0/severity").asString()).isEqualTo("HARD");
        assertThat(lint.at("/findings/0/message").asString()).contains("不得抄送下级", "名称hekou", "R03");
        assertThat(lint.at("/findings/0/fix").asString()).isNotBlank();
        var broken = does(clerk(), path, "submit-review", "{}").expect(422);
        assertThat(broken.problem()).isEqualTo("outgoing.rules-broken");
        assertThat(broken.string("title")).contains("R03");
        assertThat(broken.json().at("/errors/0/field").asString()).isEqualTo("cc");

        var saved = clerk().put(
                        path + "/draft",
                        clerk().get(path),
                        """
                        {"genre": "REQUEST", "title": "关于经费的请示", "code": "西政办发", "necessity": "需要",
                         "mainTo": [{"name": "市人民政府", "relation": "DIRECT_SUPERIOR"}, {"name": "市委", "relation": "DIRECT_SUPERIOR"}],
                         "body": "请解决经费。"}
                        """)
                .expect(200);
        assertThat(saved.json().at("/content/direction").asString()).isEqualTo("UP");
        assertThat(does(clerk(), path, "submit-review", "{}").expect(422).problem())
                .isEqualTo("outgoing.reasons-missing");
        var submitted = does(
                        clerk(),
                        path,
                        "submit-review",
                        "{\"reasons\":[{\"rule\":\"R03\",\"text\":\"两级共管\"},{\"rule\":\"R28\",\"text\":\"确有必要\"}]}")
                .expect(200);
        assertThat(submitted.json().at("/content/reasons/0/text").asString()).isEqualTo("两级共管");
        assertThat(clerk().put(path + "/draft", submitted, draft("题", "西政办发", ""))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void what_is_sent_wrongly_is_told_field_by_field() {
        var answer = clerk().post(
                        DOCUMENTS,
                        """
                        {"genre": "NOTICE", "title": "关于甲的通知", "code": "西办发",
                         "mainTo": [{"unitId": "closed"}, {"name": "某处"}], "concerns": ["nowhere"]}
                        """)
                .expect(422);
        assertThat(values(answer.json().path("errors"), "field"))
                .containsExactly("code", "mainTo[0].unitId", "mainTo[1].relation", "concerns[0]");
        assertThat(clerk().post(DOCUMENTS, draft("关于甲的通知", "西政办发", ", \"secrecy\": {\"level\": \"SECRET\"}"))
                        .expect(422)
                        .problem())
                .as("R46")
                .isEqualTo("classified");
        assertThat(clerk().post(DOCUMENTS, draft("关于甲的通知", "西政办发", ", \"replyTo\": \"none\""))
                        .expect(422)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("replyTo");
        assertThat(ofUnit("hekou", "UNIT_HEAD")
                        .post(DOCUMENTS, draft("关于甲的通知", "西政办发", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void dates_that_no_calendar_knows_and_copies_beyond_six_digits_are_refused() {
        assertThat(clerk().post(DOCUMENTS, draft("关于日期的通知", "西政办发", ", \"handleBy\": \"-999999999-01-01\""))
                        .status())
                .isIn(400, 422);
        String path = rechecked("关于份号的通知", "西政办发", GOV);
        assertThat(does(clerk(), path, "register", "{\"copies\":5,\"firstCopyNo\":\"999998\"}")
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("outgoing.copy-no-form");
    }

    @Test
    void a_reply_carries_the_incoming_document_that_it_answers() {
        var incoming = clerk().post(
                        "/api/v1/incoming-documents",
                        """
                        {"book": "LOWER", "sourceOrg": "河口镇", "sourceDocNo": "河政〔2026〕1号", "title": "关于修路的请示",
                         "declaredCopies": 1, "countedCopies": 1, "carrier": "PAPER"}
                        """)
                .expect(201);
        String path = drafted("关于修路的通知", ", \"replyTo\": \"" + incoming.string("id") + "\"");
        assertThat(clerk().get(DOCUMENTS + "?replyTo=" + incoming.string("id"))
                        .expect(200)
                        .ids())
                .containsExactly(path.substring(path.lastIndexOf('/') + 1));
        assertThat(clerk().get(path).expect(200).json().at("/content/replyTo").asString())
                .isEqualTo(incoming.string("id"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        await("it is told").atMost(SOON).until(() -> events(id).stream()
                .anyMatch(one -> one.at("/data/replyTo").asString("").equals(incoming.string("id"))));
    }

    @Test
    void a_repeat_is_answered_as_the_first_and_a_stale_version_is_refused() {
        String path = rechecked("关于重复的通知", "西政办发", GOV);
        var read = clerk().get(path).expect(200);
        var first = clerk().post(path + "/register", read, "{\"copies\":5}", "the-same")
                .expect(200);
        var repeat = clerk().post(path + "/register", read, "{\"copies\":5}", "the-same")
                .expect(200);
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.string("docNo")).isEqualTo(first.string("docNo"));
        assertThat(clerk().post(path + "/print", read, "{}").status()).isEqualTo(412);
    }

    @Test
    void a_seal_for_other_material_is_asked_for_and_approved() {
        var asked = clerk().post("/api/v1/seal-uses", "{\"seal\":\"办公室印\",\"material\":\"介绍信\",\"copies\":1}")
                .expect(201);
        String path = "/api/v1/seal-uses/" + asked.string("id");
        assertThat(does(clerk(), path, "use", "{}").expect(409).problem()).isEqualTo("seal-use.not-in-this-state");
        does(director(), path, "approve", "{}").expect(200);
        assertThat(does(clerk(), path, "use", "{}").expect(200).string("status"))
                .isEqualTo("USED");
        assertThat(of(PARTY, "director", "DIRECTOR").get(path).status()).isEqualTo(404);
    }
}
