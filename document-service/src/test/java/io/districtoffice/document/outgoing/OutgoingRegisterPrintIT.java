package io.districtoffice.document.outgoing;

import static com.mongodb.client.model.Filters.eq;
import static io.districtoffice.document.outgoing.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.Printed;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.printing.Places;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register of outgoing documents printed, over HTTP on real parts. */
class OutgoingRegisterPrintIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PLACES = 8;
    private static final String REGISTER = "/api/v1/registers/outgoing";
    private static final String PDF = REGISTER + "/pdf";
    private static final String XLSX = REGISTER + "/xlsx";
    private static final int NUMBER = 0;
    private static final int TITLE = 2;

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> listed(Caller by, String query) {
        var numbers = new ArrayList<String>();
        String after = "";
        do {
            var page = by.get(REGISTER + "?limit=2" + query + after).expect(200).json();
            numbers.addAll(values(page.path("items"), "docNo"));
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return numbers;
    }

    @Test
    void a_line_has_what_the_register_on_paper_has_and_a_void_number_its_reason() {
        String path = rechecked("=1+1关于打印发文的通知", "西政办发", GOV);
        String number =
                does(clerk(), path, "register", "{\"copies\":5}").expect(200).string("docNo");
        does(director(), path, "void-number", "{\"reason\":\"重复编号\"}").expect(200);
        String voided = rechecked("关于打印发文的另一通知", "西政办发", GOV);
        does(clerk(), voided, "register", "{\"copies\":30}").expect(200);

        var printed = Printed.of(clerk(), XLSX + "?genre=NOTICE&q=" + encoded("打印发文"));
        var sheet = printed.sheet();
        assertThat(sheet.get(0).get(0)).startsWith("名称district-gov发文登记簿（20");
        assertThat(sheet.get(1).get(0)).startsWith("文种：通知\u3000查找：打印发文\u3000姓名clerk打印于");
        assertThat(sheet.get(2))
                .containsExactly("发文字号", "成文日期", "标题", "文种", "密级/缓急", "主送", "签发人", "份数", "登记人/登记日期", "状态", "作废原因");
        assertThat(printed.rows()).hasSize(2);
        var row = printed.rows().get(0);
        assertThat(row.get(NUMBER)).isEqualTo(number);
        assertThat(row.get(TITLE)).isEqualTo("=1+1关于打印发文的通知");
        assertThat(row)
                .contains("通知", "名称hekou、名称shiba", "姓名leader", "5", "已撤回")
                .anyMatch(cell -> cell.startsWith("姓名clerk 20"))
                .endsWith("重复编号");

        var pdf = Printed.of(clerk(), PDF);
        assertThat(pdf.header("Content-Disposition")).startsWith("inline;").endsWith(".pdf");
        assertThat(pdf.text()).contains("发文登记簿", "作废原因", number, "重复编号");
        var english = Printed.of(clerk(), XLSX + "?q=" + encoded("打印发文"), "Accept-Language", "en")
                .sheet();
        assertThat(english.get(2)).contains("Main recipients", "Void because");
        assertThat(english.get(3)).contains("notice", "withdrawn");
        assertThat(Printed.of(clerk(), XLSX + "?code=" + encoded("西政办函")).rows())
                .isEmpty();
        assertThat(Printed.of(clerk(), XLSX + "?status=ARCHIVED&year=2002").rows())
                .isEmpty();
    }

    @Test
    void who_does_not_see_it_in_the_list_does_not_print_it() {
        String path = rechecked("关于打印范围的通知", "西政办发", GOV);
        does(clerk(), path, "register", "{\"copies\":5}").expect(200);
        String found = "?q=" + encoded("打印范围");
        assertThat(Printed.of(leader(), XLSX + found).rows()).hasSize(1);
        assertThat(Printed.of(of(PARTY, "clerk", "CLERK"), XLSX + found).rows()).isEmpty();
        assertThat(Printed.of(of(PARTY, "clerk", "CLERK"), PDF).text()).doesNotContain("打印范围");
        for (String address : List.of(PDF, XLSX)) {
            assertThat(ofUnit("hekou", "UNIT_CLERK").get(address).status()).isEqualTo(403);
            assertThat(ofUnit("hekou", "UNIT_HEAD").get(address).status()).isEqualTo(403);
        }
    }

    /** Also a number of the year before that was entered late, as a void one may be. */
    @Test
    void list_and_print_are_code_by_code_in_the_order_of_the_numbers_whenever_they_were_entered() {
        String path = rechecked("关于册序的通知", "西政办发", GOV);
        does(clerk(), path, "register", "{\"copies\":5}").expect(200);
        String id = path.substring(path.lastIndexOf('/') + 1);
        var expected = new ArrayList<String>();
        for (String code : List.of("丙办", "甲办")) {
            IntStream.rangeClosed(1, 150).forEach(no -> {
                seed(id, code, 151 - no);
                expected.add("%s〔2003〕%d号".formatted(code, no));
            });
        }
        var codes = expected.stream()
                .sorted(java.util.Comparator.comparing((String no) -> no.substring(0, 2)))
                .toList();
        assertThat(Printed.of(clerk(), XLSX + "?year=2003").column(NUMBER)).isEqualTo(codes);
        assertThat(listed(clerk(), "&year=2003")).isEqualTo(codes);
        assertThat(Printed.of(clerk(), XLSX + "?year=2003&code=" + encoded("甲办"))
                        .column(NUMBER))
                .hasSize(150)
                .startsWith("甲办〔2003〕1号")
                .endsWith("甲办〔2003〕150号");
        assertThat(clerk().get(REGISTER + "?year=2003&after="
                                + clerk().get(REGISTER + "?limit=2&year=2003").string("next"))
                        .status())
                .isEqualTo(200);
        assertThat(clerk().get(REGISTER + "?year=2004&after="
                                + clerk().get(REGISTER + "?limit=2&year=2003").string("next"))
                        .status())
                .as("a cursor of another filter")
                .isEqualTo(400);
    }

    private static void seed(String id, String code, int no) {
        var documents =
                service().context().getBean(OfficeStore.class).database().getCollection("outgoing", BsonDocument.class);
        var copy = Mono.from(documents.find(eq("_id", id))).block(LIMIT);
        copy.remove("outbox");
        copy.remove("open");
        copy.remove("processed");
        copy.put("_id", new BsonString(id + code + no));
        var state = copy.getDocument("state");
        state.put("id", copy.get("_id"));
        state.getDocument("registration")
                .append("code", new BsonString(code))
                .append("year", new BsonInt32(2003))
                .append("no", new BsonInt64(no))
                .append("docNo", new BsonString("%s〔2003〕%d号".formatted(code, no)));
        Mono.from(documents.insertOne(copy)).block(LIMIT);
    }

    @Test
    void papers_and_registers_share_their_places() {
        String path = rechecked("关于共用的通知", "西政办发", GOV);
        var others = Disposables.composite();
        var places = service().context().getBean(Places.class);
        IntStream.range(0, PLACES)
                .forEach(i -> others.add(places.held(Flux.never()).subscribe()));
        try {
            for (String address : List.of(PDF, XLSX, path + "/pdf", path + "/docx")) {
                assertThat(clerk().get(address).expect(503).problem()).isEqualTo("outgoing.printing-busy");
            }
        } finally {
            others.dispose();
        }
        assertThat(clerk().get(path + "/pdf").status()).isEqualTo(200);
    }
}
