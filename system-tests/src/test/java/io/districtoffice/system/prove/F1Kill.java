package io.districtoffice.system.prove;

import io.districtoffice.system.Assembly;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/**
 * kill -9 of each service in turn at random moments under load. Nothing accepted is lost or doubled, the desk hears of each
 * report once, callers see 201, 429 and 503 with Retry-After, or a broken connection while the gateway itself is gone.
 */
final class F1Kill implements Check {

    @Override
    public String id() {
        return "F1";
    }

    @Override
    public String about() {
        return "kill -9 of each service in turn under load: nothing lost, nothing twice";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var random = ground.random();
        var order = new ArrayList<>(Assembly.services());
        order.add(Assembly.GATEWAY);
        java.util.Collections.shuffle(order, random);
        int kills = ground.of(54, order.size());
        int wanted = ground.of(20_000, 2_000);
        try (var load = new Submissions(ground.office(), figures, "连杀" + ground.seed(), ground.of(50, 400)).start()) {
            for (int i = 0; i < kills; i++) {
                String part = order.get(i % order.size());
                load.more(wanted / kills / 2);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
                load.mayBreak(part.equals(Assembly.GATEWAY));
                ground.office().part(part).kill();
                figures.count("kills");
                Faults.startAgain(ground, figures, part);
                load.mayBreak(false);
            }
            while (load.accepted() < wanted) {
                load.more(Math.min(500, wanted - load.accepted()));
            }
            load.settle();
            load.verify();
        }
        Faults.chainVerifies(ground.office(), figures, "info-report-service");
        Faults.chainVerifies(ground.office(), figures, "notification-service");
    }
}
