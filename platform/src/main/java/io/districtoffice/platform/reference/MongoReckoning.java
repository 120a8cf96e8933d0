package io.districtoffice.platform.reference;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Stored;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes through what is open of one kind, in the order of ids, and writes only what comes out at another date. */
public final class MongoReckoning<S, E> {

    private static final Actor SYSTEM = Actor.system("calendar");
    private static final int AT_ONCE = 200;

    private final AggregateStore<S, E> store;
    private final Collection<String> statuses;
    private final Function<S, Decision<S, E>> anew;

    /** @param statuses those in which a date may be open */
    public MongoReckoning(AggregateStore<S, E> store, Collection<String> statuses, Function<S, Decision<S, E>> anew) {
        this.store = store;
        this.statuses = List.copyOf(statuses);
        this.anew = anew;
    }

    /** Repeated, it changes nothing. */
    public Mono<Void> round() {
        return page("").expand(page -> page.size() < AT_ONCE
                        ? Mono.empty()
                        : page(page.get(AT_ONCE - 1).id()))
                .concatMapIterable(page -> page)
                .filter(found -> !anew.apply(found.state()).events().isEmpty())
                .concatMap(found -> store.save(SYSTEM, found.id(), IfMatch.NONE, anew))
                .then();
    }

    private Mono<List<Stored<S>>> page(String after) {
        return Flux.from(store.collection()
                        .find(and(in("state.status", statuses), gt("_id", after)))
                        .sort(ascending("_id"))
                        .limit(AT_ONCE)
                        .batchSize(AT_ONCE + 1))
                .map(store::read)
                .collectList();
    }
}
