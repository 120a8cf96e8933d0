package io.districtoffice.platform.reconcile;

import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.time.OfficeTime;
import io.districtoffice.platform.web.QueryParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For the notification service's nightly reconcile (architecture.md §5); never routed by the gateway. */
@RestController
final class OpenWorkController {

    private final OfficeStore store;
    private final OfficeTime time;
    private final String service;

    OpenWorkController(OfficeStore store, OfficeTime time, String service) {
        this.store = store;
        this.time = time;
        this.service = service;
    }

    /** Aggregates that wait for somebody or for a date, in the order of their ids. */
    @GetMapping("/internal/deadlines")
    Mono<OpenWork> open(PageRequest request, QueryParameters parameters) {
        parameters.only();
        var at = time.now();
        String after = request.after() == null ? "" : request.after();
        return store.open(after, request.limit())
                .map(items -> new OpenWork(
                        service,
                        at,
                        items,
                        items.size() < request.limit()
                                ? null
                                : items.get(items.size() - 1).subject()));
    }
}
