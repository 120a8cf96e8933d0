package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Assembly;
import io.districtoffice.system.Bodies;
import io.districtoffice.system.Caller;
import io.districtoffice.system.Ledger;
import io.districtoffice.system.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Machine clients of twelve units that submit as long as it goes on, whatever happens to the system, with a ledger of what
 * was accepted; a key without an answer is repeated until it has one. Afterwards the ledger is the oracle.
 */
final class Submissions implements AutoCloseable {

    static final List<String> UNITS = List.of(
            "hekou",
            "shiba",
            "louguan",
            "qiandao",
            "police",
            "health",
            "petition-office",
            "education",
            "water",
            "forestry",
            "transport",
            "agri");

    private static final long TOKEN_NANOS = Duration.ofMinutes(3).toNanos();
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(60);

    private record Machine(Caller caller, long since) {}

    private final Assembly office;
    private final Figures figures;
    private final String mark;
    private final int pauseMillis;
    private final Ledger ledger;
    private final Map<String, String> open = new ConcurrentHashMap<>();
    private final Map<String, Machine> machines = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(UNITS.size());
    private volatile boolean going = true;
    private volatile boolean mayBreak;
    private volatile long slowestNanos;

    /** @param pauseMillis of each sender between two requests: this is about faults, not about speed */
    Submissions(Assembly office, Figures figures, String mark, int pauseMillis) {
        this.office = office;
        this.figures = figures;
        this.mark = mark;
        this.pauseMillis = pauseMillis;
        try {
            this.ledger = new Ledger(Files.createTempFile("office-ledger", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UNITS.forEach(unit -> machines.put(unit, signedIn(unit)));
    }

    Submissions start() {
        for (String unit : UNITS) {
            senders.submit(() -> {
                while (going) {
                    String key = Caller.newKey();
                    open.put(key, unit);
                    do {
                        submit(unit, key);
                        pause(pauseMillis);
                    } while (going && open.containsKey(key));
                }
            });
        }
        return this;
    }

    int accepted() {
        return ledger.idOfKey().size();
    }

    /** Waits for so many more. */
    void more(int count) {
        int wanted = accepted() + count;
        await("submissions go on").atMost(Duration.ofMinutes(3)).until(() -> accepted() >= wanted);
    }

    /** While the gateway itself is gone, callers may see a broken connection; at any other time they may not. */
    void mayBreak(boolean now) {
        mayBreak = now;
    }

    /** Milliseconds of the slowest answer since it was asked last. */
    long slowest() {
        long slowest = slowestNanos / 1_000_000;
        slowestNanos = 0;
        return slowest;
    }

    /** Ends the load and repeats what has no answer yet. */
    void settle() throws InterruptedException {
        going = false;
        senders.shutdown();
        figures.bar(senders.awaitTermination(60, TimeUnit.SECONDS), "a sender did not end");
        figures.set("repeated", open.size());
        await("what was cut off is accepted under its key")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    Map.copyOf(open).forEach((key, unit) -> submit(unit, key));
                    return open.isEmpty();
                });
    }

    /** Nothing accepted is lost, nothing is there twice, and everybody hears of it once. */
    void verify() {
        var accepted = ledger.idOfKey();
        figures.set("accepted", accepted.size());
        figures.bar(new HashSet<>(accepted.values()).size() == accepted.size(), "two keys, one report");
        var there = new ArrayList<String>();
        var titles = new ArrayList<String>();
        for (String unit : UNITS) {
            var caller = signedIn(unit).caller();
            there.addAll(Lists.all(caller, "/api/v1/reports?status=SUBMITTED&limit=200", "id"));
            titles.addAll(Lists.all(caller, "/api/v1/reports?status=SUBMITTED&limit=200", "title"));
        }
        var found = new HashSet<>(there);
        figures.add(
                "lost",
                accepted.values().stream().filter(id -> !found.contains(id)).count());
        var ours = titles.stream().filter(title -> title.startsWith(mark)).toList();
        figures.add("twice", ours.size() - new HashSet<>(ours).size());
        figures.bar(ours.size() == accepted.size(), ours.size() + " reports for " + accepted.size() + " accepted keys");
        heard(new HashSet<>(accepted.values()));
        figures.never("lost");
        figures.never("twice");
        figures.never("wrong answers");
    }

    private void heard(Set<String> accepted) {
        long began = System.nanoTime();
        var desk = Caller.signedIn(office.gateway(), "desk");
        try {
            await().atMost(PUBLISHED_WITHIN)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> Lists.subjects(desk).containsAll(accepted));
        } catch (org.awaitility.core.ConditionTimeoutException late) {
            var missing = new HashSet<>(accepted);
            missing.removeAll(Lists.subjects(desk));
            figures.bar(missing.isEmpty(), missing.size() + " accepted but not told to the desk 60 s later");
        }
        figures.set("told to the desk after ms", (System.nanoTime() - began) / 1_000_000);
        var heard = Lists.subjectsWithRepeats(desk).stream()
                .filter(accepted::contains)
                .toList();
        figures.bar(
                heard.size() == new HashSet<>(heard).size(),
                heard.size() - new HashSet<>(heard).size() + " told to the desk twice");
    }

    private void submit(String unit, String key) {
        long began = System.nanoTime();
        try {
            var machine = machines.get(unit);
            var answer = machine.caller().post("/api/v1/reports", Bodies.signedOffReport(mark + " " + key), key);
            switch (answer.status()) {
                case 201 -> {
                    ledger.accepted(unit, key, answer.id());
                    open.remove(key);
                }
                case 429, 503 -> later(answer);
                case 401 -> renew(unit, machine, answer);
                default -> wrong(answer.status() + " " + answer.problem());
            }
        } catch (UncheckedIOException broken) {
            figures.count("connections broken");
            if (!mayBreak) {
                wrong("a connection broke while the gateway was there: " + broken.getCause());
            }
            pause(200);
        }
        slowestNanos = Math.max(slowestNanos, System.nanoTime() - began);
    }

    private void later(Answer answer) {
        figures.count(answer.status() == 503 ? "said 503" : "said 429");
        if (answer.header("Retry-After").isEmpty()) {
            wrong(answer.status() + " without Retry-After");
        }
        pause(200);
    }

    /** A token lives five minutes; before three of them are over it must not be refused. */
    private void renew(String unit, Machine machine, Answer answer) {
        if (System.nanoTime() - machine.since() < TOKEN_NANOS) {
            wrong("401 " + answer.problem() + " for a young token");
        }
        try {
            machines.put(unit, signedIn(unit));
        } catch (UncheckedIOException | AssertionError notNow) {
            pause(500); // the directory may be the one that is gone
        }
    }

    private Machine signedIn(String unit) {
        return new Machine(Caller.machine(office.gateway(), unit + "-system"), System.nanoTime());
    }

    private void wrong(String what) {
        figures.count("wrong answers");
        figures.bar(false, "wrong answer: " + what);
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        going = false;
        senders.shutdownNow();
        ledger.close();
    }
}
