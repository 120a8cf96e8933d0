package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.NOTHING;
import static io.districtoffice.inforeport.bulletin.Bulletin.SOON;
import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import io.districtoffice.inforeport.TestOffice;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Series;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Numbers of issues: no gap, no twin, and a void one says why. */
class IssueNumbersIT {

    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Bulletin office = new Bulletin();
    private final Series series = TestOffice.running().getBean(Series.class);

    private static String ofYear(Answer publication) {
        return "issue:" + publication.id() + ":" + YEAR;
    }

    private long taken(String series, Answer issue) {
        return this.series.next(series, issue.id(), no -> Mono.empty()).block(LIMIT);
    }

    private static BsonDocument entry(String series, Answer issue) {
        var register = TestOffice.running()
                .getBean(OfficeStore.class)
                .database()
                .getCollection("series_register", BsonDocument.class);
        return Mono.from(register.find(BsonDocument.parse("{_id: '" + series + "#" + issue.id() + "'}")))
                .block(LIMIT);
    }

    /** Who is told to come again comes again with the same key. */
    private static CompletableFuture<Answer> number(Caller by, Answer issue, String key) {
        return Caller.sendAsync(
                        by.command(path(issue) + "/number", key, NOTHING).header("If-Match", issue.etag()))
                .thenCompose(answer ->
                        answer.status() == 503 ? number(by, issue, key) : CompletableFuture.completedFuture(answer));
    }

    @Test
    void sixty_four_numbered_at_once_have_no_gap_and_no_twin() {
        var publication = office.publication();
        var signed = new ArrayList<Answer>();
        for (int i = 0; i < 64; i++) {
            signed.add(office.signed(publication, office.pooled()));
        }

        var numbered = signed.stream().map(issue -> number(office.desk, issue, Caller.newKey())).toList().stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.expect(200))
                .toList();

        var wanted = IntStream.rangeClosed(1, 64).boxed().toList();
        assertThat(numbered)
                .extracting(answer -> answer.json().at("/number/no").asInt())
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(numbered)
                .extracting(answer -> answer.json().at("/number/total").asInt())
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(numbered)
                .extracting(answer -> answer.json().at("/number/year").asInt())
                .containsOnly(YEAR);
    }

    @Test
    void an_issue_that_was_cut_off_after_its_number_was_taken_gets_the_same_one() {
        var publication = office.publication();
        var cutOff = office.signed(publication, office.pooled());
        var next = office.signed(publication, office.pooled());
        assertThat(taken(ofYear(publication), cutOff)).isEqualTo(1);

        assertThat(step(office.desk, next, "number").json().at("/number/no").asInt())
                .isEqualTo(2);
        assertThat(step(office.desk, cutOff, "number").json().at("/number/no").asInt())
                .isEqualTo(1);
    }

    @Test
    void returned_after_its_number_was_taken_it_keeps_it() {
        var publication = office.publication();
        String report = office.pooled();
        var signed = office.signed(publication, report);
        taken(ofYear(publication), signed);
        var open = office.chief
                .post(path(signed) + "/return-to-open", signed, reason("改一处"))
                .expect(200);
        step(office.desk, office.signed(publication, office.pooled()), "number");

        var again = Bulletin.compose(office.desk, open, report).expect(200);
        again = step(office.desk2, step(office.desk, again, "proof"), "proof");
        again = step(office.desk, step(office.chief, again, "sign"), "number");

        assertThat(again.json().at("/number/no").asInt()).isEqualTo(1);
    }

    @Test
    void cancelled_after_its_number_was_taken_it_leaves_a_void_with_the_reason() {
        var publication = office.publication();
        var signed = office.signed(publication, office.pooled());
        taken(ofYear(publication), signed);
        taken("issue-total:" + publication.id(), signed);
        var open = office.chief
                .post(path(signed) + "/return-to-open", signed, reason("撤稿"))
                .expect(200);

        office.desk.post(path(open) + "/cancel", open, reason("本期不出")).expect(200);

        await("the number is void").atMost(SOON).untilAsserted(() -> {
            assertThat(entry(ofYear(publication), signed).getString("void").getValue())
                    .isEqualTo("本期不出");
            assertThat(entry("issue-total:" + publication.id(), signed)
                            .getString("void")
                            .getValue())
                    .isEqualTo("本期不出");
        });
        assertThat(step(office.desk, office.signed(publication, office.pooled()), "number")
                        .json()
                        .at("/number/no")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void numbers_go_on_where_the_paper_ended() {
        String terms =
                Bulletin.terms(office.newName(), "DAILY", office.leaderKey()).trim();
        var publication = office.chief
                .post(
                        Bulletin.PUBLICATIONS,
                        terms.substring(0, terms.length() - 1) + ",\"numbering\":{\"year\":" + YEAR
                                + ",\"no\":218,\"total\":1433}}")
                .expect(201);

        for (int i = 0; i < 2; i++) {
            var numbered = step(office.desk, office.signed(publication, office.pooled()), "number");
            assertThat(List.of(
                            numbered.json().at("/number/no").asInt(),
                            numbered.json().at("/number/total").asInt()))
                    .containsExactly(218 + i, 1433 + i);
        }
    }
}
