package io.districtoffice.inforeport.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import io.districtoffice.inforeport.report.model.Adoption;
import io.districtoffice.inforeport.report.model.Composable;
import io.districtoffice.inforeport.report.model.InIssue;
import io.districtoffice.inforeport.report.model.Placement;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reports as issues see them. */
final class MongoPool implements PooledReports {

    private static final Actor SYSTEM = Actor.system("info-report.issues");
    private static final int AT_ONCE = 100;
    private static final int PLACED = 200;

    private final AggregateStore<Report, ReportEvent> reports;
    private final OfficeTime time;

    MongoPool(AggregateStore<Report, ReportEvent> reports, OfficeTime time) {
        this.reports = reports;
        this.time = time;
    }

    @Override
    public CompletionStage<List<Composable>> composable(Actor by, List<String> ids) {
        if (ids.size() > AT_ONCE) {
            throw new IllegalArgumentException(ids.size() + " reports at once");
        }
        return Flux.from(reports.collection()
                        .find(and(in("_id", ids), in("readers", by.readerKeys())))
                        .limit(AT_ONCE)
                        .batchSize(AT_ONCE + 1))
                .map(reports::read)
                .collect(Collectors.toMap(Stored::id, MongoPool::composable))
                .map(found -> inOrder(ids, found))
                .toFuture();
    }

    private static List<Composable> inOrder(List<String> ids, Map<String, Composable> found) {
        var ordered = new ArrayList<Composable>();
        ids.stream().distinct().filter(found::containsKey).forEach(id -> ordered.add(found.get(id)));
        return List.copyOf(ordered);
    }

    private static Composable composable(Stored<Report> stored) {
        Report report = stored.state();
        return new Composable(
                report.id(),
                stored.version(),
                report.desk(),
                report.use().shared(),
                report.original().tone(),
                report.original().secrecy(),
                report.direct(),
                report.wording(),
                report.unit(),
                report.joining().contributors(),
                report.status() == Status.POOLED,
                report.use().placements());
    }

    @Override
    public CompletionStage<Void> place(String report, Placement placement) {
        // the placement is the command: its transition bears repetition by itself
        var command = CommandId.of(
                SYSTEM.id(), "PLACE", report, placement.issue() + "." + placement.basis() + "." + placement.at(), "");
        return change(report, command, one -> one.place(placement, time.now())).toFuture();
    }

    @Override
    public CompletionStage<List<String>> placedIn(String issue) {
        return Flux.from(reports.collection()
                        .find(eq("state.use.placements.issue", issue))
                        .projection(Projections.include("_id"))
                        .limit(PLACED)
                        .batchSize(PLACED + 1))
                .map(found -> found.getString("_id").getValue())
                .collectList()
                .toFuture();
    }

    @Override
    public CompletionStage<Void> release(String report, String issue, long before, Instant placedBefore) {
        return reports.save(SYSTEM, report, IfMatch.NONE, state -> new InIssue(state)
                        .release(issue, before, placedBefore, time.now()))
                .then()
                .toFuture();
    }

    @Override
    public CompletionStage<Void> adopt(String report, Adoption adoption, String eventId) {
        var command = CommandId.ofEvent(eventId, "info-report.adopt");
        return change(report, command, one -> one.adopt(adoption, time.now())).toFuture();
    }

    private Mono<Void> change(
            String report, CommandId command, Function<InIssue, Decision<Report, ReportEvent>> transition) {
        return reports.update(SYSTEM, report, command, IfMatch.NONE, state -> transition.apply(new InIssue(state)))
                .then();
    }

    @Override
    public CompletionStage<Integer> adoptedBy(String issue) {
        var adopted = ListFilter.all(SYSTEM).and("state.use.adoptions.issue", issue);
        return reports.count(adopted, PLACED).toFuture();
    }
}
