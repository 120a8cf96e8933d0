package io.districtoffice.document.register.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.document.TestPeople;
import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.printing.register.Register;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RegisterWordsTest {

    private static final RegisterWords ZH = RegisterWords.in(Locale.CHINESE);

    private static Properties bundle(String language) throws IOException {
        var words = new Properties();
        try (var in =
                RegisterWordsTest.class.getResourceAsStream("/register-words/words_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("zh").keySet());
    }

    @Test
    void whatever_a_line_may_say_has_a_word() {
        Map.<String, Enum<?>[]>of(
                        "incoming.status", IncomingDocument.Status.values(),
                        "outgoing.status", OutgoingDocument.Status.values(),
                        "book", IncomingDocument.Book.values(),
                        "secrecy", SecrecyLevel.values(),
                        "urgency", Urgency.values(),
                        "genre", Genre.values())
                .forEach((kind, values) -> assertThat(Arrays.stream(values).map(one -> ZH.of(kind, one)))
                        .as(kind)
                        .doesNotContainNull());
        List.of("CLERK", "SECRETARY", "DIRECTOR", "LEADER", "ARCHIVIST", "SEC_OFFICER", "SUPERVISOR")
                .forEach(role -> assertThat(ZH.say("role." + role)).isNotBlank());
        assertThat(Arrays.stream(Genre.values()).map(genre -> ZH.of("genre", genre)))
                .containsExactly(Arrays.stream(Genre.values()).map(Genre::word).toArray(String[]::new));
    }

    @Test
    void what_stands_above_it_fits_however_long_the_names_are() {
        String rare = "𠮷".repeat(500);
        var asked = Map.of("sender", rare, "q", rare, "book", rare, "status", rare, "code", rare, "genre", rare);
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var heading = Heading.of(
                    RegisterWords.in(language), "incoming", rare, 2026, asked, TestPeople.CLERK, TestPeople.NOW.at());
            assertThat(heading.title()).hasSizeLessThan(Register.LONGEST_TITLE).contains("𠮷…", "2026");
            assertThat(heading.subtitle())
                    .hasSizeLessThanOrEqualTo(Register.LONGEST_TITLE)
                    .contains("姓名p-clerk", "2026-03-02 09:00");
            assertThat((heading.title() + heading.subtitle()).codePoints())
                    .noneMatch(code -> Character.getType(code) == Character.SURROGATE);
        }
    }
}
