package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Bodies;
import io.districtoffice.system.Caller;
import io.districtoffice.system.Lists;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * On the topic of the reports: every event ten times and out of order, one in a hundred unreadable, of an unknown version,
 * or of a megabyte. The effect comes once; what cannot be read is a dead letter within thirty seconds, with its cause and
 * trace; what comes after it is not held up; a dead letter can be replayed, once.
 */
final class F5Poison implements Check {

    private static final String TOPIC = "office.info-report";
    private static final String SERVICE = "notification-service";
    private static final String LETTERS = "/api/v1/dead-letters";
    /** What a later version may send: not ours, and no poison. */
    private static final String LATER =
            "{\"specversion\":\"1.0\",\"id\":\"%1$s\",\"type\":\"inforeport.report.submitted.v99\","
                    + "\"source\":\"info-report-service\",\"subject\":\"later-%1$s\",\"time\":\"2026-11-23T01:30:00.120Z\","
                    + "\"seq\":1,\"actor\":{\"kind\":\"system\"},\"data\":{}}";

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "F5";
    }

    @Override
    public String about() {
        return "duplicates, out of order, poison, unknown versions, a megabyte: effect once, dead letters, replay";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var office = ground.office();
        var machine = Caller.machine(office.gateway(), "water-system");
        var desk = Caller.signedIn(office.gateway(), "desk");
        var admin = Caller.signedIn(office.gateway(), "sysadmin");
        String trace = Long.toHexString(ground.seed() | 1L << 62).repeat(2).substring(0, 32);
        var accepted = new HashSet<String>();
        for (int i = 0; i < ground.of(1_000, 30); i++) {
            accepted.add(machine.post("/api/v1/reports", Bodies.signedOffReport("毒信" + ground.seed() + " " + i))
                    .expect(201)
                    .id());
        }
        heard(desk, accepted);
        var mine = Events.read(office.broker(), TOPIC).stream()
                .filter(event -> accepted.contains(event.path("subject").asString("")))
                .toList();
        figures.set("events", mine.size());

        var lettersBefore = letters(admin);
        var poison = poison(mine.get(0), trace);
        sendAll(office.broker(), mine, poison, ground.random(), figures);
        String last = machine.post("/api/v1/reports", Bodies.signedOffReport("毒后" + ground.seed()))
                .expect(201)
                .id();
        accepted.add(last);
        long began = System.nanoTime();
        heard(desk, Set.of(last));
        figures.set("heard after the poison after ms", (System.nanoTime() - began) / 1_000_000);

        var repeats = Lists.subjectsWithRepeats(desk).stream()
                .filter(accepted::contains)
                .toList();
        figures.set("told", repeats.size());
        figures.bar(repeats.size() == accepted.size(), repeats.size() + " told for " + accepted.size() + " reports");
        dead(admin, lettersBefore, poison.size(), trace, figures);
    }

    private static void heard(Caller desk, Set<String> ids) {
        await("the desk hears")
                .atMost(TOLD_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Lists.subjects(desk).containsAll(ids));
    }

    private static void sendAll(
            String broker, List<JsonNode> events, List<String> poison, Random random, Figures figures) {
        var all = new ArrayList<String[]>();
        for (int i = 0; i < 10; i++) {
            events.forEach(event -> all.add(new String[] {event.path("subject").asString(""), event.toString()}));
        }
        poison.forEach(bad -> all.add(new String[] {"poison", bad}));
        all.add(new String[] {"later", LATER.formatted(Long.toString(random.nextLong() >>> 1, 36))});
        Collections.shuffle(all, random);
        try (var producer = Events.producer(broker)) {
            all.forEach(one -> Events.send(producer, TOPIC, one[0], one[1]));
        }
        figures.set("sent again", 10L * events.size());
        figures.set("poison", poison.size());
    }

    /** What must become dead letters; an unknown version among the events must not, it is somebody else's. */
    private static List<String> poison(JsonNode event, String trace) {
        String good = event.toString();
        return List.of(
                "not json",
                "{\"specversion\":\"1.0\"}",
                "[]",
                good.replace("\"specversion\":\"1.0\"", "\"specversion\":\"2.0\""),
                good.replaceFirst("\"seq\":\\d+", "\"seq\":\"many\""),
                good.substring(0, good.length() / 2),
                "{\"specversion\":\"1.0\",\"traceparent\":\"00-" + trace + "-00f067aa0ba902b7-01\",\"id\":1}",
                "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                "{\"id\":\"" + "x".repeat(1_000_000) + "\"}");
    }

    private static void dead(Caller admin, Set<String> before, int poison, String trace, Figures figures) {
        long began = System.nanoTime();
        await("what cannot be read is told of")
                .atMost(TOLD_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var now = letters(admin);
                    now.removeAll(before);
                    return now.size() >= poison;
                });
        figures.set("dead letters after ms", (System.nanoTime() - began) / 1_000_000);
        var items = admin.get(LETTERS + "?service=" + SERVICE + "&limit=200")
                .expect(200)
                .json()
                .path("items");
        Answer replayed = null;
        boolean traced = false;
        for (JsonNode letter : items) {
            if (before.contains(letter.path("id").asString())) {
                continue;
            }
            figures.count("dead letters");
            figures.bar(!letter.path("cause").asString("").isEmpty(), "a dead letter without cause: " + letter);
            figures.bar(!letter.path("type").asString("").endsWith(".v99"), "an unknown version became a dead letter");
            figures.bar(
                    !letter.has("payload") && !letter.toString().contains("xxxxxxxx"),
                    "a dead letter shows its content");
            traced |= letter.path("traceId").asString("").equals(trace);
            if (replayed == null) {
                String path = LETTERS + "/" + letter.path("id").asString() + "/replay?service=" + SERVICE;
                replayed = admin.post(path, "{}");
                var again = admin.post(path, "{}");
                figures.bar(replayed.status() == 200, "replay: " + replayed.status() + " " + replayed.text());
                figures.bar(again.status() == 409, "a second replay: " + again.status() + " " + again.text());
            }
        }
        figures.bar(traced, "the trace of the poison is in no dead letter");
        figures.bar(replayed != null, "there was no dead letter to replay");
    }

    private static Set<String> letters(Caller admin) {
        return new HashSet<>(Lists.all(admin, LETTERS + "?service=" + SERVICE + "&limit=200", "id"));
    }
}
