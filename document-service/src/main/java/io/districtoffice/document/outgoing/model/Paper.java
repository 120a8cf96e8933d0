package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The eighteen elements 公文要素 of an outgoing document as one paper shows them; the page number is the layout's own.
 * What is not yet known (number, date, signer) is null or empty.
 *
 * @param format which of the four formats
 * @param genre genre of the document
 * @param direction UP puts the signers beside the number
 * @param copyNo six digits 份号 of this copy; null for a document without copy numbers
 * @param secrecy level with its period 密级和保密期限
 * @param secrecyPeriod e.g. {@code 1年}; null when none is marked
 * @param urgency urgency
 * @param mark issuer's mark 发文机关标志 in red, e.g. {@code 西山区人民政府办公室文件}
 * @param docNo document number 发文字号, e.g. {@code 西政办发〔2026〕12号}; null before registration
 * @param signers names of the signers 签发人, the lead organ's first
 * @param title title without line breaks
 * @param mainTo main recipients 主送机关 in order
 * @param body text; a line is a paragraph
 * @param attachmentNotes names of the attachments 附件说明 in order
 * @param issuers organs that sign 发文机关署名, the lead organ first
 * @param docDate date of the document 成文日期; null before sign-off
 * @param seals organs whose seal 印章 is on the paper
 * @param note remark 附注 without its brackets; null when there is none
 * @param annexes attachments 附件 in the order of the notes
 * @param cc further recipients 抄送机关
 * @param printedBy printing organ 印发机关
 * @param printedOn printing date 印发日期; null before printing
 */
public record Paper(
        FormatType format,
        Genre genre,
        Direction direction,
        @Nullable String copyNo,
        SecrecyLevel secrecy,
        @Nullable String secrecyPeriod,
        Urgency urgency,
        String mark,
        @Nullable String docNo,
        List<String> signers,
        String title,
        List<String> mainTo,
        String body,
        List<String> attachmentNotes,
        List<String> issuers,
        @Nullable LocalDate docDate,
        List<String> seals,
        @Nullable String note,
        List<Annex> annexes,
        List<String> cc,
        @Nullable String printedBy,
        @Nullable LocalDate printedOn) {
    public Paper {
        signers = List.copyOf(signers);
        mainTo = List.copyOf(mainTo);
        attachmentNotes = List.copyOf(attachmentNotes);
        issuers = List.copyOf(issuers);
        seals = List.copyOf(seals);
        annexes = List.copyOf(annexes);
        cc = List.copyOf(cc);
    }
}
