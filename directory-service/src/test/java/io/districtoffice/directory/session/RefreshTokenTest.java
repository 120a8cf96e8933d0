package io.districtoffice.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.store.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

    private static final String SESSION = Ids.next(Instant.parse("2026-03-02T01:00:00Z"));

    @Test
    void a_token_comes_back_as_it_was_sent() {
        var token = RefreshToken.next(SESSION);

        assertThat(RefreshToken.parse(token.text())).contains(token);
        assertThat(token.session()).isEqualTo(SESSION);
    }

    @Test
    void no_two_tokens_are_the_same() {
        assertThat(RefreshToken.next(SESSION).hash())
                .isNotEqualTo(RefreshToken.next(SESSION).hash());
    }

    @Test
    void neither_the_hash_nor_the_log_shows_the_secret() {
        var token = RefreshToken.next(SESSION);

        assertThat(token.hash()).doesNotContain(token.secret());
        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "01m2tnwc9sq4x7k2m9v1tbn5d3", "01m2tnwc9sq4x7k2m9v1tbn5d3.short", "$gt.x"})
    void what_is_no_token_is_none(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void a_token_with_something_behind_it_is_none() {
        assertThat(RefreshToken.parse(RefreshToken.next(SESSION).text() + "x")).isEmpty();
        assertThat(RefreshToken.parse(RefreshToken.next(SESSION).text() + "\n")).isEmpty();
    }
}
