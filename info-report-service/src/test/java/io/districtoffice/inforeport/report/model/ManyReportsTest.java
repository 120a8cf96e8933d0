package io.districtoffice.inforeport.report.model;

import static io.districtoffice.inforeport.report.model.Reports.CLERK;
import static io.districtoffice.inforeport.report.model.Reports.EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.HEAD;
import static io.districtoffice.inforeport.report.model.Reports.NOW;
import static io.districtoffice.inforeport.report.model.Reports.OTHER_EDITOR;
import static io.districtoffice.inforeport.report.model.Reports.UNCLAIMED;
import static io.districtoffice.inforeport.report.model.Reports.aReport;
import static io.districtoffice.inforeport.report.model.Reports.called;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Two editors claim, merge, pool, place, reject and send back five reports against each other, while the news of one
 * report reaches the other late, in the order of its own report only and sometimes twice. When all news has arrived,
 * each report is in exactly one place.
 */
class ManyReportsTest {

    private static final List<String> IDS = List.of("r-1", "r-2", "r-3", "r-4", "r-5");
    private static final int ROUNDS = 200;
    private static final int STEPS = 120;

    private final Map<String, Report> reports = new LinkedHashMap<>();
    /** What each report has said and not everybody has heard, in its order: one partition of the topic. */
    private final Map<String, Deque<ReportEvent>> news = new LinkedHashMap<>();

    private Random random;

    @Test
    void whatever_two_editors_do_each_report_ends_in_one_place() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        random = new Random(seed);
        var met = new EnumMap<Status, Integer>(Status.class);
        int merged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            begin();
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(3) == 0) {
                    hear(IDS.get(random.nextInt(IDS.size())), random.nextInt(4) == 0);
                } else {
                    act();
                }
            }
            hearEverything();
            assertConsistent("seed " + seed + " round " + round);
            reports.values().forEach(report -> met.merge(report.status(), 1, Integer::sum));
            merged += (int) reports.values().stream()
                    .filter(report -> report.status() == Status.MERGED)
                    .count();
        }
        assertThat(met.keySet())
                .as("seed %d went far: %s", seed, met)
                .contains(Status.MERGED, Status.POOLED, Status.EDITING, Status.REJECTED);
        assertThat(merged).as("merged in the end, seed %d", seed).isPositive();
    }

    private void begin() {
        reports.clear();
        news.clear();
        for (String id : IDS) {
            reports.put(id, called(aReport(Status.SUBMITTED), id));
            news.put(id, new ArrayDeque<>());
        }
    }

    private void act() {
        String id = IDS.get(random.nextInt(IDS.size()));
        Report report = reports.get(id);
        Actor by = random.nextBoolean() ? EDITOR : OTHER_EDITOR;
        var desk = new AtDesk(report);
        Supplier<Decision<Report, ReportEvent>> step =
                switch (random.nextInt(24)) {
                    case 0 -> () -> desk.reject(by, NOW, RejectReason.OLD, null, null);
                    case 1 -> () -> desk.sendBack(by, NOW, "请核对", null);
                    case 2 -> () -> report.approveInUnit(HEAD, NOW);
                    case 3 -> () -> report.submit(CLERK, NOW, UNCLAIMED);
                    case 4 -> () -> report.withdraw(CLERK, NOW, "有误");
                    case 5, 6 -> () -> desk.passToPool(by, NOW);
                    case 7 -> () -> desk.unpool(by, NOW, "再改");
                    case 8 -> () -> new InIssue(report).place(new Placement("issue-1", "xishan", 1, NOW), NOW);
                    case 9 -> () -> desk.release(by, NOW);
                    case 10, 11, 12, 13, 14, 15, 16 -> () -> merge(report, by);
                    default -> () -> desk.claim(by, NOW);
                };
        carryOut(id, step);
    }

    private Decision<Report, ReportEvent> merge(Report report, Actor by) {
        var other = reports.get(IDS.get(random.nextInt(IDS.size())));
        return new Merging(report).mergeInto(by, NOW, Survivor.of(other), random.nextInt(500));
    }

    private void carryOut(String id, Supplier<Decision<Report, ReportEvent>> step) {
        try {
            var decision = step.get();
            reports.put(id, decision.state());
            news.get(id).addAll(decision.events());
        } catch (Refused refused) {
            // as it should be: nothing has changed
        }
    }

    /** @param twice the news comes again later, as after a crash between the effect and the commit of the offset */
    private void hear(String from, boolean twice) {
        ReportEvent event = news.get(from).poll();
        if (event != null) {
            apply(from, event);
            if (twice) {
                apply(from, event);
            }
        }
    }

    private void hearEverything() {
        while (news.values().stream().anyMatch(queue -> !queue.isEmpty())) {
            IDS.forEach(id -> hear(id, false));
        }
    }

    private void apply(String from, ReportEvent event) {
        if (event instanceof ReportEvent.MergedInto gone) {
            var one = new Contribution(from, "hekou", gone.sharePerMille(), NOW);
            carryOut(gone.survivor(), () -> new Merging(reports.get(gone.survivor())).takeIn(one, NOW));
        } else if (event instanceof ReportEvent.ContributionTaken taken) {
            String id = taken.contribution().report();
            carryOut(id, () -> new Merging(reports.get(id)).settle(from));
        } else if (event instanceof ReportEvent.ContributionRefused refused) {
            carryOut(refused.report(), () -> new Merging(reports.get(refused.report()))
                    .comeBack(from, refused.why(), NOW));
        } else if (event instanceof ReportEvent.ContributorsReleased released) {
            released.reports()
                    .forEach(id -> carryOut(
                            id, () -> new Merging(reports.get(id)).comeBack(from, "report.survivor-closed", NOW)));
        }
    }

    private void assertConsistent(String at) {
        for (Report report : reports.values()) {
            var merged = report.joining().merged();
            assertThat(report.status() == Status.MERGED).as("%s %s", at, report).isEqualTo(merged != null);
            long holders = reports.values().stream()
                    .filter(other -> other.joining().contributors().stream()
                            .anyMatch(one -> one.report().equals(report.id())))
                    .count();
            assertThat(holders).as("%s: who has %s", at, report).isEqualTo(merged == null ? 0 : 1);
            if (merged != null) {
                assertThat(merged.settled()).as("%s %s", at, report).isTrue();
                var survivor = reports.get(merged.into());
                assertThat(survivor.joining().contributors())
                        .as("%s: %s is in %s", at, report.id(), survivor)
                        .anyMatch(one ->
                                one.report().equals(report.id()) && one.sharePerMille() == merged.sharePerMille());
                assertThat(survivor.status())
                        .as(at)
                        .isIn(Status.SUBMITTED, Status.EDITING, Status.QUERYING, Status.POOLED);
            }
            assertThat(report.joining().shared()).as(at).isLessThanOrEqualTo(1000);
            if (report.status() == Status.EDITING) {
                assertThat(report.handling().editor()).as("%s %s", at, report).isNotNull();
            }
            assertThat(report.use().placements().isEmpty() || report.status() == Status.POOLED)
                    .as(at)
                    .isTrue();
        }
    }
}
