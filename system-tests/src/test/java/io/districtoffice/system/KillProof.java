package io.districtoffice.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./office prove kill}: ten times kill -9 of the running system under load, each time at a random moment. After
 * each start every report of the ledger is looked for; requests whose answer was cut off are repeated under their key.
 */
final class KillProof {

    private static final List<String> UNITS =
            List.of("hekou", "shiba", "louguan", "qiandao", "police", "health", "education", "water");

    private record Round(int accepted, int repeated, int found, int lost, long readyMillis) {}

    private final Assembly office;
    private final Ledger ledger;
    private final Map<String, String> unitOfKey = new ConcurrentHashMap<>();
    private final Set<String> cutOff = ConcurrentHashMap.newKeySet();
    private final Random random;

    private KillProof(Assembly office, Ledger ledger, long seed) {
        this.office = office;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.getInteger("prove.rounds", 10);
        long seed = Long.getLong("prove.seed", System.currentTimeMillis());
        Path folder = Files.createTempDirectory("office-prove");
        System.out.println("kill -9, " + rounds + " rounds, seed " + seed);
        System.out.println("round  accepted  repeated  found  lost  ready again");
        var results = new ArrayList<Round>();
        boolean once;
        try (var ledger = new Ledger(folder.resolve("ledger"));
                var office = Assembly.standalone(folder).start().awaitReady()) {
            var proof = new KillProof(office, ledger, seed);
            for (int i = 1; i <= rounds; i++) {
                var round = proof.round();
                results.add(round);
                System.out.printf(
                        "%5d  %8d  %8d  %5d  %4d  %8.1f s%n",
                        i,
                        round.accepted(),
                        round.repeated(),
                        round.found(),
                        round.lost(),
                        round.readyMillis() / 1000.0);
            }
            once = proof.everyoneHeardOnce();
        }
        int lost = results.stream().mapToInt(Round::lost).sum();
        int accepted = results.isEmpty() ? 0 : results.get(results.size() - 1).accepted();
        System.out.println(
                "accepted " + accepted + ", lost " + lost + ", the desk heard of each exactly once: " + once);
        picture(results, Path.of("target", "kill-9.svg"));
        System.exit(lost == 0 && once ? 0 : 1);
    }

    private Round round() throws InterruptedException {
        load();
        office.part(Assembly.STANDALONE).start();
        long started = System.nanoTime();
        office.awaitReady();
        long ready = Duration.ofNanos(System.nanoTime() - started).toMillis();
        var machines = machines();
        int repeated = cutOff.size();
        for (String key : List.copyOf(cutOff)) {
            submit(machines.get(unitOfKey.get(key)), unitOfKey.get(key), key);
        }
        Set<String> there = new HashSet<>();
        machines.values().forEach(machine -> there.addAll(Lists.all(machine, "/api/v1/reports?limit=200", "id")));
        Set<String> accepted = new HashSet<>(ledger.idOfKey().values());
        int lost = (int) accepted.stream().filter(id -> !there.contains(id)).count();
        if (there.size() != accepted.size()) {
            throw new AssertionError(there.size() + " reports for " + accepted.size() + " accepted keys");
        }
        return new Round(accepted.size(), repeated, accepted.size() - lost, lost, ready);
    }

    /** Eight units submit until the process is killed at a random moment. */
    private void load() throws InterruptedException {
        var machines = machines();
        var dead = new CountDownLatch(1);
        var senders = Executors.newFixedThreadPool(UNITS.size());
        for (String unit : UNITS) {
            senders.submit(() -> {
                while (dead.getCount() > 0) {
                    String key = Caller.newKey();
                    unitOfKey.put(key, unit);
                    submit(machines.get(unit), unit, key);
                }
            });
        }
        dead.await(1000 + random.nextInt(3000), TimeUnit.MILLISECONDS);
        office.part(Assembly.STANDALONE).kill();
        dead.countDown();
        senders.shutdown();
        if (!senders.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("a sender did not end");
        }
    }

    private void submit(Caller machine, String unit, String key) {
        try {
            var answer = machine.post("/api/v1/reports", Bodies.signedOffReport("动态 " + key), key);
            switch (answer.status()) {
                case 201 -> {
                    ledger.accepted(unit, key, answer.id());
                    cutOff.remove(key);
                }
                case 429, 503 -> cutOff.add(key);
                default -> throw new AssertionError(answer.status() + " " + answer.text());
            }
        } catch (UncheckedIOException cut) {
            cutOff.add(key);
        }
    }

    private Map<String, Caller> machines() {
        var machines = new HashMap<String, Caller>();
        UNITS.forEach(unit -> machines.put(unit, Caller.machine(office.gateway(), unit + "-system")));
        return machines;
    }

    private boolean everyoneHeardOnce() {
        Set<String> accepted = new HashSet<>(ledger.idOfKey().values());
        var desk = Caller.signedIn(office.gateway(), "desk");
        await().atMost(Duration.ofSeconds(60)).until(() -> Lists.subjects(desk).containsAll(accepted));
        List<String> heard = Lists.subjectsWithRepeats(desk);
        return heard.size() == new HashSet<>(heard).size();
    }

    private static void picture(List<Round> rounds, Path path) {
        int most = rounds.stream().mapToInt(Round::accepted).max().orElse(1);
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\""
                        + (70 + 34 * rounds.size()) + "\" font-family=\"sans-serif\" font-size=\"13\">\n"
                        + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                        + "<text x=\"16\" y=\"26\" font-size=\"16\">kill -9 under load: accepted so far (grey), found after the start (green), lost</text>\n");
        int y = 50;
        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            int full = 480 * round.accepted() / most;
            int found = 480 * round.found() / most;
            svg.append(
                    "<text x=\"16\" y=\"%d\">%d</text><rect x=\"44\" y=\"%d\" width=\"%d\" height=\"20\" fill=\"#bbb\"/>"
                            .formatted(y + 15, i + 1, y, full));
            svg.append(
                    "<rect x=\"44\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"#2e7d32\"/><text x=\"%d\" y=\"%d\">%d / %d, lost %d</text>%n"
                            .formatted(y + 3, found, 54 + full, y + 15, round.found(), round.accepted(), round.lost()));
            y += 34;
        }
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, svg.append("</svg>\n"));
            System.out.println("picture: " + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
