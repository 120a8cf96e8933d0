package io.districtoffice.document.print;

import io.districtoffice.document.layout.model.OfficialPaper;
import io.districtoffice.document.layout.model.OfficialPaper.Attachment;
import io.districtoffice.document.layout.model.OfficialPaper.Format;
import io.districtoffice.document.layout.model.Paragraph;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.FormatType;
import io.districtoffice.document.outgoing.model.Paper;
import io.districtoffice.platform.decision.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of a document in the words in which they are printed. */
final class PaperWords {

    private static final String SUFFIX = "文件";

    private PaperWords() {}

    /** Refused: a format that has no layout here, and a draft that lacks what no page can be without. */
    static OfficialPaper of(Paper paper) {
        try {
            return new OfficialPaper(
                    format(paper.format()),
                    paper.direction() == Direction.UP,
                    paper.copyNo(),
                    null,
                    urgency(paper),
                    issuers(paper),
                    paper.mark().endsWith(SUFFIX) ? SUFFIX : "",
                    paper.docNo(),
                    paper.signers(),
                    paper.title(),
                    paper.mainTo(),
                    Paragraph.read(paper.body()),
                    paper.annexes().stream()
                            .map(annex -> new Attachment(
                                    annex.title(), annex.text() == null ? List.of() : Paragraph.read(annex.text())))
                            .toList(),
                    paper.issuers(),
                    paper.docDate(),
                    !paper.seals().isEmpty(),
                    paper.note(),
                    paper.cc(),
                    paper.printedBy(),
                    paper.printedOn());
        } catch (IllegalArgumentException incomplete) {
            return Refused.because("outgoing.cannot-be-set");
        }
    }

    private static Format format(FormatType type) {
        return switch (type) {
            case GENERAL -> Format.GENERAL;
            case LETTER -> Format.LETTER;
            case ORDER, MINUTES -> Refused.because("outgoing.format-without-layout", "format", type);
        };
    }

    /** Of a joint document every organ; else what stands in the mark of the code. */
    private static List<String> issuers(Paper paper) {
        String mark = paper.mark().endsWith(SUFFIX)
                ? paper.mark().substring(0, paper.mark().length() - SUFFIX.length())
                : paper.mark();
        return paper.issuers().size() > 1 || mark.isBlank() ? paper.issuers() : List.of(mark);
    }

    private static @Nullable String urgency(Paper paper) {
        return switch (paper.urgency()) {
            case NONE -> null;
            case URGENT -> "加急";
            case EXTRA_URGENT -> "特急";
        };
    }
}
