package io.districtoffice.system.prove;

import io.districtoffice.system.Assembly;
import java.util.ArrayList;
import java.util.List;

/**
 * Every process of ours stopped in good order (SIGTERM) and started again, one after the other, under load. Callers see
 * nothing beyond 503 with Retry-After, and what was under way is finished before the process ends.
 */
final class F17Restart implements Check {

    private static final long FINISHED_WITHIN_MILLIS = 30_000;

    @Override
    public String id() {
        return "F17";
    }

    @Override
    public String about() {
        return "rolling restart under load: nothing beyond 503 + Retry-After";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        // in a test run those that a submission passes and the one that tells of it; the long form restarts all
        var order = new ArrayList<>(
                ground.whole() ? Assembly.services() : List.of("info-report-service", "notification-service"));
        order.add(Assembly.GATEWAY);
        try (var load = new Submissions(ground.office(), figures, "轮换" + ground.seed(), ground.of(50, 400)).start()) {
            for (int round = 0; round < ground.of(3, 1); round++) {
                for (String part : order) {
                    load.more(30);
                    load.mayBreak(part.equals(Assembly.GATEWAY));
                    long began = System.nanoTime();
                    ground.office().part(part).stop();
                    long millis = (System.nanoTime() - began) / 1_000_000;
                    figures.max("ended after ms", millis);
                    figures.bar(millis <= FINISHED_WITHIN_MILLIS, part + " ended after " + millis + " ms");
                    figures.count("restarts");
                    Faults.startAgain(ground, figures, part);
                    load.mayBreak(false);
                }
            }
            load.more(30);
            load.settle();
            load.verify();
        }
    }
}
