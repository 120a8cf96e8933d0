package io.districtoffice.supervision.assignment;

import static io.districtoffice.supervision.assignment.model.AssignmentLives.everything;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.events.Envelopes;
import io.districtoffice.platform.store.Message;
import io.districtoffice.supervision.People;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.AssignmentLives.Happening;
import io.districtoffice.supervision.assignment.model.Assignments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentMessagesTest {

    private static final AssignmentType TYPE = new AssignmentType();

    static Stream<Happening> happenings() {
        return everything();
    }

    private static List<Message> messages(Happening happening) {
        return TYPE.messages(happening.after().id(), happening.after(), happening.event());
    }

    private static List<Task> tasks(Assignment assignment) {
        return TYPE.tasks(assignment.id(), assignment);
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void what_the_topics_hear_fits_its_schema(Happening happening) {
        var after = happening.after();
        messages(happening)
                .forEach(message -> Envelopes.assertValid(message, TYPE.deadlines(after.id(), after), tasks(after)));
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void no_person_and_no_text_is_on_the_public_topic(Happening happening) {
        var after = happening.after();
        String text = Envelopes.of(messages(happening).get(0), TYPE.deadlines(after.id(), after), tasks(after));

        assertThat(text)
                .doesNotContain("person:", "p-supervisor", "p-hekou", "姓名")
                .doesNotContain("渡口", "请整改", "不属我镇", "栏杆", "材料不全");
    }

    @Test
    void every_event_of_the_model_is_told() {
        assertThat(everything().map(one -> one.event().getClass().getName()).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AssignmentEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void readers_are_those_of_the_command_table(Status status) {
        var keys = CommandTable.of("supervision-service").resource("assignment").readers().get(status.name()).stream()
                .map(key -> key.replace("{office}", People.OFFICE).replace("{unit}", "hekou"))
                .toList();

        assertThat(TYPE.readers(Assignments.anAssignment(status))).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void each_status_waits_for_somebody() {
        assertThat(what(Status.ISSUED)).containsExactly("unit:hekou assignment.receive");
        assertThat(what(Status.RECEIVED)).containsExactly("unit:hekou assignment.accept");
        assertThat(what(Status.ACCEPTED)).containsExactly("unit:hekou assignment.work");
        assertThat(what(Status.OBJECTED))
                .containsExactly("office:district-party:SUPERVISOR assignment.answer-objection");
        assertThat(what(Status.FREED)).containsExactly("office:district-party:SUPERVISOR assignment.reassign");
        assertThat(what(Status.DONE_CLAIMED))
                .containsExactly("office:district-party:SUPERVISOR assignment.accept-result");
        assertThat(what(Status.ACCEPTED_RESULT)).isEmpty();
        assertThat(what(Status.CANCELLED)).isEmpty();
    }

    private static Stream<String> what(Status status) {
        return tasks(Assignments.anAssignment(status)).stream().map(task -> task.to() + " " + task.what());
    }

    @Test
    void the_person_who_is_responsible_has_the_work_and_hears_of_it_privately() {
        var accepted = Assignments.ofPerson(Status.ACCEPTED);
        var messages = TYPE.messages(accepted.id(), accepted, new AssignmentEvent.Accepted());

        assertThat(tasks(accepted)).extracting(Task::to).containsExactly("person:p-hekou-clerk");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).topic()).isEqualTo("office.supervision.private");
        assertThat(messages.get(1).notices()).extracting(Notice::what).containsExactly("assignment.named");
    }
}
