package io.districtoffice.directory.session;

import io.districtoffice.directory.session.model.Session.Status;
import io.districtoffice.platform.events.Topic;
import java.time.Clock;
import java.time.Duration;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Forgets sessions: expired ones at once, revoked ones when no access token of theirs can live any more. Then the key of
 * the revocation is taken off the reference topic as well, or every service would hold it for ever. That is no event, for
 * nothing has happened: a record without a value, sent before the session goes, so that a failure is made good by the
 * next sweep.
 */
final class SessionSweep {

    /** Twice the life of an access token: room for clocks that differ. */
    static final Duration REVOCATION_KEPT = Duration.ofMinutes(10);

    private final MongoSessions sessions;
    private final KafkaTemplate<String, String> kafka;
    private final Clock clock;

    SessionSweep(MongoSessions sessions, KafkaTemplate<String, String> kafka, Clock systemClock) {
        this.sessions = sessions;
        this.kafka = kafka;
        this.clock = systemClock;
    }

    Mono<Void> sweep() {
        var now = clock.instant();
        return sessions.endedBefore(Status.ACTIVE, now)
                .concatMap(sessions::remove)
                .thenMany(sessions.endedBefore(Status.REVOKED, now.minus(REVOCATION_KEPT)))
                .concatMap(old -> forgetRevocation(old.id()).then(sessions.remove(old)))
                .then();
    }

    /** The producer may wait for the broker, so not on an event loop. */
    private Mono<Void> forgetRevocation(String session) {
        return Mono.fromCallable(() -> kafka.send(Topic.REFERENCE, SessionType.keyOf(session), null))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::fromFuture)
                .then();
    }
}
