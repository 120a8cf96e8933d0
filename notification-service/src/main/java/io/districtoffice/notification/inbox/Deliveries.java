package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.News;
import io.districtoffice.notification.inbox.model.Outlet;
import io.districtoffice.notification.inbox.model.Teller;
import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.notification.people.model.Audience;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a row for everybody who is to hear of something. One write serves much news; what is there already is simply there. */
final class Deliveries implements Teller {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Audience audience;
    private final MongoInbox inbox;
    private final List<Outlet> outlets;
    private final ArrivalNews arrivals;
    private final Kinds kinds;
    private final Clock clock;
    private final Counter written;
    private final Counter unresolved;
    private final Counter cut;

    Deliveries(
            Audience audience,
            MongoInbox inbox,
            List<Outlet> outlets,
            ArrivalNews arrivals,
            Kinds kinds,
            Clock clock,
            MeterRegistry metrics) {
        this.audience = audience;
        this.inbox = inbox;
        this.outlets = List.copyOf(outlets);
        this.arrivals = arrivals;
        this.kinds = kinds;
        this.clock = clock;
        this.written = metrics.counter("office.inbox.entries");
        this.unresolved = metrics.counter("office.inbox.unresolved");
        this.cut = metrics.counter("office.inbox.cut");
    }

    @Override
    public CompletionStage<Void> tell(List<News> news) {
        return deliver(news).toFuture();
    }

    Mono<Void> deliver(List<News> news) {
        // nobody is told before everybody is known
        return Mono.fromCompletionStage(audience.complete()).timeout(LIMIT).then(Mono.defer(() -> {
            var round =
                    new Delivery.Round(audience, inbox, kinds, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            news.forEach(round::add);
            return write(round.done(), news);
        }));
    }

    private Mono<Void> write(Delivery delivery, List<News> news) {
        return inbox.add(delivery.entries())
                .then(Flux.fromIterable(outlets)
                        .concatMap(outlet -> Mono.fromCompletionStage(() -> outlet.offer(delivery.offers())))
                        .then())
                .timeout(LIMIT)
                .doOnSuccess(done -> {
                    written.increment(delivery.offers().size());
                    unresolved.increment(delivery.unresolved());
                    cut.increment(delivery.cut());
                    news.stream().findFirst().ifPresent(first -> arrivals.tell(delivery.added(), first.traceparent()));
                });
    }
}
