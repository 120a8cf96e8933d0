package io.districtoffice.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The files by which the system is deployed, as they lie in the repository. */
final class Deployment {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path COMPOSE = ROOT.resolve("docker-compose.yml");
    static final Path OBSERVE = ROOT.resolve("ops/observe.yml");

    /** {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME:?message}}; a doubled dollar is a dollar. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)(?::([-?])([^}]*))?}");

    /** @param fallback what stands in for it; null where the start is refused without it */
    record Variable(String name, String fallback) {}

    private Deployment() {}

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(Path file) {
        return map(new Yaml().load(text(file)));
    }

    static Map<String, Map<String, Object>> services(Path compose) {
        var services = new LinkedHashMap<String, Map<String, Object>>();
        map(yaml(compose).get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** By name, whatever is asked for anywhere in the file. */
    static Map<String, Variable> variables(Path compose) {
        var found = new TreeMap<String, Variable>();
        VARIABLE.matcher(text(compose))
                .results()
                .map(match -> new Variable(match.group(1), "-".equals(match.group(2)) ? match.group(3) : null))
                .forEach(variable -> found.put(variable.name(), variable));
        return found;
    }

    /** The environment of one service as compose would give it. */
    static Map<String, String> environment(Path compose, String service, Map<String, String> given) {
        var environment = new LinkedHashMap<String, String>();
        map(services(compose).get(service).get("environment"))
                .forEach((name, value) -> environment.put(name, filledIn(String.valueOf(value), given)));
        return environment;
    }

    private static String filledIn(String value, Map<String, String> given) {
        return VARIABLE.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(
                        given.getOrDefault(match.group(1), "-".equals(match.group(2)) ? match.group(3) : "")))
                .replace("$$", "$");
    }

    /** {@code ops/env.example} by name, in its order. */
    static Map<String, String> example() {
        var example = new LinkedHashMap<String, String>();
        text(ROOT.resolve("ops/env.example"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line ->
                        example.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return example;
    }
}
