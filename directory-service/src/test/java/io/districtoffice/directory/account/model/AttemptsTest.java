package io.districtoffice.directory.account.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void four_failures_do_not_lock() {
        assertThat(failed(4, NOW).locked(NOW)).isFalse();
    }

    @Test
    void the_fifth_failure_locks_for_a_quarter_of_an_hour() {
        var attempts = failed(5, NOW);

        assertThat(attempts.locked(NOW)).isTrue();
        assertThat(attempts.locked(NOW.plus(Attempts.LOCK).minusMillis(1))).isTrue();
        assertThat(attempts.locked(NOW.plus(Attempts.LOCK))).isFalse();
        assertThat(attempts.retryAfter(NOW)).isBetween(900L, 901L);
    }

    @Test
    void failures_while_locked_do_not_prolong_the_lock() {
        var locked = failed(5, NOW);

        assertThat(locked.failed(NOW.plusSeconds(600))).isEqualTo(locked);
    }

    @Test
    void a_failure_long_after_the_last_one_is_the_first_again() {
        var later = NOW.plus(Duration.ofMinutes(16));

        assertThat(failed(4, NOW).failed(later).failures()).isEqualTo(1);
        assertThat(failed(5, NOW).failed(later).locked(later)).isFalse();
    }

    @Test
    void nothing_is_forgotten_while_it_still_counts() {
        assertThat(failed(3, NOW).forgotten(NOW.plusSeconds(899))).isFalse();
        assertThat(failed(3, NOW).forgotten(NOW.plusSeconds(900))).isTrue();
        assertThat(failed(5, NOW).forgotten(NOW.plusSeconds(899))).isFalse();
        assertThat(failed(5, NOW).forgotten(NOW.plusSeconds(900))).isTrue();
    }

    private static Attempts failed(int times, Instant at) {
        var attempts = Attempts.NONE;
        for (int i = 0; i < times; i++) {
            attempts = attempts.failed(at);
        }
        return attempts;
    }
}
