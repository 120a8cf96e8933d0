package io.districtoffice.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCredentialTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:30:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String PATH = "/internal/deadlines";

    private final ServiceCredential caller = at(SECRET, NOW);
    private final ServiceCredential called = at(SECRET, NOW);

    private static ServiceCredential at(String secret, Instant now) {
        return new ServiceCredential(secret, "notification-service", Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_service_is_known_by_its_word_of_this_minute_about_this_call() {
        String word = caller.authorization("GET", PATH);
        var actor = called.verify(word, "GET", PATH).orElseThrow();
        assertThat(actor.isSystem()).isTrue();
        assertThat(actor.id()).isEqualTo("notification-service");
        assertThat(word).doesNotContain(SECRET);
        assertThat(at(SECRET, NOW.plusSeconds(60)).verify(word, "GET", PATH)).isPresent();
        assertThat(at(SECRET, NOW.minusSeconds(60)).verify(word, "GET", PATH)).isPresent();
    }

    @Test
    void anything_else_is_nobodys_word() {
        String word = caller.authorization("GET", PATH);
        assertThat(called.verify(word, "POST", PATH)).isEmpty();
        assertThat(called.verify(word, "GET", PATH + "/x")).isEmpty();
        assertThat(at(SECRET, NOW.plusSeconds(61)).verify(word, "GET", PATH)).isEmpty();
        assertThat(at(SECRET, NOW.minusSeconds(61)).verify(word, "GET", PATH)).isEmpty();
        assertThat(at(SECRET + "x", NOW).verify(word, "GET", PATH)).isEmpty();
        assertThat(called.verify(word.replace("notification-service", "document-service"), "GET", PATH))
                .isEmpty();
        for (String odd : List.of(
                "",
                "Service",
                "Bearer x",
                word + "A",
                word.replaceAll(".$", ""),
                word.replace("Service ", "service "),
                "Service x 99999999999999999999 " + "A".repeat(43),
                word.replaceAll(".{43}$", "A".repeat(43)))) {
            assertThat(called.verify(odd, "GET", PATH)).as(odd).isEmpty();
        }
    }

    @Test
    void a_short_secret_is_none() {
        assertThatThrownBy(() -> at("short", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OFFICE_INTERNAL_SECRET");
    }

    @Test
    void services_that_start_at_once_make_one_secret_that_only_their_user_reads(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/internal-secret");
        var starters = Executors.newFixedThreadPool(5);
        try {
            Callable<String> start = () -> SecretFile.readOrMake(file);
            var secrets = starters.invokeAll(List.of(start, start, start, start, start));
            for (var one : secrets) {
                assertThat(one.get()).isEqualTo(secrets.get(0).get()).hasSizeGreaterThanOrEqualTo(32);
            }
        } finally {
            starters.shutdownNow();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
