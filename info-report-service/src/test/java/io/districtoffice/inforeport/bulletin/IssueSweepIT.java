package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.SOON;
import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static io.districtoffice.inforeport.bulletin.Bulletin.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.districtoffice.inforeport.Caller.Answer;
import io.districtoffice.inforeport.TestOffice;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.report.model.Placement;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;

/** The housekeeping, with the clocks of a minute or a week later. */
class IssueSweepIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Bulletin office = new Bulletin();
    private final PooledReports reports = TestOffice.running().getBean(PooledReports.class);

    /** A replica whose clocks are ahead by so much. */
    private static void sweepLater(Duration ahead) {
        var context = TestOffice.running();
        var clock = Clock.offset(Clock.systemUTC(), ahead);
        var time = new OfficeTime(clock, Duration.ZERO);
        var issues = issues();
        var closing = new Closing(issues, context.getBean(Readings.class), time);
        var placements = new Placements(issues, context.getBean(PooledReports.class), clock);
        try (var sweep = new IssueSweep(
                new MongoIssues(issues, context.getBean(OfficeTime.class)),
                placements,
                context.getBean(IssueNumbers.class),
                closing)) {
            sweep.sweep().block(LIMIT);
        }
    }

    @SuppressWarnings("unchecked")
    private static AggregateStore<BulletinIssue, IssueEvent> issues() {
        var type = ResolvableType.forClassWithGenerics(AggregateStore.class, BulletinIssue.class, IssueEvent.class);
        return (AggregateStore<BulletinIssue, IssueEvent>)
                TestOffice.running().getBeanProvider(type).getObject();
    }

    private void place(String report, Answer issue) {
        var placement = new Placement(
                issue.id(),
                issue.json().at("/publication/id").asString(),
                issue.json().path("version").asLong(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Mono.fromCompletionStage(() -> reports.place(report, placement)).block(LIMIT);
    }

    private List<String> placedIn(Answer issue) {
        return Mono.fromCompletionStage(() -> reports.placedIn(issue.id())).block(LIMIT);
    }

    @Test
    void what_a_broken_compose_has_placed_is_let_go_after_a_minute_and_not_before() {
        var open = office.open(office.publication());
        String report = office.pooled();
        place(report, open);

        sweepLater(Duration.ZERO);
        assertThat(placedIn(open)).as("it may be on its way").containsExactly(report);
        sweepLater(Duration.ofSeconds(61));
        assertThat(placedIn(open)).isEmpty();
    }

    @Test
    void what_comes_in_the_moment_of_a_cancellation_is_let_go_too() {
        var composed = office.composed(office.publication(), office.pooled());
        String late = office.pooled();
        office.desk.post(path(composed) + "/cancel", composed, reason("不出了")).expect(200);
        await().atMost(SOON).until(() -> placedIn(composed).isEmpty());
        place(late, composed);

        sweepLater(Duration.ZERO);

        assertThat(placedIn(composed)).isEmpty();
    }

    @Test
    void an_issue_that_somebody_has_not_read_is_closed_after_seven_days() {
        var published = office.published(office.publication(), office.pooled());
        await().atMost(SOON)
                .until(() -> office.desk
                                .get(path(published) + "/readings")
                                .json()
                                .path("items")
                                .size()
                        == 2);

        sweepLater(Duration.ofDays(7).minusMinutes(1));
        assertThat(office.desk.get(path(published)).string("status")).isEqualTo("PUBLISHED");
        sweepLater(Duration.ofDays(7));
        var closed = office.desk.get(path(published));
        assertThat(closed.string("status")).isEqualTo("CLOSED");
        sweepLater(Duration.ofDays(8));
        assertThat(office.desk.get(path(published)).etag()).as("once").isEqualTo(closed.etag());
        assertThat(office.leader.post(path(published) + "/read", "{}").status())
                .as("it can be read all the same")
                .isEqualTo(200);
    }

    @Test
    void an_issue_nobody_has_composed_yet_is_left_alone() {
        var planned = office.planned(office.publication());
        var open = step(office.desk, planned, "open");

        sweepLater(Duration.ofDays(30));

        assertThat(office.desk.get(path(open)).etag()).isEqualTo(open.etag());
    }
}
