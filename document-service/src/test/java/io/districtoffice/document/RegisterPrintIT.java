package io.districtoffice.document;

import static com.mongodb.client.model.Filters.eq;
import static io.districtoffice.document.TestOffice.INCOMING;
import static io.districtoffice.document.TestOffice.REGISTER;
import static io.districtoffice.document.TestOffice.as;
import static io.districtoffice.document.TestOffice.clerk;
import static io.districtoffice.document.TestOffice.last;
import static io.districtoffice.document.TestOffice.reviewed;
import static io.districtoffice.document.TestOffice.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.printing.Places;
import io.districtoffice.printing.register.Form;
import io.districtoffice.printing.register.Register;
import io.districtoffice.printing.register.RegisterPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register of incoming documents printed, over HTTP on real parts. */
class RegisterPrintIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PLACES = 8;
    private static final String PDF = REGISTER + "/pdf";
    private static final String XLSX = REGISTER + "/xlsx";
    private static final int NUMBER = 0;
    private static final int SENDER = 2;
    private static final int TITLE = 4;
    private static final int SECRECY = 6;
    private static final int STATUS = 10;
    private static final int HELD = 11;

    private final Caller desk = as(TestPeople.CLERK);
    private final Caller secretary = as(TestPeople.SECRETARY);

    /** A desk with a register of its own. */
    private static Caller deskOf(String office) {
        return service().officeRole(office, "CLERK");
    }

    private static String registered(Caller clerk, String sender, String title) {
        var arrived = clerk.post(
                        INCOMING,
                        """
                        {"book": "PEER", "sourceOrg": "%s", "sourceDocNo": "%s", "title": "%s",
                         "declaredCopies": 2, "countedCopies": 2, "carrier": "PAPER"}
                        """
                                .formatted(sender, TestOffice.newNo(), title))
                .expect(201);
        String path = INCOMING + "/" + arrived.string("id");
        TestOffice.does(clerk, path, "register", "{}").expect(200);
        return path;
    }

    private static List<String> listed(Caller by, String query) {
        var numbers = new ArrayList<String>();
        String after = "";
        do {
            var page =
                    by.get(REGISTER + "?limit=50" + query + after).expect(200).json();
            page.path("items").forEach(one -> numbers.add(one.path("receiptNo").asString()));
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return numbers;
    }

    private static int no(String number) {
        return Integer.parseInt(number.replaceFirst("\\d+-", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void it_is_printed_whole_with_its_head_and_the_first_number_first() {
        var path = reviewed("关于打印登记簿的通知", "");
        var printed = Printed.of(desk, XLSX);

        var sheet = printed.sheet();
        String year = listed(desk, "").get(0).substring(0, 4);
        assertThat(sheet.get(0).get(0)).isEqualTo("名称district-party收文登记簿（" + year + "年）");
        assertThat(sheet.get(1).get(0)).matches("姓名p-clerk打印于\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThat(sheet.get(2))
                .containsExactly(
                        "收文号", "收到日期", "来文单位", "来文字号", "标题", "份数", "密级", "紧急程度", "承办单位", "办结期限", "状态", "现在何处", "处理结果");
        var numbers = listed(desk, "").stream()
                .sorted(java.util.Comparator.comparing(RegisterPrintIT::no))
                .toList();
        assertThat(printed.column(NUMBER)).isEqualTo(numbers);
        String number = desk.get(path).expect(200).string("receiptNo");
        var row = printed.rows().get(numbers.indexOf(number));
        assertThat(row.get(SENDER)).isEqualTo("河口镇人民政府");
        assertThat(row.get(TITLE)).isEqualTo("关于打印登记簿的通知");
        assertThat(row.get(STATUS)).isEqualTo("已初审");
        assertThat(row.get(HELD)).isEqualTo("秘书");
    }

    @Test
    void it_comes_as_a_file_that_is_shown_or_saved_and_not_kept() {
        var clerk = deskOf("office-print-head");
        registered(clerk, "市政府办", "关于表头的通知");
        var pdf = Printed.of(clerk, PDF);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''office-print-head%E6%94%B6%E6%96%87")
                .endsWith(".pdf");
        assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
        assertThat(pdf.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(pdf.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(pdf.text()).contains("office-print-head收文登记簿", "现在何处", "关于表头的通知", "共1页");

        var workbook = Printed.of(clerk, XLSX);
        assertThat(workbook.header("Content-Type")).isEqualTo(Form.XLSX.mediaType());
        assertThat(workbook.header("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith(".xlsx");
    }

    @Test
    void it_is_printed_in_english_for_who_reads_english() {
        var clerk = deskOf("office-print-en");
        registered(clerk, "市政府办", "关于语言的通知");
        var sheet = Printed.of(clerk, XLSX + "?status=REGISTERED", "Accept-Language", "en")
                .sheet();
        assertThat(sheet.get(0).get(0)).startsWith("office-print-en: register of incoming documents, 20");
        assertThat(sheet.get(1).get(0)).startsWith("Status: registered").contains("printed by office-print-en-clerk");
        assertThat(sheet.get(2)).contains("Sender", "Where it is");
        assertThat(sheet.get(3)).contains("关于语言的通知", "registered", "secretary");
    }

    @Test
    void what_is_asked_for_is_printed_and_nothing_else() {
        var clerk = deskOf("office-print-filter");
        registered(clerk, "市政府办", "关于甲河堤防的通知");
        registered(clerk, "邻区政府办", "关于乙河堤防的通知");
        registered(clerk, "市政府办", "关于丙河水库的通知");

        var ofSender = Printed.of(clerk, XLSX + "?sender=" + encoded("市政府办"));
        assertThat(ofSender.column(TITLE)).containsExactly("关于甲河堤防的通知", "关于丙河水库的通知");
        assertThat(ofSender.sheet().get(1).get(0)).startsWith("来文单位：市政府办");
        var found = Printed.of(clerk, XLSX + "?q=" + encoded("河堤防"));
        assertThat(found.column(TITLE)).as("oldest first").containsExactly("关于甲河堤防的通知", "关于乙河堤防的通知");
        assertThat(found.sheet().get(0).get(0)).as("of all years").isEqualTo("office-print-filter收文登记簿");
        assertThat(Printed.of(clerk, XLSX + "?year=2001").rows()).isEmpty();
        assertThat(Printed.of(clerk, XLSX + "?book=LOWER").rows()).isEmpty();
        assertThat(Printed.of(clerk, XLSX + "?q=" + encoded("堤防" + "长".repeat(400)))
                        .sheet()
                        .get(1)
                        .get(0))
                .hasSizeLessThan(200)
                .contains("…");
        assertThat(clerk.get(XLSX + "?q=" + encoded("水")).expect(400).problem()).isEqualTo("incoming.words-too-short");
        assertThat(clerk.get(PDF + "?limit=20").expect(400).problem())
                .as("it has no pages")
                .isEqualTo("parameter-unknown");
        assertThat(clerk.get(PDF + "?status=NO").expect(400).problem()).isEqualTo("parameter-malformed");
    }

    @Test
    void what_looks_like_a_formula_stays_text() {
        var clerk = deskOf("office-print-formula");
        String evil = "=HYPERLINK(\\\"http://example.org\\\",\\\"点此\\\")";
        registered(clerk, "+1", evil);
        var row = Printed.of(clerk, XLSX).rows().get(0);
        assertThat(row.get(SENDER)).isEqualTo("+1");
        assertThat(row.get(TITLE)).isEqualTo("=HYPERLINK(\"http://example.org\",\"点此\")");
    }

    @Test
    void nobody_prints_what_the_list_does_not_show_him() {
        var stub = desk.post(
                        INCOMING + "/stubs",
                        """
                        {"book": "SUPERIOR", "sourceOrg": "市委办", "level": "CONFIDENTIAL", "copyNo": "000012",
                         "custodianId": "p-clerk", "place": "保密柜 1"}
                        """)
                .expect(201);
        String number = stub.string("receiptNo");
        var row = Printed.of(desk, XLSX).rows().stream()
                .filter(one -> one.get(NUMBER).equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(TITLE)).isEmpty();
        assertThat(row.get(TITLE - 1)).isEmpty();
        assertThat(row.get(SECRECY)).isEqualTo("机密");
        assertThat(row.get(HELD)).isEqualTo("姓名p-clerk");

        for (Caller by : List.of(desk, secretary, as(TestPeople.SEC_OFFICER), as(TestPeople.ELSEWHERE))) {
            assertThat(Printed.of(by, XLSX).column(NUMBER)).containsExactlyInAnyOrderElementsOf(listed(by, ""));
        }
        assertThat(Printed.of(secretary, XLSX).column(NUMBER))
                .as("who need not know")
                .isNotEmpty()
                .doesNotContain(number);
        assertThat(Printed.of(as(TestPeople.ELSEWHERE), PDF).text()).doesNotContain("关于");
        for (String path : List.of(PDF, XLSX)) {
            assertThat(clerk("hekou").get(path).status()).isEqualTo(403);
            assertThat(as(TestPeople.LEADER).get(path).status()).isEqualTo(403);
        }
    }

    @Test
    void a_year_of_many_pages_is_printed_in_order_without_gap() {
        var clerk = deskOf("office-print-many");
        String id = last(registered(clerk, "市政府办", "关于样件的通知"));
        int many = 450;
        seed(id, many, no -> new BsonInt64(many + 1 - no));
        assertThat(Printed.of(clerk, XLSX + "?year=2001").column(NUMBER))
                .isEqualTo(IntStream.rangeClosed(1, many)
                        .mapToObj(no -> "2001-" + no)
                        .toList());
        assertThat(Printed.of(clerk, XLSX + "?year=2001&q=" + encoded("关于样件")).rows())
                .hasSize(many);
    }

    @Test
    void a_register_that_is_too_long_is_refused_and_not_cut() {
        var clerk = deskOf("office-print-long");
        registered(clerk, "市政府办", "关于长册的通知");
        seedStumps("office-print-long", RegisterPrinter.MOST_ROWS + 1);
        for (String path : List.of(PDF, XLSX)) {
            var answer = clerk.get(path + "?year=2001").expect(422);
            assertThat(answer.problem()).isEqualTo("register.too-many-rows");
            assertThat(answer.string("detail")).contains("50000", "分几次打印");
        }
        assertThat(Printed.of(clerk, XLSX).rows()).as("of this year").hasSize(1);
    }

    /** Copies of a paper in the register of 2001, past the commands. */
    private static void seed(String id, int many, IntFunction<BsonInt64> number) {
        var template = Mono.from(papers().find(eq("_id", id))).block(LIMIT);
        template.remove("outbox");
        template.remove("open");
        template.remove("processed");
        template.getDocument("state").getDocument("registration").put("year", new BsonInt32(2001));
        seed(many, no -> {
            var copy = template.clone();
            copy.put("_id", new BsonString(id + "-" + no));
            copy.getDocument("state").put("id", copy.get("_id"));
            copy.getDocument("state").getDocument("registration").put("no", number.apply(no));
            return copy;
        });
    }

    /** As much of a paper as is counted. */
    private static void seedStumps(String office, int many) {
        seed(many, no -> new BsonDocument("_id", new BsonString(office + no))
                .append("readers", new BsonString("office:" + office + ":CLERK"))
                .append(
                        "state",
                        new BsonDocument("office", new BsonString(office))
                                .append("registration", new BsonDocument("year", new BsonInt32(2001)))));
    }

    private static void seed(int many, IntFunction<BsonDocument> paper) {
        Flux.range(1, many)
                .map(paper::apply)
                .buffer(1000)
                .concatMap(papers()::insertMany)
                .blockLast(LIMIT);
    }

    private static MongoCollection<BsonDocument> papers() {
        return service().context().getBean(OfficeStore.class).database().getCollection("incoming", BsonDocument.class);
    }

    private static Disposable.Composite held(int places) {
        var all = Disposables.composite();
        var shared = service().context().getBean(Places.class);
        IntStream.range(0, places)
                .forEach(i -> all.add(shared.held(Flux.never()).subscribe()));
        return all;
    }

    private static boolean isFree() {
        return service()
                .context()
                .getBean(Places.class)
                .held(Flux.just(true))
                .onErrorReturn(false)
                .blockFirst(LIMIT);
    }

    @Test
    void whoever_comes_while_too_many_print_comes_again() {
        var clerk = deskOf("office-print-busy");
        registered(clerk, "市政府办", "关于排队的通知");
        var others = held(PLACES);
        try {
            var answer = clerk.get(PDF).expect(503);
            assertThat(answer.problem()).isEqualTo("outgoing.printing-busy");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.header("Content-Disposition")).isEmpty();
            assertThat(clerk.get(XLSX).status()).isEqualTo(503);
        } finally {
            others.dispose();
        }
        assertThat(Printed.of(clerk, PDF).text()).contains("关于排队的通知");
    }

    @Test
    void a_download_that_is_given_up_leaves_its_place_and_no_file() {
        var clerk = deskOf("office-print-cancel");
        registered(clerk, "市政府办", "关于放弃的通知");
        var before = files();
        var others = held(PLACES - 1);
        others.addAll(List.of(printingForEver(), printingForEver()));
        try {
            var download = Printed.HTTP.sendAsync(clerk.request(PDF).build(), HttpResponse.BodyHandlers.ofByteArray());
            var made = await("its file is there").atMost(LIMIT).until(() -> more(before), files -> !files.isEmpty());
            assertThat(isFree()).isFalse();
            download.cancel(true);
            await("its place is free").atMost(LIMIT).until(RegisterPrintIT::isFree);
            await("its file is gone").atMost(LIMIT).until(() -> made.stream().noneMatch(Files::exists));
        } finally {
            others.dispose();
        }
    }

    /** It takes a turn and no place. */
    private static Disposable printingForEver() {
        var begun = new AtomicInteger();
        var register = new Register("甲", "", List.of(new Register.Column("乙", 1)));
        var printing = service()
                .context()
                .getBean(RegisterPrinter.class)
                .print(
                        Form.XLSX,
                        register,
                        Flux.<List<String>>never().doOnSubscribe(asked -> begun.incrementAndGet()),
                        path -> Flux.empty())
                .subscribe();
        await("it prints").atMost(LIMIT).until(() -> begun.get() == 1);
        return printing;
    }

    private static Set<Path> more(Set<Path> before) {
        return files().stream().filter(file -> !before.contains(file)).collect(Collectors.toSet());
    }

    private static Set<Path> files() {
        try (var all = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "register*.pdf")) {
            var files = new java.util.HashSet<Path>();
            all.forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
