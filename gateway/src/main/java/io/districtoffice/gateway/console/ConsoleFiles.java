package io.districtoffice.gateway.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The console as its jar has it, read once: {@code files.txt} lists it (path, media type, codings), {@code paths.txt} the
 * first parts of the addresses of its pages. Without the jar there is no console.
 */
final class ConsoleFiles {

    private static final String DEMO_OFF = "<meta name=\"office-demo\" content=\"false\">";
    private static final String DEMO_ON = "<meta name=\"office-demo\" content=\"true\">";

    private final Map<String, ConsoleFile> assets;
    private final Set<String> pages;
    private final @Nullable ConsoleFile index;

    private ConsoleFiles(Map<String, ConsoleFile> assets, Set<String> pages, @Nullable ConsoleFile index) {
        this.assets = assets;
        this.pages = pages;
        this.index = index;
    }

    /** @param demo whether the page may tell the accounts of the demo */
    static ConsoleFiles read(ClassLoader classes, String folder, boolean demo) {
        var lines = lines(classes, folder + "/files.txt");
        var assets = new HashMap<String, ConsoleFile>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            var forms = new HashMap<String, byte[]>();
            forms.put(ConsoleFile.IDENTITY, bytes(classes, folder + parts[0]));
            for (int i = 2; i < parts.length; i++) {
                forms.put(parts[i], bytes(classes, folder + parts[0] + ("br".equals(parts[i]) ? ".br" : ".gz")));
            }
            assets.put(parts[0], new ConsoleFile(MediaType.parseMediaType(parts[1]), forms));
        }
        var page = assets.remove("/index.html");
        return new ConsoleFiles(
                Map.copyOf(assets),
                new TreeSet<>(lines(classes, folder + "/paths.txt")),
                page == null ? null : index(page, demo));
    }

    private static ConsoleFile index(ConsoleFile page, boolean demo) {
        String html = new String(page.forms().get(ConsoleFile.IDENTITY), StandardCharsets.UTF_8);
        byte[] told = (demo ? html.replace(DEMO_OFF, DEMO_ON) : html).getBytes(StandardCharsets.UTF_8);
        return new ConsoleFile(page.type(), Map.of(ConsoleFile.IDENTITY, told));
    }

    Optional<ConsoleFile> asset(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    /** The page that is the console, for the address of one of its pages. */
    Optional<ConsoleFile> page(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(1) : path.substring(1, end);
        return first.isEmpty() ? onlyRoot(path) : pages.contains(first) ? Optional.ofNullable(index) : Optional.empty();
    }

    private Optional<ConsoleFile> onlyRoot(String path) {
        return "/".equals(path) ? Optional.ofNullable(index) : Optional.empty();
    }

    private static List<String> lines(ClassLoader classes, String name) {
        try (InputStream in = classes.getResourceAsStream(name)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static byte[] bytes(ClassLoader classes, String name) {
        try (InputStream in = classes.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The console lists " + name + ", but its jar does not have it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
