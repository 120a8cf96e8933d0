package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.model.Issues.READERS;
import static io.districtoffice.inforeport.bulletin.model.Issues.aReading;
import static io.districtoffice.inforeport.bulletin.model.Issues.anIssue;
import static io.districtoffice.inforeport.bulletin.model.Issues.publication;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.Issues;
import io.districtoffice.inforeport.bulletin.model.Reading;
import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the store knows of an issue: who sees it, what it waits for, when it must be ready. */
class IssueTypeTest {

    private static final CommandTable TABLE = CommandTable.of("info-report-service");

    private final IssueType type = new IssueType();

    private static Set<String> readers(String resource, String status) {
        return TABLE.resource(resource).readers().get(status).stream()
                .map(key -> key.replace("{office}", "district-gov"))
                .collect(Collectors.toSet());
    }

    @Test
    void it_is_seen_by_whom_the_table_names() {
        for (Status status : Status.values()) {
            var wanted = readers("bulletin-issue", status.name());
            if (wanted.remove("{reader}")) {
                READERS.readers().forEach(reader -> wanted.add(reader.key()));
            }
            assertThat(type.readers(anIssue(status))).as(status.name()).isEqualTo(wanted);
        }
        for (Reading.Status status : Reading.Status.values()) {
            var wanted = readers("reading", status.name());
            wanted.remove("{reader}");
            wanted.add("person:p-leader");
            assertThat(new ReadingType().readers(aReading(status))).isEqualTo(wanted);
        }
        assertThat(new PublicationType().readers(publication())).isEqualTo(readers("publication", "ACTIVE"));
    }

    @Test
    void it_must_be_ready_until_it_is_out_or_never_comes_out() {
        for (Status status : Status.values()) {
            assertThat(type.deadlines("id", anIssue(status)))
                    .as(status.name())
                    .singleElement()
                    .satisfies(deadline -> {
                        assertThat(deadline.rule()).isEqualTo("I42");
                        assertThat(deadline.to()).isEqualTo("office:district-gov:EDITOR");
                        assertThat(deadline.office()).isEqualTo("district-gov");
                        assertThat(deadline.state()).isEqualTo(state(status));
                    });
        }
    }

    private static Deadline.State state(Status status) {
        return status.isOut()
                ? Deadline.State.MET
                : status == Status.CANCELLED ? Deadline.State.VOID : Deadline.State.ARMED;
    }

    @Test
    void somebody_has_to_do_the_next_step_until_it_is_out() {
        for (Status status : Status.values()) {
            var tasks = type.tasks("id", anIssue(status));
            boolean waits = EnumSet.range(Status.PLANNED, Status.NUMBERED).contains(status);
            assertThat(tasks.isEmpty()).as(status.name()).isEqualTo(!waits);
            for (Task task : tasks) {
                String command = task.what().replace("issue.", "");
                String role = task.to().replace("office:district-gov:", "");
                assertThat(TABLE.resource("bulletin-issue")
                                .commands()
                                .get(command)
                                .actors())
                        .as(task.what())
                        .contains(role);
                assertThat(TABLE.resource("bulletin-issue")
                                .commands()
                                .get(command)
                                .from())
                        .contains(status.name());
            }
        }
        assertThat(type.tasks("id", anIssue(Status.COMPOSED)))
                .extracting(Task::to)
                .containsExactly("office:district-gov:EDITOR", "office:district-gov:CHIEF_EDITOR");
    }

    @Test
    void every_event_has_a_message() {
        BulletinIssue issue = anIssue(Status.CORRECTED);
        for (Class<?> kind : IssueEvent.class.getPermittedSubclasses()) {
            assertThat(List.of(kind.getRecordComponents())).isNotEmpty();
        }
        for (IssueEvent event : List.of(
                new IssueEvent.Planned(Issues.NOW),
                new IssueEvent.Opened(Issues.NOW),
                new IssueEvent.Composed(Issues.NOW),
                new IssueEvent.Proofed(1, Issues.NOW),
                new IssueEvent.Signed(Issues.NOW),
                new IssueEvent.Numbered(Issues.NOW),
                new IssueEvent.Published(Issues.NOW),
                new IssueEvent.Corrected(Issues.NOW),
                new IssueEvent.Returned(Issues.NOW),
                new IssueEvent.Cancelled(Issues.NOW),
                new IssueEvent.Closed(1, Issues.NOW))) {
            assertThat(IssueMessages.of(issue, event).type()).startsWith("inforeport.issue.");
        }
        assertThat(IssueEvent.class.getPermittedSubclasses()).hasSize(11);
    }
}
