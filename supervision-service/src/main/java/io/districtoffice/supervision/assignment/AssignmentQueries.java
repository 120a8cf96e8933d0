package io.districtoffice.supervision.assignment;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import io.districtoffice.platform.attachment.Attachment;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.journal.HistoryEntry;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.web.Problem;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.Feedback;
import io.districtoffice.supervision.assignment.model.Handlers;
import io.districtoffice.supervision.limit.model.Light;
import io.districtoffice.supervision.limit.model.Track;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What units and the office see of assignments: nothing without an actor. */
final class AssignmentQueries implements Handlers {

    private static final int COUNTED = 10_000;
    private static final int HISTORY = 200;
    private static final int OF_ONE_ITEM = 500;

    private final AggregateStore<Assignment, AssignmentEvent> assignments;
    private final MongoFeedback feedback;
    private final Attachments attachments;
    private final Journal journal;

    AssignmentQueries(
            AggregateStore<Assignment, AssignmentEvent> assignments,
            MongoFeedback feedback,
            Attachments attachments,
            Journal journal) {
        this.assignments = assignments;
        this.feedback = feedback;
        this.attachments = attachments;
        this.journal = journal;
    }

    /** @param light a light that is on, or dates: soonest due first; otherwise newest first */
    record Filter(
            @Nullable Status status,
            @Nullable Light light,
            @Nullable String unit,
            @Nullable String item,
            @Nullable String person,
            @Nullable Instant dueFrom,
            @Nullable Instant dueTo) {

        ListFilter of(Actor by, Instant now) {
            var filter = ListFilter.readBy(by, readerKey(by))
                    .and("state.status", status)
                    .and("state.order.unit", unit)
                    .and("state.order.item", item)
                    .and("state.person.id", person);
            if (light == Light.BLUE) {
                return filter.and("state.track.phase", Track.Phase.DONE);
            }
            if (light != null) {
                return lit(filter.and("state.track.phase", Track.Phase.OPEN).named("light", light), now);
            }
            return dueFrom == null && dueTo == null
                    ? filter
                    : filter.soonest("state.limit.due", dueFrom, dueTo)
                            .named("dueFrom", dueFrom)
                            .named("dueTo", dueTo);
        }

        private ListFilter lit(ListFilter filter, Instant now) {
            return switch (light) {
                case RED -> filter.soonest("state.track.due", null, now);
                case YELLOW -> filter.soonest("state.track.due", now, null).reached("state.track.yellow", now);
                case GREEN -> filter.soonest("state.track.due", now, null).ahead("state.track.yellow", now);
                case BLUE -> filter;
            };
        }

        boolean isIndexed() {
            long others =
                    Stream.of(status, item, person).filter(Objects::nonNull).count();
            boolean dated = light != null || dueFrom != null || dueTo != null;
            return others + (unit == null ? 0 : 1) <= 1 && !(dated && others > 0);
        }

        /** Exactly one reader key (architecture.md §3.4). */
        private static String readerKey(Actor by) {
            if (by.office() == null) {
                return "unit:" + by.unit();
            }
            String role = AssignmentType.OFFICE_READERS.stream()
                    .filter(by::hasRole)
                    .findFirst()
                    .orElse("NONE");
            return "office:" + by.office() + ":" + role;
        }
    }

    Mono<Page<Stored<Assignment>>> list(Actor by, Filter filter, Instant now, PageRequest page) {
        return assignments.page(filter.of(by, now), page, "state.sentBack", "state.late", "state.handlers");
    }

    Mono<Integer> count(Actor by, Filter filter, Instant now) {
        return filter.isIndexed()
                ? assignments.count(filter.of(by, now), COUNTED)
                : Mono.error(() -> Problem.of(400, "count-not-offered"));
    }

    Mono<Stored<Assignment>> get(Actor by, String id) {
        return assignments.get(by, id);
    }

    Mono<Page<Feedback>> feedback(Actor by, String id, PageRequest page) {
        return assignments.get(by, id).flatMap(found -> feedback.page(found.state(), page));
    }

    Mono<List<HistoryEntry>> history(Actor by, String id) {
        return assignments.get(by, id).flatMap(found -> journal.historyOf(id, HISTORY, HistoryEntry.Redaction.NONE)
                .map(entry -> entry.seenBy(by))
                .collectList());
    }

    /** A file, only through an assignment that the actor may see. */
    Mono<Attachment> attachment(Actor by, String id, String attachmentId) {
        return assignments.get(by, id).flatMap(found -> attachments.boundTo(id, attachmentId));
    }

    @Override
    public CompletionStage<Set<String>> of(String item) {
        return Flux.from(assignments
                        .collection()
                        .find(eq("state.order.item", item))
                        .projection(Projections.include("state.handlers", "state.person"))
                        .limit(OF_ONE_ITEM)
                        .batchSize(OF_ONE_ITEM + 1))
                .map(found -> people(found.getDocument("state")))
                .collect(() -> (Set<String>) new HashSet<String>(), Collection::addAll)
                .toFuture();
    }

    private static Set<String> people(BsonDocument state) {
        var people = new HashSet<String>();
        state.getArray("handlers", new BsonArray())
                .forEach(one -> people.add(one.asString().getValue()));
        if (state.get("person") instanceof BsonDocument person) {
            people.add(person.getString("id").getValue());
        }
        return people;
    }
}
