package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.Reader;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An issue as the store keeps it: who sees it, what it waits for, when it must be ready. */
final class IssueType implements AggregateType<BulletinIssue, IssueEvent> {

    private static final String READY_BY = "I42";
    private static final String LADDER = "issue";

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<BulletinIssue> stateClass() {
        return BulletinIssue.class;
    }

    /** At most sixty readers and three of the desk. */
    @Override
    public Set<String> readers(BulletinIssue issue) {
        var keys = Desk.keys(issue.office());
        issue.readers().stream().map(Reader::key).forEach(keys::add);
        return keys;
    }

    @Override
    public Instant sortTime(BulletinIssue issue) {
        return issue.date().atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    @Override
    public List<Message> messages(String id, BulletinIssue after, IssueEvent event) {
        return List.of(IssueMessages.of(after, event));
    }

    /** The day's issue is on the leaders' desks when they come (I42). */
    @Override
    public List<Deadline> deadlines(String id, BulletinIssue issue) {
        Instant due = issue.schedule().readyBy();
        if (due == null) {
            return List.of();
        }
        var state =
                switch (issue.status()) {
                    case PLANNED, OPEN, COMPOSED, PROOFED, SIGNED, NUMBERED -> Deadline.State.ARMED;
                    case PUBLISHED, CORRECTED, CLOSED -> Deadline.State.MET;
                    case CANCELLED -> Deadline.State.VOID;
                };
        return List.of(new Deadline(
                READY_BY,
                "1",
                issue.schedule().plannedAt(),
                due,
                due,
                null,
                0,
                state,
                LADDER,
                Desk.key(issue.office(), "EDITOR"),
                issue.office()));
    }

    @Override
    public List<Task> tasks(String id, BulletinIssue issue) {
        Instant cutoff = issue.schedule().cutoff();
        Instant ready = issue.schedule().readyBy();
        return switch (issue.status()) {
            case PLANNED -> tasks(issue, "issue.open", cutoff, "EDITOR");
            case OPEN -> tasks(issue, "issue.compose", ready, "EDITOR");
            case COMPOSED -> tasks(issue, "issue.proof", ready, "EDITOR", "CHIEF_EDITOR");
            case PROOFED -> tasks(issue, "issue.sign", ready, "CHIEF_EDITOR", "DIRECTOR");
            case SIGNED -> tasks(issue, "issue.number", ready, "EDITOR");
            case NUMBERED -> tasks(issue, "issue.publish", ready, "EDITOR");
            case PUBLISHED, CORRECTED, CLOSED, CANCELLED -> List.of();
        };
    }

    private static List<Task> tasks(BulletinIssue issue, String what, @Nullable Instant due, String... roles) {
        return Stream.of(roles)
                .map(role -> new Task(Desk.key(issue.office(), role), what, due))
                .toList();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("readers", "state.publication", "-sortTime", "-_id"),
                List.of("readers", "state.year", "-sortTime", "-_id"),
                List.of("readers", "state.publication", "state.year", "-sortTime", "-_id"),
                // what the housekeeping walks
                List.of("state.status", "-sortTime", "-_id"),
                List.of("-state.touchedAt"));
    }
}
