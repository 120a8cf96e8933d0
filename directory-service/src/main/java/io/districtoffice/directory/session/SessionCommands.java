package io.districtoffice.directory.session;

import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.Organization;
import io.districtoffice.directory.organization.model.Person;
import io.districtoffice.directory.session.model.Session;
import io.districtoffice.directory.session.model.Session.Reason;
import io.districtoffice.directory.session.model.SessionEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Sign-in, refresh and logout of people. */
final class SessionCommands {

    private static final Actor SYSTEM = Actor.system("directory.sessions");

    private final AggregateStore<Session, SessionEvent> sessions;
    private final Credentials credentials;
    private final Organization organization;
    private final AuditIntake audit;
    private final Clock clock;

    SessionCommands(
            AggregateStore<Session, SessionEvent> sessions,
            Credentials credentials,
            Organization organization,
            AuditIntake audit,
            Clock systemClock) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.organization = organization;
        this.audit = audit;
        this.clock = systemClock;
    }

    Mono<SignedIn> signIn(String username, String password) {
        return credentials
                .ofPerson(username, password)
                .flatMap(organization::person)
                .filter(Person::mayAct)
                .switchIfEmpty(Mono.error(() -> Problem.of(401, "bad-credentials")))
                .flatMap(this::start);
    }

    private Mono<SignedIn> start(Person person) {
        Instant now = now();
        var token = RefreshToken.next(Ids.next(now));
        var by = SignedIn.actor(person, token.session());
        // a sign-in has no idempotency key: each is a session of its own
        var command = CommandId.of(person.id(), "POST", "/api/v1/auth/login", token.session(), "");
        return sessions.create(by, command, token.session(), id -> Session.started(id, person.id(), token.hash(), now))
                .flatMap(stored -> audit.record("signed-in", by, Map.of("session", stored.id()))
                        .thenReturn(new SignedIn(person, stored.state(), token)));
    }

    /** Error: 401 {@code refresh-refused}. */
    Mono<SignedIn> refresh(RefreshToken token) {
        Instant now = now();
        var next = RefreshToken.next(token.session());
        return sessions.save(
                        SYSTEM,
                        token.session(),
                        IfMatch.NONE,
                        session -> session.refreshed(token.hash(), next.hash(), now))
                .map(Stored::state)
                .onErrorResume(NotInScope.class, unknown -> Mono.error(SessionCommands::refused))
                .flatMap(session -> session.accepts(next.hash()) ? goOn(session, next) : refuse(session, now));
    }

    private Mono<SignedIn> goOn(Session session, RefreshToken next) {
        return organization
                .person(session.person())
                .filter(Person::mayAct)
                .map(person -> new SignedIn(person, session, next))
                .switchIfEmpty(end(SYSTEM, session, Reason.PERSON_LEFT).then(Mono.error(SessionCommands::refused)));
    }

    private Mono<SignedIn> refuse(Session session, Instant now) {
        if (!now.equals(session.ended())) {
            return Mono.error(SessionCommands::refused);
        }
        return actor(session)
                .flatMap(person -> audit.record("refresh-token.reused", person, Map.of("session", session.id())))
                .then(Mono.error(SessionCommands::refused));
    }

    private static Problem refused() {
        return Problem.of(401, "refresh-refused");
    }

    /** Ends the session of a token that was good a moment ago; any other changes nothing. */
    Mono<Void> signOut(RefreshToken token) {
        return sessions.get(SYSTEM, token.session())
                .map(Stored::state)
                .onErrorResume(NotInScope.class, unknown -> Mono.empty())
                .filter(session -> session.knows(token.hash()))
                .flatMap(session -> actor(session).flatMap(person -> end(person, session, Reason.SIGNED_OUT)));
    }

    /** Ends the session that an access token belongs to. */
    Mono<Void> signOut(Actor by) {
        return by.session() == null
                ? Mono.empty()
                : sessions.get(SYSTEM, by.session())
                        .onErrorResume(NotInScope.class, unknown -> Mono.empty())
                        .flatMap(session -> end(by, session.state(), Reason.SIGNED_OUT));
    }

    private Mono<Void> end(Actor by, Session session, Reason reason) {
        Instant now = now();
        return sessions.save(by, session.id(), IfMatch.NONE, before -> before.revoked(reason, now))
                .filter(stored -> now.equals(stored.state().ended()))
                .flatMap(stored ->
                        audit.record("signed-out", by, Map.of("session", session.id(), "reason", reason.name())));
    }

    private Mono<Actor> actor(Session session) {
        return organization
                .person(session.person())
                .map(person -> SignedIn.actor(person, session.id()))
                .defaultIfEmpty(SYSTEM);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
