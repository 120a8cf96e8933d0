package io.districtoffice.platform.security;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.web.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Who may call what: the rows of {@code contracts/permissions/<service>.yaml}, generated from the command table. A path
 * without a row does not exist.
 */
final class Permissions {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** One endpoint. {@code actors}: role names, {@code scope:<scope>}, {@code public}, {@code authenticated}. */
    record Row(String method, PathPattern path, Set<String> actors, Call.BodyKind body) {

        boolean isPublic() {
            return actors.contains("public");
        }

        boolean allows(Actor actor) {
            return actors.contains("authenticated")
                    || actor.roles().stream().anyMatch(actors::contains)
                    || actor.scopes().stream().anyMatch(scope -> actors.contains("scope:" + scope));
        }
    }

    /** @param row null when there is none for the method; @param methods those that the path has */
    record Match(@Nullable Row row, Set<String> methods) {}

    private final List<Row> rows;

    private Permissions(List<Row> rows) {
        this.rows = rows;
    }

    /** From resource patterns; one that finds nothing adds nothing. */
    static Permissions load(List<String> patterns) {
        var rows = new ArrayList<Row>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : patterns) {
                for (Resource file : resolver.getResources(pattern)) {
                    if (file.exists()) {
                        read(file, rows);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the permissions " + patterns, e);
        }
        rows.sort(Comparator.comparing(Row::path, PathPattern.SPECIFICITY_COMPARATOR));
        return new Permissions(List.copyOf(rows));
    }

    private static void read(Resource file, List<Row> rows) throws IOException {
        try (var in = file.getInputStream()) {
            for (JsonNode row : YAML.readTree(in).path("endpoints")) {
                var actors = new TreeSet<String>();
                row.path("actors").forEach(actor -> actors.add(actor.asString()));
                rows.add(new Row(
                        row.path("method").asString(),
                        PathPatternParser.defaultInstance.parse(row.path("path").asString()),
                        Set.copyOf(actors),
                        Call.BodyKind.valueOf(row.path("body").asString("json").toUpperCase(Locale.ROOT))));
            }
        }
    }

    int size() {
        return rows.size();
    }

    /** The row of a call; HEAD is asked as GET. The most specific path decides. */
    Match match(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        var methods = new TreeSet<String>();
        PathPattern best = null;
        for (Row row : rows) {
            if ((best != null && PathPattern.SPECIFICITY_COMPARATOR.compare(row.path(), best) != 0)
                    || !row.path().matches(path)) {
                continue;
            }
            best = row.path();
            methods.add(row.method());
            if (row.method().equals(asked)) {
                return new Match(row, methods);
            }
        }
        return new Match(null, methods);
    }
}
