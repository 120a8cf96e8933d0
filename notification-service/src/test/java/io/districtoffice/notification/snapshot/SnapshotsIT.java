package io.districtoffice.notification.snapshot;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.get;
import static io.districtoffice.notification.TestOffice.newUnit;
import static io.districtoffice.notification.TestOffice.official;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.TestOffice;
import io.districtoffice.notification.snapshot.model.Follower;
import io.districtoffice.notification.snapshot.model.Half;
import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SnapshotsIT {

    private final String desk = newUnit("gov");
    private final Actor editor = official(desk, "EDITOR");
    private final String subject = Happenings.newId();
    private final MongoSnapshots snapshots = with(followers());

    @Test
    void a_consumer_that_lost_its_partition_in_the_middle_leaves_nothing_of_its_older_snapshot() {
        var overtaking = new ArrayList<Follower>();
        // while the older snapshot is being followed, another consumer applies the newer one whole
        overtaking.add(doing(() -> apply(snapshot(20, "report.review"))));
        overtaking.addAll(followers());
        with(overtaking).follow(List.of(snapshot(10, "report.claim"))).block(SOON);

        assertThat(work()).containsExactly("report.review");
    }

    @Test
    void what_stopped_between_two_steps_is_done_by_doing_it_again() {
        apply(snapshot(10, "report.claim"));
        var stopping = new ArrayList<Follower>();
        stopping.add(doing(() -> {
            throw new IllegalStateException("stopped");
        }));
        stopping.addAll(followers());
        with(stopping)
                .follow(List.of(snapshot(20, "report.review")))
                .onErrorComplete()
                .block(SOON);
        assertThat(work()).as("not followed yet").containsExactly("report.claim");

        apply(snapshot(20, "report.review"));
        assertThat(work()).containsExactly("report.review");
    }

    @Test
    void of_many_in_one_batch_the_newest_of_each_half_counts_whatever_the_order() {
        snapshots
                .follow(List.of(
                        snapshot(30, "report.third"), snapshot(10, "report.first"), snapshot(20, "report.second")))
                .block(SOON);
        assertThat(work()).containsExactly("report.third");
        apply(snapshot(25, "report.late"));
        assertThat(work()).containsExactly("report.third");
    }

    private Snapshot snapshot(long seq, String what) {
        return new Snapshot(
                subject,
                "report",
                "info-report-service",
                Half.PUBLIC,
                seq,
                Instant.now(),
                List.of(new Task("office:" + desk + ":EDITOR", what, null)),
                List.of());
    }

    private void apply(Snapshot snapshot) {
        snapshots.follow(List.of(snapshot)).block(SOON);
    }

    private List<String> work() {
        return get(editor, "/api/v1/worklist").all("/what");
    }

    private static List<Follower> followers() {
        return List.copyOf(TestOffice.context().getBeansOfType(Follower.class).values());
    }

    private static MongoSnapshots with(List<Follower> followers) {
        return new MongoSnapshots(TestOffice.context().getBean(Rows.class), followers);
    }

    private static Follower doing(Runnable work) {
        return new Follower() {
            @Override
            public CompletionStage<Void> follow(List<Snapshot> snapshots) {
                return CompletableFuture.runAsync(work);
            }

            @Override
            public CompletionStage<Void> outdated(Map<String, Long> newest) {
                return CompletableFuture.completedFuture(null);
            }
        };
    }
}
