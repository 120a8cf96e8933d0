package io.districtoffice.document.outgoing;

import static io.districtoffice.document.outgoing.TestOffice.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.ServiceUnderTest.Answer;
import io.districtoffice.platform.ServiceUnderTest.Caller;
import io.districtoffice.platform.store.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Numbers and the register of outgoing documents, over HTTP on real parts. */
class OutgoingNumbersIT {
    private static int year() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
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
}
