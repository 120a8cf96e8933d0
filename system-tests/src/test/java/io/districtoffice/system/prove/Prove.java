package io.districtoffice.system.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./office prove [id …]}: the long forms, one after the other, each against processes and a data folder of its own.
 * Prints one line of figures for each and ends with 1 when a bar was missed, with 2 when it was asked for what there is
 * not. {@code -Dprove.seed} repeats a run, {@code -Dprove.short=true} runs the short form.
 */
public final class Prove {

    static final List<Check> CHECKS = List.of(
            new F12Rights(),
            new F11BadInput(),
            new F13Tokens(),
            new F1Kill(),
            new F2Store(),
            new F3Broker(),
            new F4Crash(),
            new F5Poison(),
            new F7Clock(),
            new F8Timers(),
            new F9Disk(),
            new F10Network(),
            new F17Restart(),
            new Numbers());

    private Prove() {}

    public static void main(String[] args) throws Exception {
        var wanted = new ArrayList<Check>();
        for (String id : String.join(" ", args).trim().split("\\s+")) {
            var found = CHECKS.stream()
                    .filter(check ->
                            id.isEmpty() || id.equals("all") || check.id().equalsIgnoreCase(id))
                    .toList();
            if (found.isEmpty()) {
                System.err.println("there is no check " + id + "; there are:");
                CHECKS.forEach(check -> System.err.printf(Locale.ROOT, "  %-4s %s%n", check.id(), check.about()));
                System.exit(2);
            }
            wanted.addAll(found);
        }
        if (wanted.size() > 1) {
            wanted.forEach(check -> System.out.printf(Locale.ROOT, "%-4s %s%n", check.id(), check.about()));
        }
        long given = Long.getLong("prove.seed", 0);
        long seed = given == 0 ? System.currentTimeMillis() : given;
        boolean held = true;
        for (Check check : wanted) {
            held &= alone(check, seed);
        }
        System.exit(held ? 0 : 1);
    }

    private static boolean alone(Check check, long seed) throws Exception {
        Path folder = Files.createTempDirectory("office-prove-" + check.id());
        try (var office = check.assembly(folder).start().awaitReady()) {
            return run(check, new Check.Ground(office, !Boolean.getBoolean("prove.short"), seed))
                    .held();
        } finally {
            System.out.println("     logs and data: " + folder);
        }
    }

    /** Runs one and prints its line. */
    static Figures run(Check check, Check.Ground ground) {
        var figures = new Figures();
        long began = System.nanoTime();
        try {
            check.run(ground, figures);
        } catch (Exception | AssertionError broken) {
            figures.bar(false, "broke off: " + broken);
            broken.printStackTrace(System.out);
        }
        String line = String.format(
                Locale.ROOT,
                "%-4s %-6s %6.1f s  seed %d  %s%n%s",
                check.id(),
                figures.held() ? "held" : "MISSED",
                (System.nanoTime() - began) / 1e9,
                ground.seed(),
                figures.line(),
                figures.held() ? "" : figures.told() + "\n");
        System.out.print(line);
        keep(line);
        return figures;
    }

    /** A run that is ended from outside has told what it knew. */
    private static void keep(String line) {
        try {
            Path file = Path.of("target", "prove.txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
