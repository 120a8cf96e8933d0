package io.districtoffice.notification.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.notification.timer.model.Ladders;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class LadderFileTest {

    @TempDir
    private Path folder;

    @Test
    void the_ladders_of_the_office_are_there() {
        assertThat(TimersUnderTest.LADDERS.ladders())
                .containsKeys(
                        "supervision",
                        "document",
                        "extra-urgent",
                        "pressing",
                        "plain",
                        "question",
                        "issue",
                        "urgent",
                        "loan");
        assertThat(TimersUnderTest.LADDERS.of("never heard of")).isEqualTo(TimersUnderTest.LADDERS.of(Ladders.PLAIN));
        assertThat(TimersUnderTest.LADDERS.of(null).rungs()).isEmpty();
    }

    @Test
    void whatever_a_rung_says_has_words_in_both_languages_and_so_has_what_it_says_when_the_date_was_missed()
            throws Exception {
        for (String language : new String[] {"zh", "en"}) {
            var words = new Properties();
            try (var in = getClass().getResourceAsStream("/notification-service-texts_" + language + ".properties")) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            TimersUnderTest.LADDERS.ladders().values().forEach(ladder -> ladder.rungs()
                    .forEach(rung -> {
                        assertThat(words).as(language).containsKey(rung.says(false));
                        assertThat(words).as(language).containsKey(rung.says(true));
                    }));
        }
    }

    @Test
    void a_file_that_says_something_unclear_is_refused_in_words() throws Exception {
        refused("version: 1\nladders: {}", "there is no ladder plain");
        refused(plain("{id: a, from: DUE, at: {}, to: [HOLDER], says: x}"), "one of mornings");
        refused(plain("{id: a, from: DUE, at: {mornings: 1, clock: PT1H}, to: [HOLDER], says: x}"), "one of mornings");
        refused(plain("{id: a, from: DUE, at: {percent: 101}, to: [HOLDER], says: x}"), "percent is 0 to 100");
        refused(plain("{id: a, from: DUE, at: {mornings: 1}, to: [], says: x}"), "somebody to speak to");
        refused(plain("{id: A b, from: DUE, at: {mornings: 1}, to: [HOLDER], says: x}"), "needs an id");
        refused(
                plain("{id: a, from: DUE, at: {mornings: 1}, every: {mornings: 1}, to: [HOLDER], says: x}"),
                "more than 1 needs every");
        refused(
                plain("{id: a, from: DUE, at: {mornings: 1}, every: {mornings: 1}, times: 501, to: [HOLDER], says: x}"),
                "times is 1 to 500");
        refused(
                plain("{id: a, from: DUE, at: {mornings: 1}, to: [HOLDER], says: x}, "
                        + "{id: a, from: DUE, at: {mornings: 2}, to: [HOLDER], says: x}"),
                "two rungs are called a");
        refused(plain("{id: a, from: DUE, at: {mornings: 1}, to: [NOBODY], says: x}"), "NOBODY");
        refused(plain("{id: a, from: DUE, at: {mornings: 1}, to: [HOLDER], says: x, loud: true}"), "loud");
    }

    private static String plain(String rungs) {
        return "version: 1\nladders: {plain: {urgent: false, rungs: [" + rungs + "]}}";
    }

    private void refused(String text, String words) throws Exception {
        Path file = Files.writeString(folder.resolve("ladders.yaml"), text);
        assertThatThrownBy(() -> LadderFile.read(new DefaultResourceLoader(), "file:" + file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining(words);
    }
}
