package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has done with a report so far.
 *
 * @param editor who has it in hand, or had it last; nobody while it waits to be claimed
 * @param edited the desk's wording of what was submitted last
 * @param lastSubmitted what the desk goes on seeing while the unit rewrites a returned report
 * @param returned the last time it was sent back
 * @param pooledAt since when it waits in the pool; it is not used after 30 days
 */
public record Handling(
        @Nullable Editor editor,
        @Nullable Edited edited,
        List<Query> queries,
        @Nullable Content lastSubmitted,
        @Nullable Return returned,
        @Nullable Rejection rejection,
        @Nullable Unpooling unpooled,
        @Nullable Instant pooledAt) {

    static final Handling NONE = new Handling(null, null, List.of(), null, null, null, null, null);

    public Handling {
        queries = queries == null ? List.of() : List.copyOf(queries);
    }

    /** There is at most one: the next question is asked when the last one is closed. */
    public Optional<Query> openQuery() {
        return queries.stream().filter(Query::open).findFirst();
    }

    Handling heldBy(@Nullable Editor next) {
        return new Handling(next, edited, queries, lastSubmitted, returned, rejection, unpooled, pooledAt);
    }

    Handling with(Edited next) {
        return new Handling(editor, next, queries, lastSubmitted, returned, rejection, unpooled, pooledAt);
    }

    Handling asking(String text, Instant at, Limit limit) {
        var more = new ArrayList<>(queries);
        more.add(new Query(queries.size() + 1, text, at, limit, null, null));
        return with(more);
    }

    Handling closing(@Nullable Answer answer, @Nullable Cancellation cancelled) {
        return with(queries.stream()
                .map(one -> one.open() ? one.closed(answer, cancelled) : one)
                .toList());
    }

    Handling with(Return back, Content seen) {
        return new Handling(editor, edited, queries, seen, back, rejection, unpooled, null);
    }

    Handling with(Rejection why) {
        return new Handling(editor, edited, queries, lastSubmitted, returned, why, unpooled, null);
    }

    Handling with(Unpooling why) {
        return new Handling(editor, edited, queries, lastSubmitted, returned, rejection, why, null);
    }

    Handling pooled(Instant at) {
        return new Handling(editor, edited, queries, lastSubmitted, returned, rejection, unpooled, at);
    }

    /** The unit's new text is edited anew: the wording of the old one must not hide what the unit has corrected. */
    Handling resubmitted() {
        return new Handling(null, null, queries, null, returned, rejection, null, null);
    }

    private Handling with(List<Query> more) {
        return new Handling(editor, edited, more, lastSubmitted, returned, rejection, unpooled, pooledAt);
    }
}
