package io.districtoffice.supervision.assignment.model;

import static io.districtoffice.supervision.People.CLERK;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.on;
import static io.districtoffice.supervision.assignment.model.Assignments.LATER;
import static io.districtoffice.supervision.assignment.model.Assignments.anAssignment;
import static io.districtoffice.supervision.assignment.model.Assignments.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.assignment.model.Assignment.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has an end, and what has to wait. */
class AssignmentBoundsTest {

    @Test
    void feedback_has_an_end() {
        var working = anAssignment(Status.WORKING);
        var next = new Next(working, Status.WORKING);
        next.newest = new Feedback(1_000, 90, "x", null, null, null, List.of(), false, Person.of(CLERK), LATER.at());

        assertThatThrownBy(() -> next.done().feedback(CLERK, LATER, told(95, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("assignment.too-much-feedback"));
    }

    @Test
    void nothing_is_reassigned_while_the_item_stands_still() {
        var paused =
                new ByItself(anAssignment(Status.WORKING)).pause(on(3, 9).at()).state();

        assertThatThrownBy(() -> new AtOffice(paused).reassign(SUPERVISOR, LATER, "n-1", "shiba", null, "改派"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("assignment.suspended"));
    }

    @Test
    void a_clock_that_is_ahead_makes_nothing_late() {
        var working = anAssignment(Status.WORKING);
        var due = working.limit().due();

        assertThat(new ByItself(working)
                        .ranLate(Dates.DUE, "1", due, due.minusMillis(1))
                        .events())
                .isEmpty();
    }

    @Test
    void whoever_worked_on_it_is_remembered_fifty_people_back() {
        var working = anAssignment(Status.WORKING);
        for (int i = 0; i < 60; i++) {
            var by = io.districtoffice.supervision.People.member("hekou", "n" + i, "UNIT_CLERK");
            working = working.feedback(by, LATER, told(95, null)).state();
        }
        assertThat(working.handlers()).hasSize(50).contains("p-hekou-n59").doesNotContain("p-hekou-n0");
    }
}
