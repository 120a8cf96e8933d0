package io.districtoffice.directory.account;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.account.model.Account;
import io.districtoffice.directory.account.model.AccountEvent;
import io.districtoffice.directory.account.model.Attempts;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Checks names and secrets; counts failures and locks. */
final class StoredCredentials implements Credentials {

    private static final Actor SYSTEM = Actor.system("directory.accounts");

    private final AggregateStore<Account, AccountEvent> accounts;
    private final MongoAttempts attempts;
    private final Passwords passwords;
    private final AuditIntake audit;
    private final Clock clock;

    StoredCredentials(
            OfficeStore store, MongoAttempts attempts, Passwords passwords, AuditIntake audit, Clock systemClock) {
        this.accounts = store.aggregates(new AccountType());
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = systemClock;
    }

    @Override
    public Mono<String> ofPerson(String username, String password) {
        String name = "person:" + username.toLowerCase(Locale.ROOT);
        return attempts.of(name)
                .flatMap(before -> before.locked(clock.instant())
                        ? locked(name, before)
                        : principal(name, password)
                                .flatMap(principal ->
                                        principal.isPresent() ? succeeded(name, principal.get()) : failed(name)));
    }

    @Override
    public Mono<String> ofClient(String client, String secret) {
        String name = "client:" + client;
        return principal(name, secret)
                .flatMap(principal -> principal.isPresent()
                        ? Mono.just(principal.get())
                        : audit.record("client-token.refused", FailedName.of(name), Map.of())
                                .then(Mono.error(() -> Problem.of(401, "bad-credentials"))));
    }

    private Mono<Optional<String>> principal(String name, String secret) {
        return accounts.get(SYSTEM, name)
                .map(Stored::state)
                .filter(Account::isOpen)
                .map(Optional::of)
                .onErrorResume(NotInScope.class, e -> Mono.just(Optional.empty()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(account -> passwords
                        .matches(secret, account.map(Account::hash).orElse(null))
                        .map(right -> right ? account.map(Account::principal) : Optional.empty()));
    }

    /** Many guesses may be on their way at once: whoever was right after the lock fell is told nothing but the lock. */
    private Mono<String> succeeded(String name, String principal) {
        return attempts.of(name).flatMap(now -> {
            if (now.locked(clock.instant())) {
                return locked(name, now);
            }
            return (now.failures() == 0 ? Mono.<Void>empty() : attempts.forget(name, now)).thenReturn(principal);
        });
    }

    private Mono<String> failed(String name) {
        Instant now = clock.instant();
        return attempts.fail(name, now).flatMap(after -> {
            if (after.counted()) {
                String what = after.attempts().locked(now) ? "sign-in.locked" : "sign-in.failed";
                return audit.record(
                                what,
                                FailedName.of(name),
                                Map.of(
                                        "failures",
                                        String.valueOf(after.attempts().failures())))
                        .then(Mono.error(() -> Problem.of(401, "bad-credentials")));
            }
            return locked(name, after.attempts());
        });
    }

    private Mono<String> locked(String name, Attempts attempts) {
        return Mono.error(() -> {
            long seconds = attempts.retryAfter(clock.instant());
            return Problem.of(429, "account-locked", "minutes", (seconds + 59) / 60)
                    .retryAfter(Duration.ofSeconds(seconds));
        });
    }

    @Override
    public Mono<Void> openForPerson(String username, String person, String hash) {
        return open(new Account("person:" + username, person, hash, Account.Status.OPEN));
    }

    @Override
    public Mono<Void> openForClient(String client, String hash) {
        return open(new Account("client:" + client, client, hash, Account.Status.OPEN));
    }

    private Mono<Void> open(Account account) {
        var command = CommandId.of(SYSTEM.id(), "POST", "/account", account.id(), "");
        return accounts.create(SYSTEM, command, account.id(), same -> Account.opened(account))
                .then();
    }

    @Override
    public Mono<String> hash(String password) {
        return passwords.hash(password);
    }
}
