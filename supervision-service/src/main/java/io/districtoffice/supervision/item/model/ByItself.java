package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.item.model.SupervisionEvent.Orders;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an item without its people: by its assignments, the calendar, a date that was not kept. */
public record ByItself(SupervisionItem item) {

    /** An assignment has changed; when all units have accepted, the work is under way. */
    public Decision<SupervisionItem, SupervisionEvent> heard(PartNews news) {
        var next = new Next(item, item.status());
        var events = new ArrayList<SupervisionEvent>();
        var joined = new ArrayList<String>();
        next.parts = with(item.parts(), news.part(), joined);
        if (news.successor() != null) {
            next.parts = with(next.parts, news.successor(), joined, true);
        }
        if (isRearranged(news)) {
            next.plan = item.plan().changed();
            next.lead = leads(news) ? news.successor().unit() : item.lead();
            events.add(new SupervisionEvent.Rearranged(Orders.NONE));
        }
        tellTheNew(joined, events);
        noteFirsts(next, news);
        if (item.status() == Status.ISSUED && next.done().isTakenOn()) {
            next.status = Status.IN_PROGRESS;
            next.takenOnAt = item.course().takenOnAt() == null ? news.at() : next.takenOnAt;
            events.add(new SupervisionEvent.Begun());
        }
        var after = next.done();
        if (after.isReady() && !item.isReady()) {
            events.add(new SupervisionEvent.Ready());
        }
        return new Decision<>(after, events);
    }

    private boolean isRearranged(PartNews news) {
        return news.successor() != null
                && item.parts().stream()
                        .noneMatch(part -> part.assignment().equals(news.assignment())
                                && part.status() == Assignment.Status.REASSIGNED);
    }

    private boolean leads(PartNews news) {
        return news.lead() && news.requirementNo() == item.main();
    }

    /** Whoever joins while the item stands still or is no more is told so: the news may have crossed. */
    private void tellTheNew(List<String> joined, List<SupervisionEvent> events) {
        if (joined.isEmpty()) {
            return;
        }
        if (item.status() == Status.SUSPENDED) {
            events.add(new SupervisionEvent.Rearranged(Orders.toPause(joined)));
        } else if (item.status() == Status.CANCELLED) {
            events.add(new SupervisionEvent.Rearranged(Orders.toCancel(joined)));
        }
    }

    private void noteFirsts(Next next, PartNews news) {
        boolean worked = news.by() == PartNews.By.UNIT && news.status() != Assignment.Status.RECEIVED;
        if (worked && item.course().firstWorkAt() == null) {
            next.firstWorkAt = news.at();
        }
        if (news.by() == PartNews.By.OFFICE) {
            next.acted(news.at());
        }
    }

    private static List<Part> with(List<Part> before, Part part, List<String> joined) {
        return with(before, part, joined, false);
    }

    /** @param known a part that is there already has newer news of its own */
    private static List<Part> with(List<Part> before, Part part, List<String> joined, boolean known) {
        boolean there = before.stream().anyMatch(one -> one.assignment().equals(part.assignment()));
        if (!there) {
            joined.add(part.assignment());
            return Next.last(before, part, Integer.MAX_VALUE);
        }
        return known
                ? before
                : before.stream()
                        .map(one -> one.assignment().equals(part.assignment()) ? one.now(part.status()) : one)
                        .toList();
    }

    /** The timers say that a date was not kept: recorded if it is true, and once. */
    public Decision<SupervisionItem, SupervisionEvent> ranLate(
            String rule, String occurrence, Instant due, Instant told) {
        Limit limit = Dates.unkept(item, rule, occurrence);
        // nobody has to object to a conclusion
        if (limit == null || !limit.due().equals(due) || told.isBefore(due) || rule.equals(Dates.OBJECT)) {
            return Decision.of(item);
        }
        var next = new Next(item, item.status());
        next.late = Late.with(item.late(), new Late(rule, occurrence, due, told));
        if (rule.equals(Dates.DUE) || rule.equals(Dates.STAGE)) {
            next.firstChaseAt = item.course().firstChaseAt() == null ? told : next.firstChaseAt;
        }
        return next.late.equals(item.late()) ? Decision.of(item) : next.so(new SupervisionEvent.RanLate(rule));
    }

    /** A yearly notice has changed: only what comes out at another date is told. */
    public Decision<SupervisionItem, SupervisionEvent> reckonAnew(Moment now) {
        if (!item.status().hasDates()) {
            return Decision.of(item);
        }
        var next = new Next(item, item.status());
        next.limit = anew(item.limit(), now, item.report() == null);
        next.steps = item.steps().stream()
                .map(step -> step.isOpen() ? step.with(step.limit().reckonedBy(now)) : step)
                .toList();
        next.milestones = item.milestones().stream()
                .map(one -> one.state() == Milestone.State.OPEN
                        ? one.with(one.limit().reckonedBy(now))
                        : one)
                .toList();
        var after = next.done();
        return after.equals(item) ? Decision.of(item) : Decision.of(after, new SupervisionEvent.Rescheduled());
    }

    private static @Nullable Limit anew(@Nullable Limit limit, Moment now, boolean open) {
        return limit == null || !open ? limit : limit.reckonedBy(now);
    }
}
