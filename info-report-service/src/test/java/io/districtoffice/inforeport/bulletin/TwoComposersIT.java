package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.NOTHING;
import static io.districtoffice.inforeport.bulletin.Bulletin.columns;
import static io.districtoffice.inforeport.bulletin.Bulletin.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import io.districtoffice.inforeport.TestOffice;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.report.model.Placement;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.AggregateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;

/** Two editors compose the issues of two publications from one pool, in any order, and some of it breaks off. */
class TwoComposersIT {

    private static final int ROUNDS = 200;
    private static final Actor SYSTEM = Actor.system("test");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Bulletin office = new Bulletin();
    private final PooledReports reports = TestOffice.running().getBean(PooledReports.class);
    private final AggregateStore<BulletinIssue, IssueEvent> issues = issues();
    private final long seed = Long.getLong("office.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> publications = new ArrayList<>();
    private final Map<String, String> publicationOf = new HashMap<>();
    private final List<String> alive = new ArrayList<>();
    private final Map<Integer, Integer> answers = new HashMap<>();
    private String[] pool;

    @SuppressWarnings("unchecked")
    private static AggregateStore<BulletinIssue, IssueEvent> issues() {
        var type = ResolvableType.forClassWithGenerics(AggregateStore.class, BulletinIssue.class, IssueEvent.class);
        return (AggregateStore<BulletinIssue, IssueEvent>)
                TestOffice.running().getBeanProvider(type).getObject();
    }

    @Test
    void two_hundred_rounds_end_with_every_placed_report_in_the_issue_that_has_it() {
        System.out.println("seed " + seed);
        pool = office.pooled(12);
        for (int i = 0; i < 2; i++) {
            var publication = office.publication();
            publications.add(publication.id());
            for (int j = 0; j < 2; j++) {
                begin(publication.id());
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            var one = CompletableFuture.supplyAsync(anything(office.desk)::now);
            var other = CompletableFuture.supplyAsync(anything(office.desk2)::now);
            count(one.join());
            count(other.join());
            renew();
        }
        System.out.println("answers " + answers);
        assertThat(answers.keySet()).as("seed %d", seed).isSubsetOf(Set.of(0, 200, 403, 409, 412, 503));
        assertThat(answers).as("seed %d met both ends", seed).containsKeys(0, 200, 409, 412);

        var aMinuteLater = new Placements(issues, reports, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61)));
        publicationOf.keySet().forEach(issue -> aMinuteLater.reconcile(issue).block(LIMIT));

        Map<String, Set<String>> standing = new HashMap<>();
        for (String id : publicationOf.keySet()) {
            var issue = issues.get(SYSTEM, id).block(LIMIT).state();
            var inColumns = issue.status() == Status.CANCELLED
                    ? Set.<String>of()
                    : Set.copyOf(issue.layout().reports());
            assertThat(placedIn(id))
                    .as("seed %d, %s %s", seed, id, issue.status())
                    .containsExactlyInAnyOrderElementsOf(inColumns);
            var ofPublication = standing.computeIfAbsent(issue.publication(), one -> new HashSet<>());
            inColumns.forEach(report -> assertThat(ofPublication.add(report))
                    .as("seed %d, %s once in its publication", seed, report)
                    .isTrue());
        }
    }

    @FunctionalInterface
    private interface Deed {
        int now();
    }

    /** Chosen at once, so that the seed decides; done when both editors are ready. */
    private Deed anything(Caller by) {
        String issue = alive.get(random.nextInt(alive.size()));
        String[] some = some();
        // both have read it before either acts, or each reads it when it is his turn
        Answer read = random.nextBoolean() ? by.get(Bulletin.ISSUES + "/" + issue) : null;
        return switch (random.nextInt(10)) {
            case 0 -> () -> command(by, issue, read, "return-to-open", reason("再排"));
            case 1 -> () -> command(by, issue, read, "proof", NOTHING);
            case 2 -> () -> random.nextInt(4) == 0 ? command(by, issue, read, "cancel", reason("不出了")) : 0;
            // a compose that dies between placing and writing
            case 3, 4 -> () -> brokenOff(issue, some);
            default -> () -> command(by, issue, read, "compose", columns(some));
        };
    }

    private String[] some() {
        var shuffled = new ArrayList<>(List.of(pool));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(5)).toArray(String[]::new);
    }

    private int command(Caller by, String issue, @Nullable Answer read, String name, String body) {
        String path = Bulletin.ISSUES + "/" + issue;
        Answer seen = read == null ? by.get(path).expect(200) : read;
        return by.post(path + "/" + name, seen, body).status();
    }

    private int brokenOff(String issue, String... some) {
        long version = issues.get(SYSTEM, issue).block(LIMIT).version();
        var placement = new Placement(
                issue, publicationOf.get(issue), version, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        for (String report : some) {
            Mono.fromCompletionStage(() -> reports.place(report, placement))
                    .onErrorComplete()
                    .block(LIMIT);
        }
        return 0;
    }

    /** In the place of a cancelled issue comes another. */
    private void renew() {
        for (String issue : List.copyOf(alive)) {
            if (issues.get(SYSTEM, issue).block(LIMIT).state().status() == Status.CANCELLED) {
                alive.remove(issue);
                begin(publicationOf.get(issue));
            }
        }
    }

    private void begin(String publication) {
        var planned = office.desk
                .post(Bulletin.ISSUES, "{\"publicationId\":\"" + publication + "\"}")
                .expect(201);
        Bulletin.step(office.desk, planned, "open");
        alive.add(planned.id());
        publicationOf.put(planned.id(), publication);
    }

    private List<String> placedIn(String issue) {
        return Mono.fromCompletionStage(() -> reports.placedIn(issue)).block(LIMIT);
    }

    private void count(int status) {
        answers.merge(status, 1, Integer::sum);
    }
}
