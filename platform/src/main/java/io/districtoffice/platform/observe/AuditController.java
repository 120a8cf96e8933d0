package io.districtoffice.platform.observe;

import io.districtoffice.platform.journal.AuditLine;
import io.districtoffice.platform.journal.AuditTrail;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.web.Listed;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For AUDITOR (permissions): who did what and when in this service, and whether the chain of it fits. */
@RestController
@RequestMapping("/api/v1/audit")
final class AuditController {

    /**
     * @param verified blocks that were looked at by this process, from the first on
     * @param blocks blocks there are
     * @param ok every block looked at fits
     * @param firstBad number of the first one that does not fit; null when all do
     * @param head hash of the last good block: note it elsewhere, a chain cut at its end is still a chain
     */
    record ChainView(long verified, long blocks, boolean ok, @Nullable Long firstBad, String head) {}

    private final AuditTrail trail;
    private final ChainWatch watch;

    AuditController(AuditTrail trail, ChainWatch watch) {
        this.trail = trail;
        this.watch = watch;
    }

    @GetMapping
    Mono<Listed<AuditLine>> list(PageRequest page, QueryParameters parameters) {
        parameters.only("service", "subject", "before");
        if (parameters.flag("count")) {
            throw Problem.of(400, "count-not-offered");
        }
        return trail.page(parameters.text("subject"), parameters.instant("before"), page)
                .map(Replies::page);
    }

    /** Looks at some blocks more; asked again and again it comes to the end of any chain. */
    @GetMapping("/chain")
    Mono<ChainView> chain() {
        return watch.goOn()
                .zipWith(trail.lastNumber())
                .map(both -> new ChainView(
                        both.getT1().blocks(),
                        Math.max(both.getT1().blocks(), both.getT2()),
                        both.getT1().ok(),
                        both.getT1().firstBad(),
                        both.getT1().head()));
    }
}
