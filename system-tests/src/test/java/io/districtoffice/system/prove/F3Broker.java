package io.districtoffice.system.prove;

import io.districtoffice.system.Assembly;
import java.util.concurrent.TimeUnit;

/**
 * The broker away under load, then back. Submissions are accepted all the while; afterwards what waited is published
 * within a minute, in the order of each report, and the desk hears of each once.
 */
final class F3Broker implements Check {

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public String about() {
        return "the broker away and back: submissions go on, what waited is published in order";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        try (var load = new Submissions(ground.office(), figures, "断讯" + ground.seed(), ground.of(50, 400)).start()) {
            load.more(50);
            ground.office().part(Assembly.BROKER).kill();
            int before = load.accepted();
            TimeUnit.SECONDS.sleep(ground.of(600, 20));
            int without = load.accepted() - before;
            figures.set("accepted without broker", without);
            figures.bar(without > 0, "nothing was accepted while the broker was away");
            figures.bar(figures.of("said 503") == 0, "some were told 503 although only the broker was away");
            Faults.startAgain(ground, figures, Assembly.BROKER);
            load.more(50);
            load.settle();
            load.verify();
        }
        var events = Events.read(ground.office().broker(), "office.info-report");
        figures.set("events", events.size());
        figures.set("out of order", Events.outOfOrder(events));
        figures.never("out of order");
    }
}
