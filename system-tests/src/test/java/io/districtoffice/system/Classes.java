package io.districtoffice.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The classes of the system as processes load them, and an archive of them that one run in one process leaves behind: with it
 * a start is half the work, and the tests start processes more than a hundred times.
 */
final class Classes {

    /** Without the tests' own, which no process of the system needs. */
    private static final String PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).startsWith(own()))
            .collect(Collectors.joining(File.pathSeparator));

    private static final Path ARCHIVE = Path.of("target", "classes.jsa").toAbsolutePath();
    private static boolean tried;

    private Classes() {}

    static String pathOf(String mainClass) {
        boolean own = mainClass.startsWith(Classes.class.getPackageName() + ".");
        return own ? System.getProperty("java.class.path") : PATH;
    }

    /** The options of a JVM with the archive added, where there can be one: not for classes in folders. */
    static synchronized List<String> archived(List<String> options) {
        if (!tried) {
            tried = true;
            if (Arrays.stream(PATH.split(File.pathSeparator)).noneMatch(entry -> Files.isDirectory(Path.of(entry)))) {
                record(options);
            }
        }
        return Files.exists(ARCHIVE) ? with(options, "-XX:SharedArchiveFile=" + ARCHIVE, "-Xshare:auto") : options;
    }

    private static void record(List<String> options) {
        try {
            Files.createDirectories(ARCHIVE.getParent());
            Files.deleteIfExists(ARCHIVE);
            var folder = Files.createTempDirectory("office-classes");
            var recorded = with(options, "-XX:ArchiveClassesAtExit=" + ARCHIVE);
            try (var office = Assembly.standalone(folder, Map.of(), recorded)) {
                office.start().awaitReady();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException notReady) {
            System.err.println("no archive of classes: starts take longer");
        }
    }

    private static List<String> with(List<String> options, String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private static Path own() {
        try {
            return Path.of(Classes.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
