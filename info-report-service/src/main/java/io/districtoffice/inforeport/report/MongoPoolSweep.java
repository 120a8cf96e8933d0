package io.districtoffice.inforeport.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.districtoffice.inforeport.report.model.InIssue;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Repeating;
import io.districtoffice.platform.time.OfficeTime;
import java.util.Date;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has waited in the pool for too long counts as unused. Two replicas may do it at once: the transition decides. */
final class MongoPoolSweep implements AutoCloseable {

    private static final Actor SYSTEM = Actor.system("info-report.pool");
    private static final int AT_ONCE = 200;

    private final AggregateStore<Report, ReportEvent> reports;
    private final ReportProperties times;
    private final OfficeTime time;
    private final Disposable sweeping;

    MongoPoolSweep(AggregateStore<Report, ReportEvent> reports, ReportProperties times, OfficeTime time) {
        this.reports = reports;
        this.times = times;
        this.time = time;
        this.sweeping = Repeating.every(times.sweep(), "sweep of the pool", Mono.defer(this::sweep));
    }

    /** At most 200 at a time; the rest waits for the next round. */
    Mono<Void> sweep() {
        var before = time.now().minus(times.pooled());
        return Flux.from(reports.collection()
                        .find(and(
                                eq("state.status", Status.POOLED.name()),
                                lt("state.handling.pooledAt", Date.from(before))))
                        .sort(Sorts.ascending("state.handling.pooledAt"))
                        .projection(Projections.include("_id"))
                        .limit(AT_ONCE)
                        .batchSize(AT_ONCE + 1))
                .map(found -> found.getString("_id").getValue())
                .concatMap(id -> reports.save(
                        SYSTEM, id, IfMatch.NONE, report -> new InIssue(report).expire(before, time.now())))
                .then();
    }

    @Override
    public void close() {
        sweeping.dispose();
    }
}
