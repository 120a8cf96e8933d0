package io.districtoffice.document.outgoing;

import static io.districtoffice.document.outgoing.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.store.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Outgoing documents over HTTP on real parts. */
class OutgoingIT {
    private static final String URGENT = ", \"urgency\": \"URGENT\", \"handleBy\": \"2099-12-01\"";

    private static int year() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
    }

    private static List<String> values(JsonNode items, String field) {
        return items.valueStream().map(one -> one.path(field).asString("")).toList();
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

    private static String drafted(String title, String more) {
        return DOCUMENTS + "/"
                + clerk().post(DOCUMENTS, draft(title, "西政办发", more))
                        .expect(201)
                        .string("id");
    }

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

    private static String sent(String title) {
        String path = rechecked(title, "西政办发", GOV);
        does(clerk(), path, "register", "{\"copies\":30}").expect(200);
        does(clerk(), path, "print", "{}").expect(200);
        does(clerk(), path, "seal", "{\"seal\":\"区政府办公室印章\"}").expect(200);
        does(clerk(), path, "dispatch", "{\"channel\":\"ELECTRONIC\"}").expect(200);
        return path;
    }

    private static String dispatchTo(String unit, String path) {
        String document = path.substring(path.lastIndexOf('/') + 1);
        var found = eventually(clerk(), DISPATCHES + "?documentId=" + document, answer -> answer.json()
                .path("items")
                .valueStream()
                .anyMatch(one -> one.at("/recipient/unitId").asString("").equals(unit)));
        return found.json()
                .path("items")
                .valueStream()
                .filter(one -> one.at("/recipient/unitId").asString("").equals(unit))
                .map(one -> DISPATCHES + "/" + one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_unit_signs_with_its_own_system_another_refuses_and_gets_it_again() {
        String path = sent("关于分发的通知");
        String toHekou = dispatchTo("hekou", path);
        String toShiba = dispatchTo("shiba", path);

        var machine = machine("hekou");
        var read = machine.get(toHekou).expect(200);
        assertThat(read.json().at("/paper/docNo").asString()).startsWith("西政办发〔");
        assertThat(read.json().at("/paper/mark").asString()).isEqualTo("西山区人民政府办公室文件");
        assertThat(read.json().has("documentId")).isFalse();
        assertThat(machine.get(toShiba).status()).isEqualTo(404);
        assertThat(ofUnit("hekou", "UNIT_CLERK").get(path).status())
                .as("recipients do not see how it was made")
                .isIn(403, 404);
        assertThat(machine.post(toHekou + "/sign-for", "{}").expect(200).string("status"))
                .isEqualTo("SIGNED_FOR");

        var shiba = ofUnit("shiba", "UNIT_CLERK");
        does(shiba, toShiba, "refuse", "{\"reason\":\"缺第三页\"}").expect(200);
        var resent = does(clerk(), toShiba, "resend", "{}").expect(200);
        String again = DISPATCHES + "/" + resent.string("resentAs");
        assertThat(eventually(shiba, again, answer -> true).string("resendOf"))
                .isEqualTo(toShiba.substring(toShiba.lastIndexOf('/') + 1));
        assertThat(clerk().get(path).expect(200).string("status")).isEqualTo("DISPATCHED");
        does(shiba, again, "sign-for", "{\"name\":\"李四\"}").expect(200);
        eventually(clerk(), path, answer -> answer.string("status").equals("COMPLETED"));
    }

    @Test
    void what_is_taken_back_is_seen_no_longer_and_who_is_excused_is_not_waited_for() {
        String path = sent("关于收回的通知");
        String toHekou = dispatchTo("hekou", path);
        String toShiba = dispatchTo("shiba", path);
        does(clerk(), toHekou, "recall", "{\"reason\":\"印错\"}").expect(200);
        assertThat(machine("hekou").get(toHekou).status()).isEqualTo(404);
        does(director(), toHekou, "excuse", "{\"reason\":\"另行送达\"}").expect(200);
        does(ofUnit("shiba", "UNIT_HEAD"), toShiba, "sign-for", "{}").expect(200);
        assertThat(does(clerk(), toShiba, "recall", "{\"reason\":\"x\"}")
                        .expect(409)
                        .problem())
                .isEqualTo("dispatch.not-in-this-state");
        eventually(clerk(), path, answer -> answer.string("status").equals("COMPLETED"));
    }

    @Test
    void it_can_be_seen_as_it_looks_on_paper_by_its_office_and_by_its_recipients() {
        String path = sent("关于排版的通知");
        var pdf = clerk().get(path + "/pdf").expect(200);
        assertThat(pdf.response().body()).startsWith("%PDF-");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).startsWith("inline");
        assertThat(clerk().get(path + "/docx").expect(200).response().body()).startsWith("PK");
        String toHekou = dispatchTo("hekou", path);
        assertThat(machine("hekou").get(toHekou + "/pdf").expect(200).response().body())
                .startsWith("%PDF-");
        assertThat(machine("shiba").get(toHekou + "/pdf").status()).isEqualTo(404);
        assertThat(machine("hekou").get(path + "/pdf").status()).isEqualTo(403);
        assertThat(ofUnit("hekou", "UNIT_HEAD").get(path + "/pdf").status()).isEqualTo(404);
    }

    @Test
    void the_recipients_of_a_revoked_document_are_told() {
        String path = sent("关于撤销的通知");
        String toHekou = dispatchTo("hekou", path);
        dispatchTo("shiba", path);
        does(director(), path, "revoke", "{\"reason\":\"内容有误\"}").expect(200);
        var told = eventually(
                machine("hekou"), toHekou, answer -> answer.string("status").equals("EXCUSED"));
        assertThat(told.json().at("/standing/kind").asString()).isEqualTo("REVOKED");
        String id = toHekou.substring(toHekou.lastIndexOf('/') + 1);
        await("the notice").atMost(SOON).until(() -> events(id).stream()
                .anyMatch(one -> one.at("/data/notices/0/what").asString("").equals("dispatch.revoked")));
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
    void a_file_goes_with_the_document_to_its_recipients_and_to_nobody_else() {
        var file = clerk().upload(
                        "/api/v1/document-attachments",
                        "名单.txt",
                        "text/plain",
                        "甲、乙".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201);
        String annex = ", \"annexes\": [{\"title\": \"名单\", \"fileId\": \"" + file.string("id") + "\"}]";
        String path = drafted("关于附件的通知", annex);
        assertThat(clerk().get(path + "/attachments/" + file.string("id"))
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo("甲、乙");
        assertThat(clerk().post(DOCUMENTS, draft("关于他人附件的通知", "西政办发", annex)).status())
                .as("it belongs to one document")
                .isEqualTo(422);
        does(clerk(), path, "submit-review", "{\"reasons\":[{\"rule\":\"R28\",\"text\":\"必要\"}]}")
                .expect(200);
        does(secretary(), path, "submit-sign", SUBMIT_SIGN).expect(200);
        does(leader(), path, "sign", "{\"markOnly\":true}").expect(200);
        does(secretary(), path, "recheck", "{}").expect(200);
        does(clerk(), path, "register", "{\"copies\":3,\"firstCopyNo\":\"000001\"}")
                .expect(200);
        does(clerk(), path, "print", "{}").expect(200);
        does(clerk(), path, "seal", "{\"withoutSealReason\":\"普发文件\"}").expect(200);
        does(clerk(), path, "dispatch", "{\"channel\":\"ELECTRONIC\"}").expect(200);
        String toHekou = dispatchTo("hekou", path);
        String toShiba = dispatchTo("shiba", path);
        assertThat(machine("hekou")
                        .get(toHekou + "/attachments/" + file.string("id"))
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo("甲、乙");
        assertThat(machine("hekou")
                        .get(toShiba + "/attachments/" + file.string("id"))
                        .status())
                .isEqualTo(404);
        assertThat(machine("hekou").get(toHekou + "/attachments/other").status())
                .isEqualTo(404);
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
        assertThat(clerk().get(path).expect(200).json().at("/content/replyTo").asString())
                .isEqualTo(incoming.string("id"));
        String id = path.substring(path.lastIndexOf('/') + 1);
        await("it is told").atMost(SOON).until(() -> events(id).stream()
                .anyMatch(one -> one.at("/data/replyTo").asString("").equals(incoming.string("id"))));
    }

    @Test
    void numbers_given_at_once_have_no_gap_and_no_twin_and_begin_where_the_office_says() throws Exception {
        int many = 16;
        int each = 10;
        var clerk = of(PARTY, "clerk", "CLERK");
        var preparing = Executors.newFixedThreadPool(4);
        var pool = Executors.newFixedThreadPool(many);
        try {
            var paths = new ArrayList<String>();
            for (var made : preparing.invokeAll(IntStream.range(0, many * each)
                    .<Callable<String>>mapToObj(i -> () -> rechecked("关于编号" + i + "的通知", "西办发", PARTY))
                    .toList())) {
                paths.add(made.get());
            }
            var codes = pool.invokeAll(paths.stream()
                    .<Callable<Integer>>map(path -> () -> registered(clerk, path))
                    .toList());
            for (var code : codes) {
                assertThat(code.get()).isEqualTo(200);
            }
        } finally {
            preparing.shutdownNow();
            pool.shutdownNow();
        }
        long first = year() == 2026 ? 301 : 1;
        var numbers = new ArrayList<Long>();
        String after = "";
        do {
            var page = clerk.get("/api/v1/registers/outgoing?code=%s&limit=200%s"
                            .formatted(encoded("西办发"), after.isEmpty() ? "" : "&after=" + after))
                    .expect(200)
                    .json();
            page.path("items").forEach(one -> numbers.add(one.path("no").asLong()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(numbers.stream().sorted().toList())
                .isEqualTo(LongStream.range(first, first + (long) many * each)
                        .boxed()
                        .toList());
    }

    /** Too many at once is 503, which is asked again. */
    private static int registered(Caller clerk, String path) {
        while (true) {
            Answer read = clerk.get(path);
            if (read.status() == 503) {
                continue;
            }
            if (read.expect(200).string("status").equals("NUMBERED")) {
                return 200;
            }
            var answer = clerk.post(path + "/register", read, "{\"copies\":1}");
            if (answer.status() != 503 && answer.status() != 412) {
                return answer.status();
            }
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void the_register_finds_by_number_and_by_words_and_keeps_void_numbers_with_the_reason() {
        String path = rechecked("关于查找登记簿的通知", "西政办发", GOV);
        var numbered = does(clerk(), path, "register", "{\"copies\":5}").expect(200);
        String register = "/api/v1/registers/outgoing?year=" + year() + "&q=";
        assertThat(values(
                        clerk().get(register + encoded("查找登记"))
                                .expect(200)
                                .json()
                                .path("items"),
                        "docNo"))
                .containsExactly(numbered.string("docNo"));
        assertThat(values(
                        clerk().get(register + encoded(numbered.string("docNo")))
                                .expect(200)
                                .json()
                                .path("items"),
                        "title"))
                .containsExactly("关于查找登记簿的通知");
        assertThat(clerk().get(register + encoded("没有.*这样")).expect(200).ids()).isEmpty();
        does(director(), path, "void-number", "{\"reason\":\"重复编号\"}").expect(200);
        var line = clerk().get(register + encoded("查找登记")).expect(200).json().at("/items/0");
        assertThat(line.path("voided").asString()).isEqualTo("重复编号");
        assertThat(line.path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(of(PARTY, "clerk", "CLERK")
                        .get(register + encoded("查找登记"))
                        .expect(200)
                        .ids())
                .isEmpty();
        assertThat(values(
                        clerk().get("/api/v1/document-codes").expect(200).json().path("items"), "code"))
                .containsExactly("西政办发");
    }

    @Test
    void a_number_given_in_the_moment_of_a_withdrawal_is_entered_void() {
        String path = rechecked("关于撤回瞬间的通知", "西政办发", GOV);
        String id = path.substring(path.lastIndexOf('/') + 1);
        // as a registration that lost against the withdrawal leaves it
        service()
                .context()
                .getBean(Series.class)
                .next("outgoing-西政办发-" + year(), id, no -> Mono.empty())
                .block(Duration.ofSeconds(5));
        does(director(), path, "withdraw", "{\"reason\":\"领导收回\"}").expect(200);
        var entered =
                eventually(clerk(), path, answer -> !answer.string("docNo").isEmpty());
        assertThat(entered.json().at("/handling/registration/voided").asString())
                .isEqualTo("领导收回");
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
