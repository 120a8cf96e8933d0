package io.districtoffice.inforeport.bulletin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;

/** Ids of issues for the housekeeping, of all offices; no more at a time than a district makes in months. */
final class MongoIssues {

    private static final int MOST = 1_000;
    private static final int BATCH = 200;

    private final AggregateStore<BulletinIssue, IssueEvent> issues;
    private final OfficeTime time;

    MongoIssues(AggregateStore<BulletinIssue, IssueEvent> issues, OfficeTime time) {
        this.issues = issues;
        this.time = time;
    }

    /** The newest first: what somebody has forgotten years ago may wait. */
    Flux<String> newest(Set<Status> statuses) {
        return in(statuses, Sorts.descending("sortTime", "_id"));
    }

    Flux<String> oldest(Set<Status> statuses) {
        return in(statuses, Sorts.ascending("sortTime", "_id"));
    }

    private Flux<String> in(Set<Status> statuses, Bson order) {
        return Flux.fromIterable(statuses).concatMap(status -> ids(eq("state.status", status.name()), order));
    }

    Flux<String> touchedWithin(Duration lately) {
        return Flux.defer(() ->
                ids(gte("state.touchedAt", Date.from(time.now().minus(lately))), Sorts.descending("state.touchedAt")));
    }

    private Flux<String> ids(Bson filter, Bson order) {
        return Flux.from(issues.collection()
                        .find(filter)
                        .sort(order)
                        .projection(Projections.include("_id"))
                        .limit(MOST)
                        .batchSize(BATCH))
                .map((BsonDocument found) -> found.getString("_id").getValue());
    }
}
