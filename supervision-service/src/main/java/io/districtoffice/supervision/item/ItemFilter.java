package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.web.QueryParameters;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Light;
import io.districtoffice.supervision.limit.model.Track;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which items a list shows: newest first, or soonest due first when a light that is on or dates are asked for.
 *
 * @param leader whose matter it is
 * @param supervisor who looks after it
 */
record ItemFilter(
        @Nullable Status status,
        @Nullable Light light,
        @Nullable String unit,
        SupervisionItem.@Nullable Kind kind,
        @Nullable String leader,
        @Nullable String supervisor,
        @Nullable String basisId,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo) {

    private static final String ME = "me";

    static ItemFilter of(QueryParameters query, Actor by) {
        query.only("status", "light", "unit", "kind", "leader", "mine", "basisId", "dueFrom", "dueTo");
        String leader = query.text("leader");
        return new ItemFilter(
                query.oneOf("status", Status.class),
                query.oneOf("light", Light.class),
                query.text("unit"),
                query.oneOf("kind", SupervisionItem.Kind.class),
                ME.equals(leader) ? by.id() : leader,
                query.flag("mine") ? by.id() : null,
                query.text("basisId"),
                query.instant("dueFrom"),
                query.instant("dueTo"));
    }

    ListFilter of(Actor by, Instant now) {
        var filter = ListFilter.readBy(by, readerKey(by))
                .and("state.status", status)
                .and("state.lead", unit)
                .and("state.kind", kind)
                .and("state.leader.id", leader)
                .and("state.supervisor.id", supervisor)
                .and("state.basis.id", basisId);
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

    /** With at most one equality, and with a light one of those that the board counts by. */
    boolean isIndexed() {
        long plain = count(status, supervisor, basisId);
        long onBoard = count(unit, kind, leader);
        boolean dated = dueFrom != null || dueTo != null;
        return light != null ? plain == 0 && onBoard <= 1 && !dated : plain + onBoard <= (dated ? 0 : 1);
    }

    private static long count(@Nullable Object... given) {
        return Stream.of(given).filter(Objects::nonNull).count();
    }

    /** Exactly one reader key (architecture.md §3.4). */
    private static String readerKey(Actor by) {
        if (by.office() == null) {
            return "unit:" + by.unit();
        }
        String role =
                ItemType.OFFICE_READERS.stream().filter(by::hasRole).findFirst().orElse("NONE");
        return "office:" + by.office() + ":" + role;
    }
}
