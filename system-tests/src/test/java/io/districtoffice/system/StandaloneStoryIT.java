package io.districtoffice.system;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class StandaloneStoryIT extends StoryContract {

    @TempDir
    static Path folder;

    static Assembly office;

    @BeforeAll
    static void start() {
        office = Assembly.standalone(folder).start().awaitReady();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Override
    Assembly office() {
        return office;
    }

    @Override
    void killAndRestart() {
        office.part(Assembly.STANDALONE).kill();
        office.part(Assembly.STANDALONE).start();
        office.awaitReady();
    }
}
