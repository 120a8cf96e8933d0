package io.districtoffice.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * {@code ./office bench}: the figures of one run on one machine, load generator included, as ratios to a bare endpoint
 * measured before and after (architecture.md §8). Prints a table and writes {@code target/bench.json}; a figure never fails
 * anything. With {@code -Dbench.profile=true} it also writes {@code target/bench.jfr}, a profile of the load at
 * the maximum.
 */
final class Bench {

    private static final int CALLERS = 64;
    private static final List<String> UNITS = List.of(
            "hekou",
            "shiba",
            "louguan",
            "qiandao",
            "health",
            "petition-office",
            "education",
            "water",
            "forestry",
            "transport",
            "agri");
    /** Owns 300 reports however many there are. */
    private static final String SMALL_UNIT = "police";

    private static final int OF_SMALL_UNIT = 300;
    private static final int STORED = 100_000;
    /** Two editors of the desk and two people of the unit hear of each submission. */
    private static final int ENTRIES = 4;

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-z]{26})\"");
    private static final List<String> JVM = List.of("-Xmx1500m", "-XX:+UseG1GC");

    private static final Duration WARM_ROUND = Duration.ofSeconds(15);
    private static final int WARM_ROUNDS = 16;
    private static final double STEADY = 1.03;
    private static final Path TARGET = Path.of("target");

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Path folder;
    private final Duration length;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();

    private Bench(Path folder, Duration length) {
        this.folder = folder;
        this.length = length;
    }

    public static void main(String[] args) throws Exception {
        var bench = new Bench(
                Files.createTempDirectory("office-bench"), Duration.ofSeconds(Integer.getInteger("bench.seconds", 60)));
        bench.run();
        System.exit(0);
    }

    private void run() throws Exception {
        double before = bare("before", 0);
        int rate;
        double own;
        try (var office = Assembly.standalone(
                Files.createDirectories(folder.resolve("office")),
                Map.of(
                        "OFFICE_GATEWAY_LIMITS_PRINCIPAL", "1000000/1000000",
                        "OFFICE_GATEWAY_LIMITS_UNIT", "1000000/1000000"),
                JVM)) {
            long began = System.nanoTime();
            office.start().awaitReady();
            figure("standalone ready, s", (System.nanoTime() - began) / 1e9);
            figure("heap after GC, idle, MB", heap(office));
            own = office(office);
            rate = (int) (own / 2);
        }
        double after = bare("after", rate);
        double mean = (before + after) / 2;
        figure("bare, mean of before and after, /s", mean);
        figure("accepted / bare", own / mean);
        figure(
                "p99 at half of the maximum / bare's at the same rate",
                number("p99 at half of the maximum, ms") / number("bare p99 at that rate, ms"));
        write();
    }

    /** Until a rate no longer rises: the compiler of a young process takes minutes for code that is run that seldom. */
    private static void warm(Load load, Supplier<Load.Request> next) {
        double best = 0;
        int steady = 0;
        for (int round = 0; round < WARM_ROUNDS && steady < 2; round++) {
            double now = load.closed(WARM_ROUND, next).perSecond();
            steady = now < best * STEADY ? steady + 1 : 0;
            best = Math.max(best, now);
        }
    }

    private double bare(String when, int rate) throws IOException {
        Path data = Files.createDirectories(folder.resolve("bare-" + when));
        int port;
        try (var socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var part = new Part(
                "bare",
                "io.districtoffice.system.BareEndpoint",
                Map.of(),
                List.of("-Xmx900m", "-XX:+UseG1GC"),
                folder.resolve("bare.log"),
                List.of(data.toString(), Integer.toString(port)));
        part.start();
        try (var load = new Load("http://127.0.0.1:" + port, CALLERS, (answer, due) -> {})) {
            awaitPort(port);
            Supplier<Load.Request> next = () -> new Load.Request("/api/v1/reports", "", Caller.newKey(), body("单独"));
            warm(load, next);
            var outcome = load.closed(Duration.ofSeconds(20), next);
            figure("bare " + when + ", /s", outcome.perSecond());
            if (rate > 0) {
                var open = load.open(rate, Duration.ofSeconds(30), next);
                figure("bare p99 at that rate, ms", open.p(99));
            }
            return outcome.perSecond();
        } finally {
            part.kill();
        }
    }

    private static void awaitPort(int port) {
        org.awaitility.Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> {
                    try (var socket = new java.net.Socket("127.0.0.1", port)) {
                        return socket.isConnected();
                    }
                });
    }

    private double office(Assembly office) throws IOException {
        var tokens = new Tokens(office);
        Map<String, Long> due = new ConcurrentHashMap<>();
        try (var load = new Load(office.gateway().toString(), CALLERS, (answer, at) -> noted(due, answer, at))) {
            fill(load, tokens, SMALL_UNIT, OF_SMALL_UNIT);
            fill(load, tokens, "hekou", 700);
            lists(office, "1,000");
            filled(load, tokens);
            drained(office, load, tokens, Duration.ZERO);
            lists(office, "100,000");
            profile(office, "JFR.start", "name=bench", "settings=profile");
            var closed = drained(office, load, tokens, length);
            profile(
                    office,
                    "JFR.stop",
                    "name=bench",
                    "filename=" + TARGET.resolve("bench.jfr").toAbsolutePath());
            due.clear();
            int half = (int) (closed.perSecond() / 2);
            var open = load.open(half, Duration.ofSeconds(30), () -> next(tokens));
            figure("half of the maximum, /s", half);
            figure("p50 at half of the maximum, ms", open.p(50));
            figure("p99 at half of the maximum, ms", open.p(99));
            live(office, load, tokens, due, (int) (closed.perSecond() / 4));
            figure("heap after GC, after the load, MB", heap(office));
            return closed.perSecond();
        }
    }

    /** As much as is stored after years; it also warms: code that is run that seldom is compiled for minutes. */
    private void filled(Load load, Tokens tokens) {
        var rates = new ArrayList<Long>();
        while (stored.get() < STORED) {
            rates.add(Math.round(
                    load.closed(Duration.ofSeconds(10), () -> next(tokens)).perSecond()));
        }
        figure("accepted while filling, each 10 s, /s", rates.toString());
    }

    private void fill(Load load, Tokens tokens, String unit, int reports) {
        var left = new AtomicInteger(reports);
        var made = new AtomicInteger();
        while (made.get() < reports) {
            int now = Math.min(100, left.get());
            var outcome = load.open(
                    now, Duration.ofSeconds(1), () -> request(tokens.of(unit), unit + " " + made.incrementAndGet()));
            left.addAndGet(-(int) outcome.accepted());
        }
    }

    private Load.Request next(Tokens tokens) {
        int no = number.incrementAndGet();
        return request(tokens.of(UNITS.get(no % UNITS.size())), "动态 " + no);
    }

    private static Load.Request request(String token, String title) {
        return new Load.Request("/api/v1/reports", token, Caller.newKey(), body(title));
    }

    private static String body(String title) {
        return Bodies.signedOffReport(title);
    }

    private void noted(Map<String, Long> due, String answer, long at) {
        stored.incrementAndGet();
        var id = ID.matcher(answer);
        if (due.size() < 200_000 && id.find()) {
            due.put(id.group(1), at);
        }
    }

    /** A closed load, and how long after it everything it caused was done. */
    private Load.Outcome drained(Assembly office, Load load, Tokens tokens, Duration time) {
        double entries = metric(office, "notification-service", "office_inbox_entries_total");
        var outcome = time.isZero() ? null : load.closed(time, () -> next(tokens));
        long ended = System.nanoTime();
        if (outcome == null) {
            double last = -1;
            while (entries != last) {
                last = entries;
                pause(1_000);
                entries = metric(office, "notification-service", "office_inbox_entries_total");
            }
            return null;
        }
        double wanted = entries + (double) ENTRIES * outcome.accepted();
        while (metric(office, "notification-service", "office_inbox_entries_total") < wanted
                && System.nanoTime() - ended < Duration.ofMinutes(2).toNanos()) {
            pause(50);
        }
        figure("accepted, /s", outcome.perSecond());
        figure("accepted in all", outcome.accepted());
        figure("other answers", outcome.others().toString());
        figure("p50 at the maximum, ms", outcome.p(50));
        figure("p99 at the maximum, ms", outcome.p(99));
        figure("all effects done after the load, s", (System.nanoTime() - ended) / 1e9);
        return outcome;
    }

    /** From the moment a submission was due to its line on the desk's open stream. */
    private void live(Assembly office, Load load, Tokens tokens, Map<String, Long> due, int rate) throws IOException {
        var arrivals = new Histogram(60_000_000L, 3);
        due.clear();
        var early = new ConcurrentLinkedQueue<Map.Entry<String, Long>>();
        var desk = Caller.signedIn(office.gateway(), "desk");
        try (var stream = LiveStream.open(desk, "")) {
            stream.listen(line -> {
                var id = ID.matcher(line.replaceFirst(".*\"subject\":", ""));
                if (id.find()) {
                    early.add(Map.entry(id.group(1), System.nanoTime()));
                }
            });
            load.open(rate, Duration.ofSeconds(30), () -> next(tokens));
            pause(3_000);
        }
        int heard = 0;
        for (var arrival : early) {
            Long at = due.get(arrival.getKey());
            if (at != null) {
                heard++;
                arrivals.recordValue(Math.max(1, (arrival.getValue() - at) / 1000));
            }
        }
        figure("a quarter of the maximum, /s", rate);
        figure("heard live by the desk", heard);
        figure("submission → desk's live inbox p50, ms", arrivals.getValueAtPercentile(50) / 1000.0);
        figure("submission → desk's live inbox p95, ms", arrivals.getValueAtPercentile(95) / 1000.0);
    }

    private void lists(Assembly office, String stored) {
        var unit = Caller.signedIn(office.gateway(), SMALL_UNIT + ".clerk");
        var desk = Caller.signedIn(office.gateway(), "desk");
        var chief = Caller.signedIn(office.gateway(), "chief");
        figure("a unit's 300 of " + stored + ", p95, ms", p95(unit, "/api/v1/reports?limit=20"));
        figure("the desk's list of " + stored + ", p95, ms", p95(desk, "/api/v1/reports?status=SUBMITTED&limit=20"));
        figure(
                "the chief's longest waiting of " + stored + ", p95, ms",
                p95(chief, "/api/v1/reports?status=SUBMITTED&order=waiting&limit=20"));
    }

    private static double p95(Caller caller, String path) {
        var times = new Histogram(60_000_000L, 3);
        for (int i = 0; i < 220; i++) {
            long began = System.nanoTime();
            caller.get(path).expect(200);
            if (i >= 20) {
                times.recordValue((System.nanoTime() - began) / 1000);
            }
            pause(20); // below the caller's own limit
        }
        return times.getValueAtPercentile(95) / 1000.0;
    }

    private static double metric(Assembly office, String service, String name) {
        try {
            var request = java.net.http.HttpRequest.newBuilder(
                            office.management(service).resolve("/actuator/prometheus"))
                    .build();
            String text = Caller.http()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();
            return text.lines()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double heap(Assembly office) throws IOException {
        long pid = office.part(Assembly.STANDALONE).pid();
        jcmd(pid, "GC.run");
        String info = jcmd(pid, "GC.heap_info");
        var used = Pattern.compile("used (\\d+)K").matcher(info);
        return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : -1;
    }

    private static void profile(Assembly office, String... command) throws IOException {
        if (Boolean.getBoolean("bench.profile")) {
            System.out.println(
                    jcmd(office.part(Assembly.STANDALONE).pid(), command).strip());
        }
    }

    private static String jcmd(long pid, String... command) throws IOException {
        var line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid)));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private double number(String name) {
        return ((Number) figures.get(name)).doubleValue();
    }

    private void figure(String name, Object value) {
        Object shown = value instanceof Double number ? Math.round(number * 1000) / 1000.0 : value;
        figures.put(name, shown);
        System.out.printf("%-62s %s%n", name, shown);
    }

    private void write() throws IOException {
        Path target = Files.createDirectories(TARGET).resolve("bench.json");
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        figures.put("java", System.getProperty("java.version"));
        Files.writeString(target, Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        System.out.println("written: " + target.toAbsolutePath());
    }

    /** Tokens of the units' systems, renewed before they end. */
    private static final class Tokens {
        private record Held(String token, long until) {}

        private final Assembly office;
        private final Map<String, Held> held = new ConcurrentHashMap<>();

        Tokens(Assembly office) {
            this.office = office;
            var all = new ArrayList<>(UNITS);
            all.add(SMALL_UNIT);
            all.forEach(this::of);
        }

        String of(String unit) {
            return held.compute(
                            unit,
                            (name, now) -> now != null && System.nanoTime() < now.until
                                    ? now
                                    : new Held(
                                            Caller.machine(office.gateway(), unit + "-system")
                                                    .token(),
                                            System.nanoTime() + TimeUnit.MINUTES.toNanos(4)))
                    .token;
        }
    }
}
