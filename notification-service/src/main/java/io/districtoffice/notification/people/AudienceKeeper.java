package io.districtoffice.notification.people;

import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/** Keeps the {@link Audience} as the reference copy has it. */
final class AudienceKeeper implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AudienceKeeper.class);
    private static final String PERSON = "person:";

    private final ReferenceCopy reference;
    private final Audience audience;
    private final Disposable.Composite running = Disposables.composite();

    AudienceKeeper(ReferenceCopy reference, Audience audience) {
        this.reference = reference;
        this.audience = audience;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // the changes are watched before all is read, so that none falls in between
        running.add(Flux.merge(reference.changes(), Flux.defer(() -> Flux.fromIterable(everybody())))
                .filter(key -> key.startsWith(PERSON))
                .doOnNext(this::follow)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(5))
                        .doBeforeRetry(retry -> log.warn(
                                "Reading all people again: {}", retry.failure().toString())))
                .subscribe());
        running.add(reference
                .whenCaughtUp()
                .doOnSuccess(nothing -> {
                    everybody().forEach(this::follow);
                    audience.completed();
                })
                .subscribe());
    }

    private List<String> everybody() {
        return reference.all(PERSON).stream()
                .map(person -> PERSON + person.path("id").asString(""))
                .toList();
    }

    /** One at a time: what was read last is written last. */
    private synchronized void follow(String key) {
        String id = key.substring(PERSON.length());
        reference
                .find(key)
                .filter(person -> !person.path("status").asString("").equals("LEFT"))
                .ifPresentOrElse(person -> audience.put(id, keysOf(id, person)), () -> audience.remove(id));
    }

    /** The same keys that this person's token would hold. */
    private static Set<String> keysOf(String id, JsonNode person) {
        var roles = new HashSet<String>();
        person.path("roles").forEach(role -> roles.add(role.asString()));
        return new Actor(
                        id,
                        Actor.Kind.PERSON,
                        null,
                        person.path("unit").asString(null),
                        person.path("office").asString(null),
                        roles,
                        Set.of(),
                        null)
                .readerKeys();
    }

    @Override
    public void destroy() {
        running.dispose();
    }
}
