package io.districtoffice.document.outgoing;

import static io.districtoffice.document.outgoing.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** What is sent, over HTTP on real parts: received, refused, taken back, seen and revoked. */
class DispatchIT {
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
}
