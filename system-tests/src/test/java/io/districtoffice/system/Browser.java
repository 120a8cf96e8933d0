package io.districtoffice.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is in {@code console/browser}, run by Node in the Chromium of this machine against an office that is up. */
final class Browser {

    static final String MISSING =
            """

            没有找到 Chromium,浏览器测试跳过。Debian/Ubuntu:apt-get install chromium fonts-noto-cjk;
            装在别处的,用 OFFICE_CHROMIUM 指明程序。
            Chromium was not found, the tests in a browser are left out. Debian/Ubuntu: apt-get install chromium
            fonts-noto-cjk; when it is elsewhere, OFFICE_CHROMIUM names the program.
            """;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final int MINUTES = 20;

    private final Path console = Path.of("..", "console").toAbsolutePath().normalize();
    private final Path folder;

    /** @param folder where it writes what it found, and what the pages said */
    Browser(Path folder) {
        this.folder = folder;
    }

    /** One test of a page. */
    record Result(String name, String status, String failure) {

        void check() {
            if (status.equals("failed")) {
                throw new AssertionError(failure);
            }
            if (!status.equals("passed")) {
                throw new org.opentest4j.TestAbortedException(status);
            }
        }
    }

    static Optional<Path> chromium() {
        String named = System.getenv("OFFICE_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Built, and with its packages: not with {@code OFFICE_CONSOLE=false}. */
    boolean consoleIsThere() {
        return Files.exists(console.resolve("node_modules/vitest")) && Files.exists(console.resolve("target/built"));
    }

    /** @param what the configuration in {@code console/browser} that says which files are run */
    List<Result> run(Assembly office, String what) throws IOException, InterruptedException {
        Path found = folder.resolve("browser.json");
        Path said = folder.resolve("browser.log");
        var builder = new ProcessBuilder(
                        "node",
                        "node_modules/vitest/vitest.mjs",
                        "run",
                        "--config",
                        "browser/" + what + ".config.ts",
                        "--reporter=default",
                        "--reporter=json",
                        "--outputFile.json=" + found)
                .directory(console.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("OFFICE_URL", office.gateway().toString());
        builder.environment().put("OFFICE_CHROMIUM", chromium().orElseThrow().toString());
        builder.environment().put("NO_COLOR", "true");
        var process = builder.start();
        var ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("not done in " + MINUTES + " minutes:\n" + Files.readString(said));
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
        System.out.println(Files.readString(said));
        if (!Files.exists(found)) {
            throw new IllegalStateException("the tests did not run:\n" + Files.readString(said));
        }
        return results(Answer.JSON.readTree(Files.readString(found)));
    }

    private static List<Result> results(JsonNode told) {
        var all = new ArrayList<Result>();
        for (JsonNode file : told.path("testResults")) {
            String name = Path.of(file.path("name").asString()).getFileName().toString();
            for (JsonNode one : file.path("assertionResults")) {
                var failures = new ArrayList<String>();
                one.path("failureMessages").forEach(message -> failures.add(message.asString()));
                all.add(new Result(
                        one.path("fullName").asString(), one.path("status").asString(), String.join("\n", failures)));
            }
            if (file.path("assertionResults").isEmpty()) { // it could not even be read
                all.add(new Result(name, "failed", file.path("message").asString("no test in it")));
            }
        }
        return all;
    }
}
