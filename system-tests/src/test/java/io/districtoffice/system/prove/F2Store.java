package io.districtoffice.system.prove;

import io.districtoffice.system.Assembly;
import java.util.concurrent.TimeUnit;

/**
 * The store killed and frozen under load. Nothing accepted is lost; while it does not answer, callers are told 503 in
 * time, and afterwards all goes on by itself. That what was not synced may be dropped is tried by the store's own CrashIT.
 */
final class F2Store implements Check {

    private static final long IN_TIME_MILLIS = 3_500;

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public String about() {
        return "the store killed (-9) and frozen under load: nothing lost, 503 in time";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var random = ground.random();
        var store = ground.office().part(Assembly.STORE);
        try (var load = new Submissions(ground.office(), figures, "断库" + ground.seed(), ground.of(50, 400)).start()) {
            for (int i = 0; i < ground.of(32, 4); i++) {
                load.more(ground.of(300, 100));
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
                if (i % 4 == 3) {
                    frozen(ground, figures, load);
                    continue;
                }
                store.kill();
                figures.count("kills");
                TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
                Faults.startAgain(ground, figures, Assembly.STORE);
            }
            load.more(ground.of(300, 100));
            load.settle();
            load.verify();
        }
        for (String service : Assembly.services()) {
            Faults.chainVerifies(ground.office(), figures, service);
        }
    }

    private static void frozen(Ground ground, Figures figures, Submissions load) throws InterruptedException {
        var store = ground.office().part(Assembly.STORE);
        store.signal("STOP");
        try {
            figures.count("freezes");
            Faults.felt(ground.office());
            TimeUnit.SECONDS.sleep(3); // what was under way when it froze
            load.slowest();
            TimeUnit.SECONDS.sleep(ground.of(30, 6));
            long slowest = load.slowest();
            figures.max("slowest 503 ms", slowest);
            figures.bar(
                    !ground.whole() || slowest <= IN_TIME_MILLIS, "a frozen store was told after " + slowest + " ms");
        } finally {
            store.signal("CONT");
        }
        Faults.ready(ground, figures, Assembly.STORE);
    }
}
