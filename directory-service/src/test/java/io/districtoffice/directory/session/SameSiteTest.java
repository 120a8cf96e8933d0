package io.districtoffice.directory.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class SameSiteTest {

    @Test
    void a_program_that_is_no_browser_passes() {
        passes(headers());
    }

    @Test
    void our_own_page_passes() {
        passes(headers("Sec-Fetch-Site", "same-origin", "Origin", "https://office.example"));
        passes(headers("Origin", "http://10.1.2.3:8080", "Host", "10.1.2.3:8080"));
        passes(headers(
                "Origin", "http://10.1.2.3:8080", "Host", "127.0.0.1:8081", "X-Forwarded-Host", "10.1.2.3:8080"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "anything"})
    void a_page_of_another_site_is_refused(String site) {
        refused(headers("Sec-Fetch-Site", site, "Origin", "http://10.1.2.3:8080", "Host", "10.1.2.3:8080"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "https://evil.example", "http://10.1.2.3:8081", "http://10.1.2.3", "::", "http://a b"})
    void an_origin_that_is_not_the_host_is_refused(String origin) {
        refused(headers("Origin", origin, "Host", "10.1.2.3:8080"));
    }

    private static void passes(HttpHeaders headers) {
        assertThatCode(() -> SameSite.require(headers)).doesNotThrowAnyException();
    }

    private static void refused(HttpHeaders headers) {
        assertThatThrownBy(() -> SameSite.require(headers))
                .isInstanceOf(Problem.class)
                .hasMessage("cross-site-request");
    }

    private static HttpHeaders headers(String... pairs) {
        var headers = new HttpHeaders();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(pairs[i], pairs[i + 1]);
        }
        return headers;
    }
}
