package io.districtoffice.directory.session;

import io.districtoffice.platform.web.Problem;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Refuses what a page of another site makes a browser send, on top of {@code SameSite=Strict}: not all browsers keep to
 * that, and it does not cover sign-in. A program that is no browser sends none of these headers.
 */
final class SameSite {

    private SameSite() {}

    /** Error: 403 {@code cross-site-request}. */
    static void require(HttpHeaders headers) {
        String site = headers.getFirst("Sec-Fetch-Site");
        boolean same = site != null ? site.equals("same-origin") || site.equals("none") : isOurs(headers);
        if (!same) {
            throw Problem.of(403, "cross-site-request");
        }
    }

    /** Behind the gateway the host the browser asked is in the forwarded header, which no page of another site can set. */
    private static boolean isOurs(HttpHeaders headers) {
        String origin = headers.getOrigin();
        if (origin == null) {
            return true;
        }
        String from = authority(origin);
        return from != null
                && Arrays.asList(headers.getFirst("X-Forwarded-Host"), headers.getFirst(HttpHeaders.HOST)).stream()
                        .filter(Objects::nonNull)
                        .anyMatch(from::equalsIgnoreCase);
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
