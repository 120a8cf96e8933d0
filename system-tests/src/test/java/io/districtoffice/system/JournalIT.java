package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The audit chain as the command that verifies it sees it, while the system runs. */
class JournalIT {

    @Test
    void the_chain_of_a_service_verifies_and_grows_with_what_is_accepted() throws Exception {
        var office = SharedProcesses.get();
        var machine = Caller.machine(office.gateway(), "agri-system");
        long before = blocks(office);

        machine.post("/api/v1/reports", Bodies.signedOffReport("农业农村局动态")).expect(201);

        await().atMost(Duration.ofSeconds(60)).until(() -> blocks(office) > before);
    }

    private static long blocks(Assembly office) throws IOException, InterruptedException {
        var process = verifier(office).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("\nok\n");
            assertThat(process.exitValue()).isZero();
            return Long.parseLong(said.lines()
                    .filter(line -> line.startsWith("blocks "))
                    .findFirst()
                    .orElseThrow()
                    .substring("blocks ".length()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder verifier(Assembly office) {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.districtoffice.platform.journal.JournalVerifier",
                        "info-report-service")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OFFICE_MONGODB_URI", office.storeUri());
        return builder;
    }
}
