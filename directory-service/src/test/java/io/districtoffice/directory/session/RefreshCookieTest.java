package io.districtoffice.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefreshCookieTest {

    private static final RefreshToken TOKEN = RefreshToken.next("01m2tnwc9sq4x7k2m9v1tbn5d3");

    @Test
    void it_is_out_of_the_reach_of_scripts_of_other_sites_and_of_other_paths() {
        assertThat(RefreshCookie.of(false, "127.0.0.1")
                        .with(TOKEN, Duration.ofDays(30))
                        .toString())
                .startsWith("office_refresh=" + TOKEN.text() + ";")
                .contains("Path=/api/v1/auth;", "HttpOnly", "SameSite=Strict", "Secure", "Max-Age=2592000");
    }

    @Test
    void only_demo_on_loopback_goes_without_tls() {
        assertThat(RefreshCookie.of(true, "127.0.0.1").secure()).isFalse();
        assertThat(RefreshCookie.of(true, "localhost").secure()).isFalse();
        assertThat(RefreshCookie.of(true, "0.0.0.0").secure()).isTrue();
        assertThat(RefreshCookie.of(false, "127.0.0.1").secure()).isTrue();
    }

    @Test
    void taking_it_back_names_the_same_path() {
        assertThat(RefreshCookie.of(false, "127.0.0.1").gone().toString())
                .contains("office_refresh=;", "Path=/api/v1/auth", "Max-Age=0");
    }
}
