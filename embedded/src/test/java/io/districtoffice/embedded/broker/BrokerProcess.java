package io.districtoffice.embedded.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@link EmbeddedBroker#main} in a JVM of its own. */
final class BrokerProcess implements AutoCloseable {
    private static final String READY = "broker ready ";

    private final Process process;
    private final Path errors;

    private BrokerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static BrokerProcess start(Path data) throws IOException {
        Path errors = data.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedBroker.class.getName());
        builder.environment().put("OFFICE_DATA", data.toString());
        builder.environment().put("OFFICE_BROKER_PORT", "0");
        builder.redirectError(errors.toFile());
        return new BrokerProcess(builder.start(), errors);
    }

    /** The bootstrap servers from the one line it prints. */
    String ready() throws Exception {
        BufferedReader output = process.inputReader();
        String line = CompletableFuture.supplyAsync(
                        () -> output.lines().findFirst().orElse("(nothing)"))
                .get(60, TimeUnit.SECONDS);
        if (!line.startsWith(READY)) {
            throw new IllegalStateException("The broker process said " + line + "; " + errors());
        }
        return line.substring(READY.length());
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The broker process still runs.");
        }
        return process.exitValue();
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        kill();
    }
}
