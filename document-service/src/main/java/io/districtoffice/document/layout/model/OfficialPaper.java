package io.districtoffice.document.layout.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An official document as its elements, 公文要素 (处理工作条例 art. 9), ready to be set. Texts are plain. The 附件说明 follows
 * from the attachments and the page number from the pages.
 *
 * @param up          上行文: the number stands on the left and who signed on the right
 * @param copyNo      份号, six digits
 * @param secrecy     密级和保密期限, as it is to be read
 * @param urgency     紧急程度, as it is to be read
 * @param issuers     发文机关标志: names, the lead first; a letter has the lead's only
 * @param markSuffix  文件, or empty
 * @param number      发文字号; none while it is a draft: its place stays blank
 * @param signers     签发人; shown where {@code up}
 * @param title       标题; a line break in it is kept, else it is broken at words
 * @param mainTo      主送机关
 * @param attachments 附件
 * @param signatures  发文机关署名, the lead first; may be empty for what has none
 * @param date        成文日期; none while it is a draft
 * @param sealed      印章: room for it is left, its place is around the date
 * @param note        附注, without its parentheses
 * @param cc          抄送机关
 * @param printer     印发机关
 * @param printedOn   印发日期
 * @throws IllegalArgumentException if there is no issuer, no title or no text, or more than the bounds below
 */
public record OfficialPaper(
        Format format,
        boolean up,
        @Nullable String copyNo,
        @Nullable String secrecy,
        @Nullable String urgency,
        List<String> issuers,
        String markSuffix,
        @Nullable String number,
        List<String> signers,
        String title,
        List<String> mainTo,
        List<Paragraph> body,
        List<Attachment> attachments,
        List<String> signatures,
        @Nullable LocalDate date,
        boolean sealed,
        @Nullable String note,
        List<String> cc,
        @Nullable String printer,
        @Nullable LocalDate printedOn) {

    /** GB/T 9704-2012: 文件 of chapters 7 and 9, 信函 of 10.1. */
    public enum Format {
        GENERAL,
        LETTER
    }

    /**
     * @param title as in the 附件说明
     * @param text  may be empty: then it is only listed, and bound apart
     */
    public record Attachment(String title, List<Paragraph> text) {
        public Attachment {
            text = List.copyOf(text);
        }
    }

    /** Of issuers, and of signers. */
    public static final int MOST_ISSUERS = 10;

    public static final int MOST_ATTACHMENTS = 50;
    public static final int MOST_RECIPIENTS = 500;

    /** In code points. */
    public static final int LONGEST_NAME = 100;

    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NOTE = 200;

    /** In code points, all texts together, and one more for each paragraph: about 160 pages. */
    public static final int MOST_CHARACTERS = 100_000;

    public OfficialPaper {
        Objects.requireNonNull(format, "format");
        issuers = List.copyOf(issuers);
        signers = List.copyOf(signers);
        mainTo = List.copyOf(mainTo);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        signatures = List.copyOf(signatures);
        cc = List.copyOf(cc);
        needed("issuers", issuers.stream().filter(name -> !name.isBlank()).count());
        needed("title", title.strip().length());
        needed("body", body.size());
        most("issuers", issuers.size(), MOST_ISSUERS);
        most("signers", signers.size(), MOST_ISSUERS);
        most("signatures", signatures.size(), MOST_ISSUERS);
        most("attachments", attachments.size(), MOST_ATTACHMENTS);
        most("recipients", mainTo.size() + cc.size(), MOST_RECIPIENTS);
        names(issuers, signers, signatures, mainTo, cc)
                .forEach(name -> most("characters of a name", length(name), LONGEST_NAME));
        Stream.of(copyNo, secrecy, urgency, number, markSuffix)
                .filter(Objects::nonNull)
                .forEach(text -> most("characters of a mark", length(text), LONGEST_NUMBER));
        most("characters of the title", length(title), LONGEST_TITLE);
        Stream.ofNullable(printer).forEach(text -> most("characters of a name", length(text), LONGEST_NAME));
        Stream.ofNullable(note).forEach(text -> most("characters of the note", length(text), LONGEST_NOTE));
        attachments.forEach(one -> most("characters of the title of an attachment", length(one.title), LONGEST_TITLE));
        most(
                "characters",
                Stream.concat(body.stream(), attachments.stream().flatMap(one -> one.text.stream()))
                        .mapToLong(paragraph -> 1L + length(paragraph.heading()) + length(paragraph.text()))
                        .sum(),
                MOST_CHARACTERS);
    }

    @SafeVarargs
    private static Stream<String> names(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void needed(String what, long count) {
        if (count == 0) {
            throw new IllegalArgumentException("an official document needs its " + what);
        }
    }

    private static void most(String what, long count, int most) {
        if (count > most) {
            throw new IllegalArgumentException(count + " " + what + "; " + most + " are the most");
        }
    }
}
