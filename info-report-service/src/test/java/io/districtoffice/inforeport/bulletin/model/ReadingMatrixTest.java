package io.districtoffice.inforeport.bulletin.model;

import static io.districtoffice.inforeport.bulletin.model.Issues.CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.CLERK;
import static io.districtoffice.inforeport.bulletin.model.Issues.EDITOR;
import static io.districtoffice.inforeport.bulletin.model.Issues.HEAD;
import static io.districtoffice.inforeport.bulletin.model.Issues.HEKOU;
import static io.districtoffice.inforeport.bulletin.model.Issues.LEADER;
import static io.districtoffice.inforeport.bulletin.model.Issues.NOW;
import static io.districtoffice.inforeport.bulletin.model.Issues.SECRETARY;
import static io.districtoffice.inforeport.bulletin.model.Issues.aReading;
import static io.districtoffice.inforeport.bulletin.model.Issues.anIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.inforeport.bulletin.model.Reading.Status;
import io.districtoffice.platform.contracts.StatusCommandMatrix;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every status × every command × everybody, held against the command table; and what a correction does. */
class ReadingMatrixTest {

    private static final StatusCommandMatrix TABLE = StatusCommandMatrix.of("info-report-service", "reading");

    @Test
    void the_table_knows_every_status() {
        assertThat(TABLE.states())
                .containsExactlyElementsOf(
                        Arrays.stream(Status.values()).map(Enum::name).toList());
    }

    @Test
    void every_command_is_carried_out_where_the_table_says() {
        assertThat(TABLE.commands()).containsExactly("read");
        TABLE.check((status, command) ->
                aReading(Status.valueOf(status)).read(LEADER, NOW, 1).state().status());
    }

    @Test
    void nobody_reads_for_another() {
        for (Status status : Status.values()) {
            for (Actor by : List.of(EDITOR, CHIEF, SECRETARY, CLERK)) {
                assertThatThrownBy(() -> aReading(status).read(by, NOW, 1))
                        .isInstanceOfSatisfying(
                                Refused.class, r -> assertThat(r.code()).isEqualTo("issue.not-your-copy"));
            }
        }
    }

    @Test
    void who_reads_again_changes_nothing_and_of_a_unit_the_first_one_counts() {
        var issue = anIssue(BulletinIssue.Status.PUBLISHED);
        var first = Reading.readAtOnce("id", issue, HEKOU, CLERK, NOW);
        assertThat(first.events()).containsExactly(new ReadingEvent.Read(NOW));

        var again = first.state().read(HEAD, NOW.plusSeconds(60), 1);

        assertThat(again.events()).isEmpty();
        assertThat(again.state()).isEqualTo(first.state());
        assertThat(again.state().by()).isEqualTo(new Person(CLERK.id(), CLERK.name()));
    }

    @Test
    void a_newer_revision_is_to_be_read_anew() {
        var renewed = aReading(Status.READ).renew(2, NOW);
        assertThat(renewed.state().status()).isEqualTo(Status.UNREAD);
        assertThat(renewed.state().hasRead(2)).isFalse();
        assertThat(renewed.state().readAt()).isNull();
        assertThat(renewed.events()).containsExactly(new ReadingEvent.Renewed(NOW));

        var read = renewed.state().read(LEADER, NOW, 2).state();
        assertThat(read.hasRead(2)).isTrue();
        assertThat(read.renew(2, NOW).events()).as("told twice").isEmpty();
        assertThat(read.renew(1, NOW).state()).as("told late").isEqualTo(read);
    }

    @Test
    void who_read_the_newer_one_before_the_news_of_it_has_read_it() {
        var read = aReading(Status.READ).read(LEADER, NOW, 2);
        assertThat(read.events()).hasSize(1);
        assertThat(read.state().hasRead(2)).isTrue();
        assertThat(read.state().renew(2, NOW).events()).isEmpty();
    }
}
