package io.districtoffice.notification.reconcile;

import io.districtoffice.platform.store.Repeating;
import io.districtoffice.platform.time.OfficeTime;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every owner once a night; one that does not answer is asked again, and the others need not wait. */
final class Nightly implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Nightly.class);

    private final List<Owner> owners;
    private final Reconciler reconciler;
    private final MongoReconcileDays days;
    private final OfficeTime time;
    private final ReconcileProperties properties;
    private volatile Disposable running = Disposables.disposed();

    Nightly(
            List<Owner> owners,
            Reconciler reconciler,
            MongoReconcileDays days,
            OfficeTime time,
            ReconcileProperties properties) {
        this.owners = List.copyOf(owners);
        this.reconciler = reconciler;
        this.days = days;
        this.time = time;
        this.properties = properties;
    }

    /** Those whose turn it is and who were not asked yet this night. */
    Mono<Void> round() {
        var now = time.now().atZone(OfficeTime.ZONE);
        return isTime(now)
                ? Flux.fromIterable(owners)
                        .concatMap(owner -> ask(owner, now.toLocalDate()))
                        .then()
                : Mono.empty();
    }

    private boolean isTime(ZonedDateTime now) {
        return !now.toLocalTime().isBefore(properties.at());
    }

    private Mono<Void> ask(Owner owner, LocalDate day) {
        return days.isDone(owner.name(), day)
                .filter(done -> !done)
                .flatMap(due -> reconciler.run(owner))
                .flatMap(found -> days.done(owner.name(), day))
                .onErrorResume(error -> {
                    log.warn("{} is asked again in {}: {}", owner.name(), properties.look(), error.toString());
                    return Mono.empty();
                });
    }

    @Override
    public void start() {
        running = Repeating.every(properties.look(), "nightly reconcile", Mono.defer(this::round));
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}
