package io.districtoffice.document.outgoing.lint;

import static io.districtoffice.document.outgoing.lint.Draft.hard;
import static io.districtoffice.document.outgoing.lint.Draft.warning;
import static io.districtoffice.document.outgoing.lint.Draft.when;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Annex;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.FormatType;
import io.districtoffice.document.outgoing.model.OrganKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the elements are there and go together (clauses 8 and 9). */
final class Elements {
    private static final Set<Genre> WITHOUT_RECIPIENT = EnumSet.of(
            Genre.PUBLIC_NOTICE, Genre.ANNOUNCEMENT, Genre.COMMUNIQUE, Genre.MINUTES, Genre.ORDER, Genre.RESOLUTION);
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,12}[\\[［(（【〔]\\s*(?:19|20)\\d{2}\\s*[\\]］)）】〕]\\s*第?\\s*\\d+\\s*号");
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5]{1,12}〔(?:19|20)\\d{2}〕[1-9]\\d*号");

    private Elements() {}

    static List<Rule> rules() {
        return List.of(
                Elements::complete,
                Elements::direction,
                Elements::format,
                Elements::titleNamesGenre,
                Elements::annexesNamed,
                Elements::citedNumbers,
                Elements::copyNumber,
                Elements::handlingLimit,
                Elements::motionGoesToTheCongress);
    }

    /** E01: what every document must have. */
    static Stream<Finding> complete(Draft draft) {
        var content = draft.content();
        boolean needsRecipient =
                content.direction() != Direction.PUBLIC && !WITHOUT_RECIPIENT.contains(content.genre());
        return Stream.of(
                        when(content.title().isBlank(), missing("title")),
                        when(content.body().isBlank(), missing("body")),
                        when(content.issuers().isEmpty(), missing("issuers")),
                        when(content.code().isBlank(), missing("code")),
                        when(content.necessity().isBlank(), missing("necessity")),
                        when(needsRecipient && content.mainTo().isEmpty(), missing("mainTo")))
                .flatMap(found -> found);
    }

    private static Finding missing(String element) {
        return hard("E01", "e01-missing", "9", element, Map.of("element", element));
    }

    /** E02: some genres go one way only. */
    static Stream<Finding> direction(Draft draft) {
        var genre = draft.content().genre();
        var direction = draft.content().direction();
        boolean fits =
                switch (genre) {
                    case REPORT, REQUEST -> direction == Direction.UP;
                    case REPLY, DECISION, ORDER, CIRCULAR -> direction == Direction.DOWN;
                    case LETTER -> direction == Direction.PARALLEL;
                    case PUBLIC_NOTICE, COMMUNIQUE -> direction == Direction.PUBLIC;
                    case RESOLUTION, ANNOUNCEMENT, OPINION, NOTICE, MOTION, MINUTES -> true;
                };
        return when(
                !fits, hard("E02", "e02-direction", "8", "direction", Map.of("genre", genre, "direction", direction)));
    }

    /** E02: an order has the format of orders, minutes that of minutes, and no other. */
    static Stream<Finding> format(Draft draft) {
        var genre = draft.content().genre();
        var format = draft.content().format();
        boolean broken = (format == FormatType.ORDER) != (genre == Genre.ORDER)
                || (format == FormatType.MINUTES && genre != Genre.MINUTES);
        return when(
                broken, hard("E02", "e02-format", "GB/T 9704 10", "format", Map.of("genre", genre, "format", format)));
    }

    /** E03: a title ends with its genre. */
    static Stream<Finding> titleNamesGenre(Draft draft) {
        var content = draft.content();
        String word = content.genre().word();
        return when(
                !content.title().isBlank() && !content.title().strip().endsWith(word),
                warning("E03", "e03-title", "9(七)", "title", Map.of("genre", word)));
    }

    /** E04: what the text calls an attachment is attached, and the other way round. */
    static Stream<Finding> annexesNamed(Draft draft) {
        var content = draft.content();
        boolean mentioned = draft.places(Pattern.compile("附件|附表|附后")).findAny().isPresent();
        return Stream.concat(
                when(
                        mentioned && content.annexes().isEmpty(),
                        warning("E04", "e04-not-attached", "9(十)", "annexes", Map.of())),
                content.annexes().stream()
                        .map(Annex::title)
                        .filter(title -> title.strip().matches(".*[。;；,，、.]$"))
                        .map(title -> warning(
                                "E04", "e04-punctuation", "GB/T 9704 7.3.4", "annexes", Map.of("title", title))));
    }

    /** E05: numbers that are cited are written as numbers are. */
    static Stream<Finding> citedNumbers(Draft draft) {
        return draft.places(NUMBER_LIKE)
                .filter(place -> !NUMBER.matcher(place.text()).matches())
                .map(place -> Draft.at(place, "E05", "e05-number", "GB/T 9704 7.2.5", Finding.Severity.WARNING));
    }

    /** R17: who numbers no copies issues nothing classified; the number itself comes with the registration. */
    static Stream<Finding> copyNumber(Draft draft) {
        var level = draft.content().secrecy().level();
        return when(level.isClassified(), hard("R17", "r17-classified", "9(一)", "secrecy", Map.of("level", level)));
    }

    /** R18: what is urgent says until when it is to be dealt with. */
    static Stream<Finding> handlingLimit(Draft draft) {
        var content = draft.content();
        return when(
                content.urgency() != Urgency.NONE && content.handleBy() == null,
                hard("R18", "r18-no-limit", "24(四)", "handleBy", Map.of()));
    }

    /** E06: a motion is laid before the congress by a government. */
    static Stream<Finding> motionGoesToTheCongress(Draft draft) {
        var content = draft.content();
        boolean toCongress = content.mainTo().stream()
                .anyMatch(to -> to.name().contains("人民代表大会") || to.name().contains("人大"));
        boolean byGovernment = draft.lead() != null
                && draft.lead().kind() == OrganKind.OFFICE
                && draft.lead().name().contains("政府");
        return when(
                content.genre() == Genre.MOTION && !(toCongress && byGovernment),
                hard("E06", "e06-motion", "8(十三)", "mainTo", Map.of()));
    }
}
