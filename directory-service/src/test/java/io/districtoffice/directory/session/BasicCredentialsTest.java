package io.districtoffice.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    @Test
    void name_and_secret_are_read_and_a_colon_may_be_in_the_secret() {
        assertThat(BasicCredentials.parse(basic("hekou-system:a:b")))
                .contains(new BasicCredentials("hekou-system", "a:b"));
    }

    @Test
    void both_are_form_encoded_inside() {
        assertThat(BasicCredentials.parse(basic("a%2Bb:c+d%25"))).contains(new BasicCredentials("a+b", "c d%"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Bearer abc", "Basic bm9jb2xvbg=="})
    void anything_else_is_none(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    @Test
    void a_bad_escape_an_empty_name_and_an_endless_header_are_none() {
        assertThat(BasicCredentials.parse(basic("a%zz:b"))).isEmpty();
        assertThat(BasicCredentials.parse(basic(":b"))).isEmpty();
        assertThat(BasicCredentials.parse(basic("a:" + "b".repeat(2000)))).isEmpty();
    }

    @Test
    void the_secret_is_not_shown() {
        assertThat(new BasicCredentials("a", "geheim").toString()).doesNotContain("geheim");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
