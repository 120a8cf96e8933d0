package io.districtoffice.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.incoming.model.Command;
import io.districtoffice.platform.ServiceUnderTest;
import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.contracts.ContractChecks;
import io.districtoffice.platform.contracts.EventSchemas;
import io.districtoffice.platform.contracts.ProblemTextsCheck;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Incoming documents over HTTP on real parts. */
class DocumentServiceIT {

    static final String PATH = "/api/v1/incoming-documents";

    static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = TestOffice.service();
    }

    static Answer arrived(ServiceUnderTest.Caller clerk, String docNo) {
        return clerk.post(
                        PATH,
                        """
                        {"book": "SUPERIOR", "sourceOrg": "市政府办", "sourceDocNo": "%s", "title": "关于防汛工作的通知",
                         "declaredCopies": 2, "countedCopies": 2, "carrier": "JIYAO"}
                        """
                                .formatted(docNo))
                .expect(201);
    }

    static Answer register(ServiceUnderTest.Caller clerk, Answer document, String body) {
        return clerk.post(PATH + "/" + document.string("id") + "/register", document, body);
    }

    @Test
    void a_document_is_signed_for_and_registered_once() {
        var clerk = service.officeRole("office-a", "CLERK");
        String docNo = "西政办发〔2026〕" + UUID.randomUUID();
        var first = arrived(clerk, docNo);
        assertThat(first.string("status")).isEqualTo("RECEIVED");
        assertThat(register(clerk, first, "{}").expect(200).string("receiptNo")).matches("20\\d\\d-\\d+");

        var second = arrived(clerk, docNo);
        assertThat(register(clerk, second, "{}").expect(409).problem()).isEqualTo("already-taken");
        var known = register(clerk, second, "{\"duplicateOf\": \"" + first.string("id") + "\"}")
                .expect(200);
        assertThat(known.string("duplicateOf")).isEqualTo(first.string("id"));
    }

    @Test
    void a_repeat_of_the_registration_is_answered_as_the_first() {
        var clerk = service.officeRole("office-b", "CLERK");
        var document = arrived(clerk, "甲〔2026〕1号");
        String path = PATH + "/" + document.string("id") + "/register";
        var first = clerk.post(path, document, "{}", "the-same-key").expect(200);
        var repeat = clerk.post(path, document, "{}", "the-same-key").expect(200);
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.string("receiptNo")).isEqualTo(first.string("receiptNo"));
        assertThat(register(clerk, repeat, "{}").expect(409).problem()).isEqualTo("incoming.not-received");
    }

    @Test
    void numbers_registered_at_once_have_no_gap_and_no_twin() throws Exception {
        var clerk = service.officeRole("office-c", "CLERK");
        int many = 64;
        var documents = IntStream.range(0, many)
                .mapToObj(i -> arrived(clerk, "乙〔2026〕" + i + "号"))
                .toList();
        var pool = Executors.newFixedThreadPool(32);
        try {
            // each registration is sent twice at once under two keys: one of the two must lose, and no number with it
            List<Callable<Answer>> all = documents.stream()
                    .flatMap(document ->
                            IntStream.range(0, 2).<Callable<Answer>>mapToObj(i -> () -> untilTold(clerk, document)))
                    .toList();
            var answers = pool.invokeAll(all);
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(200, 409, 412);
            }
        } finally {
            pool.shutdownNow();
        }
        var numbers = clerk.get(PATH + "?status=REGISTERED&limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> Long.parseLong(item.path("receiptNo").asString().replaceFirst("\\d+-", "")))
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, many).boxed().toList());
    }

    /** A service that is busy says so; the same request under the same key is repeated. */
    private static Answer untilTold(ServiceUnderTest.Caller clerk, Answer document) {
        String key = UUID.randomUUID().toString();
        String path = PATH + "/" + document.string("id") + "/register";
        return await("a number")
                .atMost(Duration.ofSeconds(60))
                .until(() -> clerk.post(path, document, "{}", key), answer -> answer.status() != 503);
    }

    @Test
    void a_missing_copy_is_told_in_the_language_of_the_caller() {
        var answer = service.officeRole("office-a", "CLERK")
                .post(
                        PATH,
                        """
                        {"book": "SUPERIOR", "sourceOrg": "市政府办", "sourceDocNo": "x", "title": "通知",
                         "declaredCopies": 2, "countedCopies": 1, "carrier": "JIYAO"}
                        """)
                .expect(409);
        assertThat(answer.string("detail")).isEqualTo("应收 2 份，实收 1 份。请与送件人核对后再签收。");
    }

    @Test
    void table_permissions_openapi_controllers_and_words_agree() {
        ContractChecks.of("document-service").check(service.context());
        ProblemTextsCheck.check("document-service");
    }

    @Test
    void every_event_has_a_valid_example() {
        EventSchemas.ofContracts().checkExamples();
    }

    @Test
    void what_stands_with_a_command_has_its_words_too() throws IOException {
        var texts = new Properties();
        try (var in = getClass().getResourceAsStream("/document-service-problems_zh.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Stream.concat(
                        Arrays.stream(Command.values()).map(Command::code),
                        Arrays.stream(CirculationRecord.Command.values()).map(CirculationRecord.Command::code))
                .forEach(code -> assertThat(texts).containsKeys(code + ".title", code + ".detail"));
    }
}
