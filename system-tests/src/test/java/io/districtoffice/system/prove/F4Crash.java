package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.crash.CrashPoint;
import io.districtoffice.system.Bodies;
import io.districtoffice.system.Caller;
import io.districtoffice.system.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A process dies between two steps: stored but not in the journal, in the journal but not published, published but still
 * waiting, handled but not committed, reminded but the timer not moved. Started again it does the rest, and each effect is
 * there once.
 */
final class F4Crash implements Check {

    private static final String UNIT = "forestry";
    private static final String REPORTS = "info-report-service";
    private static final String NOTIFICATION = "notification-service";
    private static final Duration DIES_WITHIN = Duration.ofSeconds(90);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "F4";
    }

    @Override
    public String about() {
        return "a process dies between any two steps: each effect once";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        String mark = "断点" + ground.seed() + " ";
        var accepted = new ArrayList<String>();
        for (int i = 0; i < ground.of(20, 2); i++) {
            for (CrashPoint point : List.of(CrashPoint.STORED, CrashPoint.JOURNALED, CrashPoint.PUBLISHED)) {
                accepted.add(submitted(ground, figures, REPORTS, point, mark + point + i));
            }
            accepted.add(submitted(ground, figures, NOTIFICATION, CrashPoint.HANDLED, mark + "HANDLED" + i));
        }
        var dates = new Dates(ground.office(), UNIT, ground.random());
        for (int i = 0; i < ground.of(20, 2); i++) {
            crash(
                    ground,
                    figures,
                    NOTIFICATION,
                    CrashPoint.REMINDED,
                    () -> dates.send(3, Instant.now(), any -> Instant.now().plusSeconds(2)));
            dates.awaitTold(dates.size(), DONE_WITHIN);
        }
        dates.eachOnce(figures);
        once(ground, figures, mark, accepted);
        Faults.chainVerifies(ground.office(), figures, REPORTS);
        Faults.chainVerifies(ground.office(), figures, NOTIFICATION);
    }

    /** The report that was under way when it happened, repeated under its key afterwards. */
    private static String submitted(Ground ground, Figures figures, String service, CrashPoint point, String title) {
        var office = ground.office();
        String key = Caller.newKey();
        crash(ground, figures, service, point, () -> {
            try {
                var answer = Caller.machine(office.gateway(), UNIT + "-system")
                        .post("/api/v1/reports", Bodies.signedOffReport(title), key);
                figures.bar(
                        answer.status() == 201 || answer.status() == 503,
                        "wrong answer: " + answer.status() + " " + answer.problem());
            } catch (UncheckedIOException broken) {
                figures.bar(false, "the connection to the gateway broke: " + broken.getCause());
            }
        });
        // the gateway may hold back for some seconds more
        return await("it is accepted under its key")
                .atMost(DONE_WITHIN)
                .until(
                        () -> Caller.machine(office.gateway(), UNIT + "-system")
                                .post("/api/v1/reports", Bodies.signedOffReport(title), key),
                        answer -> answer.status() == 201)
                .id();
    }

    private static void crash(Ground ground, Figures figures, String service, CrashPoint point, Runnable cause) {
        var process = ground.office().part(service);
        var told = ground.office().crash(service).resolve(point.name());
        try {
            Files.createDirectories(told.getParent());
            Files.createFile(told);
            cause.run();
            await(service + " dies at " + point).atMost(DIES_WITHIN).until(() -> !process.alive());
            figures.count("died");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            told.toFile().delete(); // whoever comes next must not die of it
        }
        Faults.startAgain(ground, figures, service);
    }

    private static void once(Ground ground, Figures figures, String mark, List<String> accepted) {
        var desk = Caller.signedIn(ground.office().gateway(), "desk");
        await("the desk hears of all").atMost(DONE_WITHIN).until(() -> Lists.subjects(desk)
                .containsAll(accepted));
        var heard = Lists.subjectsWithRepeats(desk).stream()
                .filter(accepted::contains)
                .toList();
        var titles = Lists.all(
                        Caller.signedIn(ground.office().gateway(), UNIT + ".clerk"),
                        "/api/v1/reports?status=SUBMITTED&limit=200",
                        "title")
                .stream()
                .filter(title -> title.startsWith(mark))
                .toList();
        figures.set("reports", accepted.size());
        figures.bar(heard.size() == accepted.size(), heard.size() + " told for " + accepted.size() + " reports");
        figures.bar(titles.size() == accepted.size(), titles.size() + " there of " + accepted.size() + " reports");
    }
}
