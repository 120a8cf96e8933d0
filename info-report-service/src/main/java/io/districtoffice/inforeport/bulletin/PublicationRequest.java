package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Numbering;
import io.districtoffice.inforeport.bulletin.model.PublicationKind;
import io.districtoffice.inforeport.bulletin.model.Terms;
import io.districtoffice.inforeport.report.model.SecrecyLevel;
import io.districtoffice.platform.web.Checks;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a publication, whole. */
record PublicationRequest(
        String name,
        PublicationKind kind,
        @Nullable String period,
        @Nullable LocalTime issueCutoff,
        @Nullable LocalTime readyBy,
        List<String> readers,
        @Nullable List<String> mainTo,
        @Nullable List<String> cc,
        @Nullable Integer copies,
        @Nullable Secrecy secrecy,
        @Nullable String masthead,
        @Nullable NumberingRequest numbering) {

    private static final int NAME = 30;
    private static final int LINE = 50;
    private static final int LINES = 30;
    private static final int COPIES = 9_999;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_NO = 999_999;

    record Secrecy(SecrecyLevel level) {}

    record NumberingRequest(int year, int no, int total) {}

    record End(String reason) {
        End check() {
            Reasons.check(reason);
            return this;
        }
    }

    PublicationRequest check() {
        var checks = Checks.start()
                .text("name", name, 1, NAME)
                .unclassified("name", name)
                .text("period", period, 0, LINE)
                .unclassified("period", period)
                .text("masthead", masthead, 0, LINE)
                .unclassified("masthead", masthead)
                .number("copies", copies, 1, COPIES);
        lines(checks, "mainTo", mainTo);
        lines(checks, "cc", cc);
        if (numbering != null) {
            checks.number("numbering.year", numbering.year, 2000, LAST_YEAR)
                    .number("numbering.no", numbering.no, 1, LAST_NO)
                    .number("numbering.total", numbering.total, 1, LAST_NO);
        }
        checks.orThrow();
        return this;
    }

    private static void lines(Checks checks, String field, @Nullable List<String> lines) {
        checks.size(field, lines, 0, LINES);
        for (int i = 0; lines != null && i < lines.size() && i < LINES; i++) {
            checks.text(field + "[" + i + "]", lines.get(i), 1, LINE).unclassified(field + "[" + i + "]", lines.get(i));
        }
    }

    /** @param office name that stands on the page unless another is given */
    Terms terms(String office) {
        return new Terms(
                name.strip(),
                kind,
                period,
                minutes(issueCutoff),
                minutes(readyBy),
                readers,
                mainTo,
                cc,
                copies,
                secrecy == null ? SecrecyLevel.NONE : secrecy.level(),
                masthead == null || masthead.isBlank() ? office : masthead.strip(),
                numbering == null ? null : new Numbering(numbering.year, numbering.no, numbering.total));
    }

    private static @Nullable LocalTime minutes(@Nullable LocalTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }
}
