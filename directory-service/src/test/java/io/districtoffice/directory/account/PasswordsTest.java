package io.districtoffice.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.decision.Refused;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PasswordsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Passwords passwords = new Passwords();

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void the_record_is_argon2id_with_a_salt_of_its_own() {
        String hash = passwords.hash("district-demo").block(LIMIT);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("district-demo");
        assertThat(passwords.hash("district-demo").block(LIMIT)).isNotEqualTo(hash);
        assertThat(passwords.matches("district-demo", hash).block(LIMIT)).isTrue();
        assertThat(passwords.matches("district-Demo", hash).block(LIMIT)).isFalse();
    }

    @Test
    void without_an_account_the_same_work_is_done_and_nothing_matches() {
        assertThat(passwords.matches("", null).block(LIMIT)).isFalse();
        assertThat(passwords.matches("district-demo", null).block(LIMIT)).isFalse();
    }

    @Test
    void who_comes_when_the_line_is_full_is_told_to_come_again() {
        var outcomes = Flux.fromStream(IntStream.range(0, 1000).boxed())
                .flatMap(
                        i -> passwords
                                .matches("guess", null)
                                .map(right -> "checked")
                                .onErrorResume(Refused.class, busy -> Mono.just(busy.code())),
                        1000)
                .takeUntil(outcome -> outcome.equals("sign-ins-waiting"))
                .collectList()
                .block(LIMIT);

        assertThat(outcomes).endsWith("sign-ins-waiting");
    }
}
