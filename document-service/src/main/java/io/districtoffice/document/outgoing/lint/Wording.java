package io.districtoffice.document.outgoing.lint;

import static io.districtoffice.document.outgoing.lint.Draft.hard;
import static io.districtoffice.document.outgoing.lint.Draft.warning;
import static io.districtoffice.document.outgoing.lint.Draft.when;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.Finding.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the text says and asks for. */
final class Wording {
    private static final Pattern SEVERAL_IN_TITLE = Pattern.compile("等(?:[几两二三四五六七八九十\\d]+)?(?:个|项|件)?(?:事项|问题|事宜|项目)");
    private static final Pattern ASKS =
            Pattern.compile("请(?:予|求|予以)?(?:批示|批复|批准|审批|审定|解决|同意|核准)|(?:妥否|当否|可否)[,，]?\\s*请");
    private static final Pattern ASKS_FOR_AN_ANSWER =
            Pattern.compile("请(?:予|予以)?(?:批示|批复|审批)|(?:妥否|当否)[,，]?\\s*请[^。]{0,6}");
    private static final Pattern CLOSING = Pattern.compile("^\\s*(?:以上|上述|特此|妥否|当否|可否).*");
    private static final Pattern WANTS_REPORTS =
            Pattern.compile("(?:落实|贯彻|执行|进展|办理|学习)[^。;；]{0,10}情况[^。;；]{0,20}(?:报送|上报|书面报告|报告|反馈|报)[^。;；]{0,15}");
    private static final Set<Genre> MAY_ASK = EnumSet.of(Genre.REQUEST, Genre.LETTER, Genre.MOTION);

    private Wording() {}

    static List<Rule> rules() {
        return List.of(
                Wording::oneMatter,
                Wording::noRequestInside,
                Wording::ownOpinion,
                Wording::numberComesLater,
                Wording::answersSomething,
                Wording::notTooLong,
                Wording::noReportsAsked,
                Wording::noMoreThanLastYear,
                Wording::notInForceAlready);
    }

    /** R01: a request is about one matter. */
    static Stream<Finding> oneMatter(Draft draft) {
        var content = draft.content();
        if (content.genre() != Genre.REQUEST) {
            return Stream.empty();
        }
        if (SEVERAL_IN_TITLE.matcher(content.title()).find()) {
            return Stream.of(warning("R01", "r01-title", "15(四)", "title", Map.of()));
        }
        String[] paragraphs = content.body().split("\n", -1);
        return draft.places(ASKS)
                .filter(place ->
                        !CLOSING.matcher(paragraphs[place.paragraph() - 1]).matches())
                .skip(1)
                .limit(1)
                .map(place -> Draft.at(place, "R01", "r01-asks-again", "15(四)", Severity.WARNING));
    }

    /** R02: what is no request asks for no answer. */
    static Stream<Finding> noRequestInside(Draft draft) {
        return MAY_ASK.contains(draft.content().genre())
                ? Stream.empty()
                : draft.places(ASKS_FOR_AN_ANSWER)
                        .map(place -> Draft.at(place, "R02", "r02-request", "15(四)", Severity.WARNING));
    }

    /** R10: who passes on a subordinate's request says what he thinks of it. */
    static Stream<Finding> ownOpinion(Draft draft) {
        var forwarding = draft.content().forwarding();
        if (forwarding == null) {
            return Stream.empty();
        }
        String opinion = forwarding.opinion();
        boolean none = opinion == null
                || opinion.isBlank()
                || opinion.strip().equals(forwarding.text().strip());
        boolean raw = bare(draft.content().body()).equals(bare(forwarding.text()));
        return when(none || raw, hard("R10", "r10-raw", "15(三)", "forwarding", Map.of("organ", forwarding.organ())));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** R15: nobody writes a number of his own before the register has given one. */
    static Stream<Finding> numberComesLater(Draft draft) {
        String code = draft.content().code();
        var own = Pattern.compile(Pattern.quote(code) + "\\s*[〔\\[［(（]\\s*\\d{4}\\s*[〕\\]］)）]\\s*第?\\d*\\s*号");
        return when(
                !code.isBlank() && own.matcher(draft.content().title()).find(),
                hard("R15", "r15-number", "25(二)", "title", Map.of("code", code)));
    }

    /** R21: a reply answers something that came in. */
    static Stream<Finding> answersSomething(Draft draft) {
        var content = draft.content();
        return when(
                content.genre() == Genre.REPLY && content.replyTo() == null,
                warning("R21", "r21-no-question", "24(七)", "replyTo", Map.of()));
    }

    /** R28: comprehensive documents have at most 5,000 characters, others 4,000. */
    static Stream<Finding> notTooLong(Draft draft) {
        String body = draft.content().body();
        long length = body.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .count();
        int most = draft.content().extent().most();
        return when(
                length > most,
                warning("R28", "r28-length", "若干规定 一.1", "body", Map.of("length", length, "most", most)));
    }

    /** R28: no report on how it is carried out is asked for by default. */
    static Stream<Finding> noReportsAsked(Draft draft) {
        return draft.places(WANTS_REPORTS)
                .map(place -> Draft.at(place, "R28", "r28-reports", "若干规定 一.3", Severity.WARNING));
    }

    /** R28: not more documents than last year. */
    static Stream<Finding> noMoreThanLastYear(Draft draft) {
        var known = draft.known();
        return when(
                known.lastYear() != null && known.thisYear() >= known.lastYear(),
                warning(
                        "R28",
                        "r28-count",
                        "若干规定 一.2",
                        "necessity",
                        Map.of("count", known.thisYear(), "last", known.lastYear() == null ? 0 : known.lastYear())));
    }

    /** E08: there is no such document in force already. */
    static Stream<Finding> notInForceAlready(Draft draft) {
        String number = draft.known().inForce();
        return when(
                number != null,
                warning("E08", "e08-in-force", "13", "title", Map.of("docNo", number == null ? "" : number)));
    }
}
