package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Assembly;
import io.districtoffice.system.Caller;
import io.districtoffice.system.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A disk that takes no more, for the store, for the broker and for attachments: the system's limit of a file's size makes
 * each write beyond it fail as a full disk does. What is not durable is never answered with 2xx, callers are told 503, and
 * all goes on when there is room again. A part that ended itself is started again, as an operator's engine does.
 */
final class F9Disk implements Check {

    private static final String REPORTS = "info-report-service";
    private static final String UPLOAD = "/api/v1/report-attachments";
    private static final Duration FELT_WITHIN = Duration.ofMinutes(2);
    private static final int LARGE = 2_000_000;

    @Override
    public String id() {
        return "F9";
    }

    @Override
    public String about() {
        return "disk full for store, broker and attachments: no 2xx for what is not durable, then all goes on";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var office = ground.office();
        try (var load = new Submissions(office, figures, "盘满" + ground.seed(), ground.of(50, 300)).start()) {
            for (int round = 0; round < ground.of(5, 1); round++) {
                load.more(50);
                store(ground, figures, load);
                load.more(50);
                broker(ground, figures, load);
                load.more(50);
                attachments(office, figures);
            }
            load.settle();
            load.verify();
        }
        for (String service : Assembly.services()) {
            Faults.chainVerifies(office, figures, service);
        }
    }

    private static void store(Ground ground, Figures figures, Submissions load) throws Exception {
        var store = ground.office().part(Assembly.STORE);
        long told = figures.of("said 503");
        store.limitFiles(Files.size(ground.office().data().resolve("store.mv")));
        await("a full disk is told to callers").atMost(FELT_WITHIN).until(() -> figures.of("said 503") > told + 5);
        TimeUnit.SECONDS.sleep(ground.of(30, 3));
        again(ground, figures, store, Assembly.STORE);
    }

    private static void broker(Ground ground, Figures figures, Submissions load) throws Exception {
        var broker = ground.office().part(Assembly.BROKER);
        broker.limitFiles(1);
        load.more(100);
        TimeUnit.SECONDS.sleep(ground.of(30, 3));
        again(ground, figures, broker, Assembly.BROKER);
    }

    private static void again(Ground ground, Figures figures, Part part, String name) {
        if (part.alive()) {
            part.limitFiles(Long.MAX_VALUE);
            Faults.ready(ground, figures, name);
        } else {
            figures.count("ended itself");
            Faults.startAgain(ground, figures, name);
        }
    }

    private static void attachments(Assembly office, Figures figures) throws IOException {
        var service = office.part(REPORTS);
        var clerk = Caller.signedIn(office.gateway(), "hekou.clerk");
        String key = Caller.newKey();
        service.limitFiles(LARGE / 2);
        try {
            var refused = upload(clerk, key);
            figures.bar(
                    refused.status() == 503 && !refused.header("Retry-After").isEmpty(),
                    "an upload to a full disk: " + refused.status() + " " + refused.problem());
        } finally {
            service.limitFiles(Long.MAX_VALUE);
        }
        var taken = upload(clerk, key);
        figures.bar(taken.status() == 201, "the same upload with room: " + taken.status() + " " + taken.problem());
        figures.count("uploads refused and then taken");
    }

    private static io.districtoffice.system.Answer upload(Caller clerk, String key) {
        return clerk.send(clerk.request(UPLOAD)
                .header("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename*=UTF-8''a.txt")
                .header("Idempotency-Key", key)
                .POST(Caller.text("满".repeat(LARGE / 3))));
    }
}
