package io.districtoffice.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the system, started from the classpath of the tests, with a log file of its own. */
public final class Part {

    private final String name;
    private final List<String> program;
    private final Map<String, String> environment;
    private final List<String> options;
    private final Path log;
    private final List<String> arguments;
    private Process process;

    public Part(String name, String mainClass, Map<String, String> environment, List<String> options, Path log) {
        this(name, mainClass, environment, options, log, List.of());
    }

    public Part(
            String name,
            String mainClass,
            Map<String, String> environment,
            List<String> options,
            Path log,
            List<String> arguments) {
        this(name, List.of("-cp", Classes.pathOf(mainClass), mainClass), arguments, environment, options, log);
    }

    private Part(
            String name,
            List<String> program,
            List<String> arguments,
            Map<String, String> environment,
            List<String> options,
            Path log) {
        this.name = name;
        this.program = program;
        this.environment = environment;
        this.options = options;
        this.log = log;
        this.arguments = arguments;
    }

    /** A service from the jar that is deployed, with nothing else on its classpath. */
    public static Part ofJar(String name, Path jar, Map<String, String> environment, List<String> options, Path log) {
        return new Part(name, List.of("-jar", jar.toString()), List.of(), environment, options, log);
    }

    /** One more process of the same, with some of its environment changed and a log of its own. */
    Part another(String suffix, Map<String, String> changes) {
        var changed = new java.util.HashMap<>(environment);
        changed.putAll(changes);
        return new Part(
                name + suffix, program, arguments, changed, options, log.resolveSibling(name + suffix + ".log"));
    }

    public String name() {
        return name;
    }

    public void start() {
        start(Map.of());
    }

    /** @param more environment for this start only */
    public void start(Map<String, String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("OFFICE_") || key.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            process = builder.start();
            // a test run that is ended from outside must not leave processes behind
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd(20);
    }

    /** Freezes or thaws the process (SIGSTOP, SIGCONT). */
    public void signal(String signal) {
        run("kill", "-" + signal, Long.toString(process.pid()));
    }

    private static void run(String... command) {
        try {
            var ran = new ProcessBuilder(command).inheritIO().start();
            if (!ran.waitFor(5, TimeUnit.SECONDS) || ran.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on each write beyond so many bytes of a file fails, as on a full disk; {@link Long#MAX_VALUE}: none does. */
    public void limitFiles(long bytes) {
        String limit = bytes == Long.MAX_VALUE ? "unlimited" : Long.toString(bytes);
        run("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + limit + ":unlimited");
    }

    /** SIGTERM, and kill -9 when it does not end by itself. */
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!waitForEnd(60)) {
            process.destroyForcibly();
            waitForEnd(10);
        }
    }

    private boolean waitForEnd(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What each of its threads is doing, into its log. */
    void dump() {
        signal("QUIT");
        await("the threads of " + name).atMost(Duration.ofSeconds(10)).until(() -> Files.readString(log)
                .contains("JNI global refs"));
    }

    /** The end of its log, for the message of a failed test. */
    public String logTail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 1500), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
