package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The web console as people meet it: their pages in a real browser, on an office of its own. */
class BrowserIT {

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> the_console_in_a_browser() throws IOException, InterruptedException {
        var browser = new Browser(folder);
        assumeTrue(browser.consoleIsThere(), "the console is left out (OFFICE_CONSOLE=false)");
        assumeTrue(Browser.chromium().isPresent(), Browser.MISSING);
        try (var office = Assembly.standalone(folder).start().awaitReady()) {
            var results = browser.run(office, "tests");
            assertThat(results).isNotEmpty();
            return results.stream().map(one -> DynamicTest.dynamicTest(one.name(), one::check));
        }
    }
}
