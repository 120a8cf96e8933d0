package io.districtoffice.directory.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The cookie that carries the refresh token: for these endpoints only, out of the reach of scripts and of other sites.
 *
 * @param secure false only for demo on loopback, which has no TLS
 */
record RefreshCookie(boolean secure) {

    static final String NAME = "office_refresh";
    private static final String PATH = "/api/v1/auth";

    static RefreshCookie of(boolean demo, String bind) {
        return new RefreshCookie(!(demo && isLoopback(bind)));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    ResponseCookie with(RefreshToken token, Duration life) {
        return cookie(token.text(), life);
    }

    ResponseCookie gone() {
        return cookie("", Duration.ZERO);
    }

    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(life)
                .build();
    }

    static Optional<RefreshToken> in(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(NAME);
        return cookie == null ? Optional.empty() : RefreshToken.parse(cookie.getValue());
    }
}
