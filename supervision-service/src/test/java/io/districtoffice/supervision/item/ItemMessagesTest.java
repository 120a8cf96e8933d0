package io.districtoffice.supervision.item;

import static io.districtoffice.supervision.item.model.ItemLives.everything;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.contracts.CommandTable;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.events.Envelopes;
import io.districtoffice.platform.store.Message;
import io.districtoffice.supervision.People;
import io.districtoffice.supervision.item.model.ItemLives.Happening;
import io.districtoffice.supervision.item.model.Items;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemMessagesTest {

    private static final ItemType TYPE = new ItemType();

    static Stream<Happening> happenings() {
        return everything();
    }

    private static List<Message> messages(Happening happening) {
        return TYPE.messages(happening.after().id(), happening.after(), happening.event());
    }

    private static List<Task> tasks(SupervisionItem item) {
        return TYPE.tasks(item.id(), item);
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
    void no_person_and_no_text_but_the_answer_is_on_the_public_topic(Happening happening) {
        var after = happening.after();
        var message = messages(happening).get(0);
        String text = Envelopes.of(message, TYPE.deadlines(after.id(), after), tasks(after));

        assertThat(message.topic()).isEqualTo("office.supervision");
        assertThat(text)
                .doesNotContain("person:", "p-supervisor", "p-leader", "p-director", "p-secretary", "p-hekou", "姓名")
                .doesNotContain(after.content(), after.requirement(), "已整改完毕", "现场查看", "责任不在我镇");
    }

    @Test
    void every_event_of_the_model_is_told() {
        assertThat(everything().map(one -> one.event().getClass().getName()).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SupervisionEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void readers_are_those_of_the_command_table(Status status) {
        var keys =
                CommandTable.of("supervision-service")
                        .resource("supervision-item")
                        .readers()
                        .get(status.name())
                        .stream()
                        .map(key -> key.replace("{office}", People.OFFICE).replace("{lead}", "hekou"))
                        .toList();

        assertThat(TYPE.readers(Items.anItem(status))).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void each_status_waits_for_somebody_or_is_with_the_units() {
        assertThat(what(Status.PROPOSED)).containsExactly("office:district-party:SUPERVISOR item.establish");
        assertThat(what(Status.ESTABLISHED)).containsExactly("office:district-party:SUPERVISOR item.issue-notice");
        assertThat(what(Status.ISSUED)).isEmpty();
        assertThat(what(Status.IN_PROGRESS)).as("results are open").isEmpty();
        assertThat(what(Status.REPORTED)).containsExactly("office:district-party:SUPERVISOR item.verify");
        assertThat(what(Status.VERIFIED)).containsExactly("office:district-party:SUPERVISOR item.report-to-leader");
        assertThat(what(Status.AWAITING_LEADER)).containsExactly("office:district-party:LEADER item.read-result");
        assertThat(what(Status.CONCLUDED)).containsExactly("office:district-party:SUPERVISOR item.close");
        assertThat(what(Status.UNDER_REVIEW)).containsExactly("office:district-party:DIRECTOR item.review");
        assertThat(what(Status.SUSPENDED)).containsExactly("office:district-party:LEADER item.resume");
        assertThat(what(Status.CLOSED)).isEmpty();
    }

    @Test
    void the_head_of_the_lead_has_the_final_report_to_sign_when_all_is_accepted() {
        var ready = everything()
                .filter(one -> one.event() instanceof SupervisionEvent.Ready)
                .findFirst()
                .orElseThrow();

        assertThat(tasks(ready.after()))
                .extracting(task -> task.to() + " " + task.what())
                .containsExactly("unit:hekou:UNIT_HEAD item.submit-final");
    }

    private static Stream<String> what(Status status) {
        return tasks(Items.anItem(status)).stream().map(task -> task.to() + " " + task.what());
    }

    @Test
    void the_leader_whose_matter_it_is_hears_it_privately_and_nobody_else_of_the_leaders() {
        var happening = everything()
                .filter(one -> one.event() instanceof SupervisionEvent.ReportedToLeader
                        && one.after().leader() != null)
                .findFirst()
                .orElseThrow();

        var messages = messages(happening);
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).notices()).isEmpty();
        assertThat(messages.get(1).topic()).isEqualTo("office.supervision.private");
        assertThat(messages.get(1).notices())
                .extracting(Notice::to, Notice::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("person:p-leader", "item.before-leader"));
        assertThat(tasks(happening.after())).extracting(Task::to).containsExactly("person:p-leader");
    }

    @Test
    void whoever_is_spoken_for_hears_of_it_and_is_asked_to_confirm() {
        var happening = everything()
                .filter(one -> one.event() instanceof SupervisionEvent.Suspended
                        && !one.after().entered().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(messages(happening).get(1).notices())
                .extracting(Notice::to, Notice::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("person:p-leader", "item.entered"));
        assertThat(tasks(happening.after())).anySatisfy(task -> assertThat(task.to() + " " + task.what())
                .isEqualTo("person:p-leader item.confirm"));
    }
}
