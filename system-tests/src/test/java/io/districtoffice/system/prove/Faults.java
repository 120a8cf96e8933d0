package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Assembly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What is done to processes, and what is looked at afterwards. */
final class Faults {

    static final Duration READY_WITHIN = Duration.ofSeconds(30);

    /** A machine that others use too may take much longer; a start that takes this long is none. */
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** Limits that many callers on one machine do not run into. */
    static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "OFFICE_GATEWAY_LIMITS_PRINCIPAL", "5000/5000",
            "OFFICE_GATEWAY_LIMITS_UNIT", "5000/5000",
            "OFFICE_GATEWAY_LIMITS_ADDRESS", "5000/5000",
            "OFFICE_GATEWAY_LIMITS_REFUSED", "5000/5000");

    private Faults() {}

    /** Starts what is gone and waits until all is ready; the long form has a bar for how long that may take. */
    static void startAgain(Check.Ground ground, Figures figures, String part) {
        ground.office().part(part).start();
        ready(ground, figures, part);
    }

    static void ready(Check.Ground ground, Figures figures, String part) {
        long began = System.nanoTime();
        await(part + " is ready again")
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(ground.office()::ready);
        long millis = (System.nanoTime() - began) / 1_000_000;
        figures.max("ready after ms", millis);
        // in a test run others use the machine too: there only the figure is told
        figures.bar(
                !ground.whole() || millis <= READY_WITHIN.toMillis(),
                part + " was ready again after " + millis + " ms");
    }

    /** The hash chain of a service's journal, by the command that verifies it. */
    static void chainVerifies(Assembly office, Figures figures, String service)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.districtoffice.platform.journal.JournalVerifier",
                        service)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OFFICE_MONGODB_URI", office.storeUri());
        var process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            figures.bar(
                    ended && process.exitValue() == 0 && said.contains("\nok\n"),
                    "the journal of " + service + ": " + said);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Waits until the gateway tells that something is missing, so that a fault is known to have been felt. */
    static void felt(Assembly office) {
        await("the fault is felt").atMost(Duration.ofSeconds(30)).until(() -> !office.ready());
    }
}
