package io.districtoffice.system;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ProcessesStoryIT extends StoryContract {

    @TempDir
    static Path folder;

    static Assembly office;

    @BeforeAll
    static void start() {
        office = Assembly.processes(folder).start().awaitReady();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Override
    Assembly office() {
        return office;
    }

    /** The store, the broker, the service that accepted and the one that tells: each ends without warning. */
    @Override
    void killAndRestart() {
        var killed = List.of(Assembly.STORE, Assembly.BROKER, "info-report-service", "notification-service");
        killed.forEach(name -> office.part(name).kill());
        killed.forEach(name -> office.part(name).start());
        office.awaitReady();
    }
}
