package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Assembly;
import io.districtoffice.system.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Many clerks at once, each with many papers, while the service and the store are killed: the numbers of the register have
 * no gap and no twin. What was busy, or cut off, is asked again under the same key, as a client does.
 */
final class Numbers implements Check {

    private static final String DOCUMENTS = "/api/v1/incoming-documents";
    private static final int TRIES = 900;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Override
    public String id() {
        return "numbers";
    }

    @Override
    public String about() {
        return "64 × 200 registrations at once across kill -9: numbers without gap and without twin";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        int callers = ground.of(64, 16);
        int each = ground.of(200, 10);
        var numbers = new ConcurrentSkipListSet<Long>();
        var clerk = new AtomicReference<>(Caller.signedIn(ground.office().gateway(), "clerk"));
        long before = highest(clerk.get());
        var pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                all.add(() -> {
                    int twins = 0;
                    for (int no = 0; no < each; no++) {
                        twins +=
                                numbers.add(registered(ground, clerk, ground.seed() + "-" + caller + "-" + no)) ? 0 : 1;
                    }
                    return twins;
                });
            }
            var underWay = all.stream().map(pool::submit).toList();
            killed(ground, figures, numbers, callers * each, underWay);
            int twins = 0;
            for (Future<Integer> one : underWay) {
                twins += one.get(30, TimeUnit.MINUTES);
            }
            figures.set("registered", numbers.size());
            figures.bar(twins == 0, twins + " numbers were given twice");
        } finally {
            pool.shutdownNow();
        }
        Set<Long> gaps = new TreeSet<>();
        for (long no = before + 1; no <= numbers.last(); no++) {
            if (!numbers.contains(no)) {
                gaps.add(no);
            }
        }
        figures.bar(gaps.isEmpty(), "numbers missing: " + gaps);
        figures.bar(numbers.size() == callers * each, "registered " + numbers.size() + " of " + callers * each);
    }

    /** In one process, which is killed with all that it is doing; so many papers take their time in nine. */
    @Override
    public Assembly assembly(Path folder) throws IOException {
        return Assembly.standalone(folder, Faults.WITHOUT_LIMITS, List.of("-Xmx1500m"));
    }

    /** The whole, or the service and the store in turn, each at a moment that the numbers given so far say. */
    private static void killed(
            Ground ground, Figures figures, Set<Long> numbers, int wanted, List<Future<Integer>> underWay)
            throws Exception {
        boolean alone = ground.office().part(Assembly.STANDALONE) != null;
        int kills = ground.of(4, 2);
        for (int i = 1; i <= kills; i++) {
            int enough = wanted * i / (kills + 1);
            await("so many registered")
                    .atMost(20, TimeUnit.MINUTES)
                    .until(() -> numbers.size() >= enough || underWay.stream().allMatch(Future::isDone));
            var part = ground.office()
                    .part(alone ? Assembly.STANDALONE : i % 2 == 1 ? "document-service" : Assembly.STORE);
            part.kill();
            figures.count("kills");
            part.start();
            ground.office().awaitReady();
        }
    }

    private static long registered(Ground ground, AtomicReference<Caller> clerk, String docNo)
            throws InterruptedException {
        String body = "{\"book\":\"PEER\",\"sourceOrg\":\"邻区区委办\",\"sourceDocNo\":\"" + docNo
                + "\",\"title\":\"关于会商的函\",\"declaredCopies\":1,\"countedCopies\":1,\"carrier\":\"PAPER\"}";
        var arrived = patiently(ground, clerk, DOCUMENTS, null, body).expect(201);
        var registered = patiently(ground, clerk, DOCUMENTS + "/" + arrived.id() + "/register", arrived, "{}")
                .expect(200);
        return no(registered.json().path("receiptNo").asString());
    }

    private static Answer patiently(Ground ground, AtomicReference<Caller> clerk, String path, Answer read, String body)
            throws InterruptedException {
        String key = Caller.newKey();
        for (int i = 0; ; i++) {
            var request = clerk.get()
                    .request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(Caller.text(body));
            if (read != null) {
                request.header("If-Match", read.header("ETag"));
            }
            try {
                var answer = clerk.get().send(request);
                if (answer.status() == 401) {
                    clerk.set(Caller.signedIn(ground.office().gateway(), "clerk"));
                } else if (answer.status() != 503 && answer.status() != 429 || i > TRIES) {
                    return answer;
                }
            } catch (UncheckedIOException cutOff) {
                if (i > TRIES) {
                    throw cutOff;
                }
            }
            Thread.sleep(PATIENCE.toMillis());
        }
    }

    private static long highest(Caller clerk) {
        var lines = clerk.get("/api/v1/registers/incoming?limit=1")
                .expect(200)
                .json()
                .path("items");
        return lines.isEmpty() ? 0 : no(lines.path(0).path("receiptNo").asString());
    }

    private static long no(String receiptNo) {
        return Long.parseLong(receiptNo.replaceFirst("\\d+-", ""));
    }
}
