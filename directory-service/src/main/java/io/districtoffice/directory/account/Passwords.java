package io.districtoffice.directory.account;

import io.districtoffice.platform.decision.Refused;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Argon2id off the event loop. Few at once (each takes 19 MiB and a core for some 50 ms), few waiting: whoever comes when
 * the line is full is told to come again.
 */
final class Passwords implements AutoCloseable {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);
    private static final int WAITING_EACH = 24;

    /** A record of the same cost that no password matches: checked when there is no account. */
    private static final String NOBODY =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(MEMORY_KIB, PASSES, LANES, "A".repeat(22), "A".repeat(43));

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, LENGTH, LANES, MEMORY_KIB, PASSES);
    private final Scheduler scheduler = Schedulers.newBoundedElastic(AT_ONCE, WAITING_EACH, "passwords", 60, true);

    Mono<String> hash(String password) {
        return off(() -> encoder.encode(password));
    }

    /** @param hash null when there is no account; takes as long and is never true */
    Mono<Boolean> matches(String password, @Nullable String hash) {
        return off(() -> encoder.matches(password, hash == null ? NOBODY : hash));
    }

    private <T> Mono<T> off(Supplier<T> work) {
        return Mono.fromSupplier(work)
                .subscribeOn(scheduler)
                .onErrorResume(
                        RejectedExecutionException.class,
                        full -> Mono.fromSupplier(() -> Refused.busy("sign-ins-waiting")));
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
