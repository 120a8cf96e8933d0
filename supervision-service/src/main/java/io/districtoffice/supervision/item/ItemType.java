package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import io.districtoffice.supervision.item.model.Dates;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item as the store keeps it: who sees it, what it waits for, whom its events tell. */
final class ItemType implements AggregateType<SupervisionItem, SupervisionEvent> {

    static final List<String> OFFICE_READERS = List.of("SUPERVISOR", "DIRECTOR", "LEADER", "SECRETARY");

    @Override
    public String name() {
        return "item";
    }

    @Override
    public int schema() {
        return 2; // 2: the whole life of an item
    }

    @Override
    public Class<SupervisionItem> stateClass() {
        return SupervisionItem.class;
    }

    @Override
    public Set<String> readers(SupervisionItem item) {
        var readers = new LinkedHashSet<String>();
        OFFICE_READERS.forEach(role -> readers.add(role(item, role)));
        if (item.course().issuedAt() != null) {
            readers.add("unit:" + item.lead());
        }
        return readers;
    }

    @Override
    public Instant sortTime(SupervisionItem item) {
        return item.proposal().at();
    }

    @Override
    public List<Message> messages(String id, SupervisionItem after, SupervisionEvent event) {
        return ItemMessages.of(after, event);
    }

    @Override
    public List<Deadline> deadlines(String id, SupervisionItem item) {
        return Dates.of(item);
    }

    @Override
    public List<Task> tasks(String id, SupervisionItem item) {
        var confirming = item.entered().stream()
                .filter(one -> one.confirmedAt() == null)
                .map(one -> new Task("person:" + one.of().id(), "item.confirm", null))
                .distinct();
        return Stream.concat(waitingFor(item).stream(), confirming).toList();
    }

    private static List<Task> waitingFor(SupervisionItem item) {
        return switch (item.status()) {
            case PROPOSED -> List.of(decide(item));
            case ESTABLISHED ->
                List.of(supervisor(item, "item.issue-notice", item.limit().due()));
            case IN_PROGRESS -> item.isReady() ? List.of(sign(item)) : List.of();
            case REPORTED -> List.of(supervisor(item, "item.verify", due(item, Dates.VERIFY)));
            case VERIFIED ->
                List.of(
                        item.isForLeader()
                                ? supervisor(item, "item.report-to-leader", due(item, Dates.REPORT))
                                : supervisor(item, "item.conclude", null));
            case AWAITING_LEADER -> List.of(new Task(leader(item), "item.read-result", null));
            case CONCLUDED -> List.of(supervisor(item, "item.close", null));
            case UNDER_REVIEW -> List.of(new Task(role(item, "DIRECTOR"), "item.review", due(item, Dates.REVIEW)));
            case SUSPENDED -> List.of(goOn(item, item.suspension().until()));
            case REFUSED, ISSUED, CLOSED, CANCELLED -> List.of();
        };
    }

    private static Task decide(SupervisionItem item) {
        return item.basis().isOrdered()
                ? supervisor(item, "item.establish", due(item, Dates.ESTABLISH))
                : new Task(role(item, "DIRECTOR"), "item.decide", due(item, Dates.ESTABLISH));
    }

    private static Task sign(SupervisionItem item) {
        return new Task(
                "unit:" + item.lead() + ":UNIT_HEAD",
                "item.submit-final",
                item.limit().due());
    }

    /** Nobody has to think of it before the day. */
    private static Task goOn(SupervisionItem item, Instant until) {
        return new Task(role(item, "LEADER"), "item.resume", until, until);
    }

    private static Task supervisor(SupervisionItem item, String what, @Nullable Instant due) {
        return new Task(role(item, "SUPERVISOR"), what, due);
    }

    private static @Nullable Instant due(SupervisionItem item, String rule) {
        return item.steps().stream()
                .filter(step -> step.isOpen() && step.rule().equals(rule))
                .map(step -> step.limit().due())
                .findFirst()
                .orElse(null);
    }

    /** The leader whose matter it is, or all of the office's as long as that is not known. */
    static String leader(SupervisionItem item) {
        return item.leader() == null
                ? role(item, "LEADER")
                : "person:" + item.leader().id();
    }

    static String role(SupervisionItem item, String role) {
        return "office:" + item.office() + ":" + role;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.basis.id", "-sortTime", "-_id"),
                List.of("readers", "state.lead", "-sortTime", "-_id"),
                List.of("readers", "state.kind", "-sortTime", "-_id"),
                List.of("readers", "state.leader.id", "-sortTime", "-_id"),
                List.of("readers", "state.supervisor.id", "-sortTime", "-_id"),
                List.of("readers", "state.track.phase", "state.track.due", "_id"),
                List.of("readers", "state.lead", "state.track.phase", "state.track.due", "_id"),
                List.of("readers", "state.kind", "state.track.phase", "state.track.due", "_id"),
                List.of("readers", "state.leader.id", "state.track.phase", "state.track.due", "_id"),
                List.of("readers", "state.limit.due", "_id"),
                List.of("state.office", "_id"),
                List.of("state.status", "_id"));
    }
}
