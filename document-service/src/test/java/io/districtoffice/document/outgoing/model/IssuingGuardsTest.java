package io.districtoffice.document.outgoing.model;

import static io.districtoffice.document.outgoing.model.Outgoings.*;
import static io.districtoffice.document.outgoing.model.Refusals.code;
import static io.districtoffice.document.outgoing.model.Refusals.errors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a signed document keeps its rules, each with its refusal. */
class IssuingGuardsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @Test
    void what_goes_up_is_not_sent_before_it_is_signed_and_nothing_is_archived_before() {
        var up = with(Direction.UP, Urgency.URGENT, true, List.of());
        var sealed = aDocument(Status.SEALED, CLERK, up, true);
        assertThat(code(() -> new Issuing(sealed).dispatch(CLERK, NOW, Sending.Channel.PAPER)))
                .isEqualTo("outgoing.signature-pending");
        var completed = aDocument(Status.COMPLETED, CLERK, content(), true);
        assertThat(code(() -> new Issuing(completed).archive(ARCHIVIST, NOW, Filing.Retention.Y10, null)))
                .isEqualTo("outgoing.signature-pending");
    }

    @Test
    void R15_R17_numbers_have_one_form_and_classified_copies_have_numbers_of_their_own() {
        assertThat(new DocNo("西政办发", 2026, 12)).hasToString("西政办发〔2026〕12号");
        assertThatThrownBy(() -> new DocNo("西政办发", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocNo("a", 2026, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Registration.COPY_NO.matcher("000001").matches()).isTrue();
        assertThat(Registration.COPY_NO.matcher("1").matches()).isFalse();
        var secret = changed(Map.of("secrecy", new Secrecy(SecrecyLevel.SECRET, "10年")));
        var rechecked = new Issuing(aDocument(Status.RECHECKED, CLERK, secret, false));
        var no = new DocNo("西政办发", 2026, 12);
        assertThat(errors(() -> rechecked.register(CLERK, NOW, no, 50, null)))
                .containsExactly("firstCopyNo: outgoing.copy-numbers-missing");
        assertThat(rechecked
                        .register(CLERK, NOW, no, 50, "000001")
                        .state()
                        .registration()
                        .firstCopyNo())
                .isEqualTo("000001");
    }

    @Test
    void a_void_number_keeps_its_place_with_the_reason() {
        var voided = step(aDocument(Status.PRINTED), d -> new Issuing(d).voidNumber(DIRECTOR, NOW, "印错"));
        assertThat(voided.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(voided.registration().voided()).isEqualTo("印错");
        assertThat(voided.registration().no()).isEqualTo(12);
        var lost = new Issuing(aDocument(Status.WITHDRAWN)).numberLost(NOW, new DocNo("西政办发", 2026, 13));
        assertThat(lost.state().registration().voided()).isEqualTo("不发了");
        assertThat(new Issuing(lost.state())
                        .numberLost(NOW, new DocNo("西政办发", 2026, 13))
                        .events())
                .isEmpty();
    }

    @Test
    void a_printing_date_lies_between_the_documents_date_and_today() {
        var numbered = new Issuing(aDocument(Status.NUMBERED));
        assertThat(errors(() -> numbered.print(CLERK, NOW, "文印室", DAY.plusDays(1))))
                .containsExactly("printedOn: outgoing.print-date");
        assertThat(errors(() -> numbered.print(CLERK, NOW, "文印室", DAY.minusDays(1))))
                .containsExactly("printedOn: outgoing.print-date");
    }

    @Test
    void what_goes_up_is_sealed_and_no_more_copies_than_were_printed() {
        var printed = new Issuing(aDocument(Status.PRINTED));
        assertThat(errors(() -> printed.seal(CLERK, NOW, null, 1, null)))
                .containsExactly("seal: outgoing.seal-or-reason");
        assertThat(errors(() -> printed.seal(CLERK, NOW, "办公室印", 51, null)))
                .containsExactly("copies: outgoing.more-than-printed");
        assertThat(printed.seal(CLERK, NOW, null, 1, "普发文件").state().status()).isEqualTo(Status.SEALED);
        var up = new Issuing(
                aDocument(Status.PRINTED, CLERK, with(Direction.UP, Urgency.URGENT, true, List.of()), false));
        assertThat(code(() -> up.seal(CLERK, NOW, null, 1, "普发"))).isEqualTo("outgoing.seal-needed");
    }

    @Test
    void R29_R48_what_is_public_was_looked_at_by_somebody_else_and_is_published_once() {
        var sent = new Issuing(aDocument(Status.DISPATCHED));
        assertThat(errors(() -> sent.disclose(CLERK, NOW, "网站", "姓名clerk")))
                .containsExactly("secrecyReviewer: outgoing.reviewer-publishes");
        var published = step(aDocument(Status.DISPATCHED), d -> new Issuing(d).disclose(CLERK, NOW, "网站", "保密员"));
        assertThat(code(() -> new Issuing(published).disclose(CLERK, NOW, "网站", "保密员")))
                .isEqualTo("outgoing.published-already");
        assertThat(published.watches())
                .filteredOn(watch -> watch.rule().equals("R29"))
                .allSatisfy(watch -> assertThat(watch.doneAt()).isNotNull());
    }

    @Test
    void R25_revoked_is_void_from_the_start_and_repealed_from_a_day_that_is_not_past() {
        assertThat(aDocument(Status.REVOKED).ending().from()).isEqualTo(DAY);
        assertThat(errors(
                        () -> new Issuing(aDocument(Status.DISPATCHED)).repeal(DIRECTOR, NOW, "替代", DAY.minusDays(1))))
                .containsExactly("from: outgoing.already-past");
    }

    @Test
    void the_paper_has_the_elements_as_they_are_printed() {
        var paper = aDocument(Status.SEALED).paper(CODE);
        assertThat(paper.mark()).isEqualTo("西山区人民政府办公室文件");
        assertThat(paper.docNo()).isEqualTo("西政办发〔2026〕12号");
        assertThat(paper.signers()).containsExactly("姓名leader");
        assertThat(paper.mainTo()).containsExactly("单位hekou", "单位shiba");
        assertThat(paper.seals()).containsExactly("西山区人民政府办公室");
        assertThat(paper.docDate()).isEqualTo(DAY);
        assertThat(aDocument(Status.DRAFT).paper(null).docNo()).isNull();
    }
}
