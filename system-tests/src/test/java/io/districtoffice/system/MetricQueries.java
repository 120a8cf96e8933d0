package io.districtoffice.system;

import static io.districtoffice.system.Deployment.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What dashboards and alerts ask Prometheus for. */
final class MetricQueries {

    /** Labels in braces and lists of labels are no metrics. */
    private static final Pattern NOT_METRICS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring) *\\([^)]*\\)");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> FUNCTIONS = Set.of("sum", "max", "min", "rate", "increase", "by", "and", "or");

    /** Said by Prometheus itself of each target. */
    private static final Set<String> BUILT_IN = Set.of("up");

    private MetricQueries() {}

    static Set<String> metrics() {
        return expressions().stream()
                .map(expression -> NOT_METRICS.matcher(expression).replaceAll(" "))
                .flatMap(expression -> WORD.matcher(expression).results().map(match -> match.group()))
                .filter(word -> !FUNCTIONS.contains(word) && !BUILT_IN.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> expressions() {
        var found = new TreeSet<String>();
        collect(Deployment.yaml(ROOT.resolve("ops/prometheus/alerts.yml")), found);
        try (var boards = Files.list(ROOT.resolve("ops/grafana/dashboards"))) {
            var json = JsonMapper.builder().build();
            boards.forEach(board -> {
                JsonNode tree = json.readTree(Deployment.text(board));
                found.addAll(tree.findValuesAsString("expr"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void collect(Object node, Set<String> found) {
        if (node instanceof java.util.Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("expr".equals(key)) {
                    found.add(String.valueOf(value));
                } else {
                    collect(value, found);
                }
            });
        } else if (node instanceof Iterable<?> list) {
            list.forEach(value -> collect(value, found));
        }
    }
}
