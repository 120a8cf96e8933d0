package io.districtoffice.system;

import java.util.List;

class ProcessesStoryIT extends StoryContract {

    @Override
    Assembly office() {
        return SharedProcesses.get();
    }

    /** The store, the broker, the service that accepted and the one that tells: each ends without warning. */
    @Override
    void killAndRestart() {
        var killed = List.of(Assembly.STORE, Assembly.BROKER, "info-report-service", "notification-service");
        killed.forEach(name -> office().part(name).kill());
        killed.forEach(name -> office().part(name).start());
        office().awaitReady();
    }
}
