package io.districtoffice.embedded.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store as a process of its own, which can be killed. */
final class ChildStore implements AutoCloseable {

    private final Process process;
    private final String uri;

    private ChildStore(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    static ChildStore start(Path folder, String... javaOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EmbeddedStore.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("OFFICE_DATA", folder.toString());
        builder.environment().put("OFFICE_STORE_PORT", "0");
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = output.readLine()) != null) {
            if (line.startsWith("store ready ")) {
                Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}), "child-output");
                drain.setDaemon(true);
                drain.start();
                return new ChildStore(process, line.substring("store ready ".length()));
            }
        }
        throw new IOException("The store did not start");
    }

    String uri() {
        return uri;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
