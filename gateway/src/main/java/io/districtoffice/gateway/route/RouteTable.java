package io.districtoffice.gateway.route;

import io.districtoffice.gateway.route.Destination.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which service answers which path: the resources of the command tables, so that a path that has no command has no
 * route. The longest prefix wins.
 */
final class RouteTable {

    /** Every service has these; the query parameter {@code service} says whose are meant. */
    static final Set<String> OF_EVERY_SERVICE = Set.of("/api/v1/audit", "/api/v1/dead-letters");

    private static final Set<String> PRINTED = Set.of("/pdf", "/docx", "/xlsx");

    private static final String API = "/api/v1/";
    private static final String SUFFIX = "-service";

    private final List<Row> rows;
    private final Set<String> services;

    private RouteTable(List<Row> rows, Set<String> services) {
        this.rows = rows;
        this.services = services;
    }

    /** @param tables one command table per service, named {@code <service>.yaml} */
    static RouteTable read(Collection<Resource> tables, Set<String> services) {
        var owners = new TreeMap<String, String>();
        for (Resource table : tables) {
            String service = Objects.requireNonNull(table.getFilename()).replaceFirst("\\.ya?ml$", "");
            if (services.contains(service)) {
                for (String prefix : prefixes(table)) {
                    add(owners, prefix, service);
                }
            }
        }
        return of(owners, services);
    }

    private static RouteTable of(TreeMap<String, String> owners, Set<String> services) {
        var rows = new ArrayList<Row>();
        owners.forEach((prefix, service) -> rows.add(new Row(prefix, service)));
        rows.sort(Comparator.comparingInt((Row row) -> row.prefix().length()).reversed());
        return new RouteTable(List.copyOf(rows), new TreeSet<>(services));
    }

    private static void add(TreeMap<String, String> owners, String prefix, String service) {
        if (OF_EVERY_SERVICE.contains(prefix)) {
            return;
        }
        String other = owners.putIfAbsent(prefix, service);
        if (other != null && !other.equals(service)) {
            throw new IllegalStateException("Two services claim " + prefix + ": " + other + " and " + service);
        }
    }

    private static Set<String> prefixes(Resource table) {
        try (InputStream in = table.getInputStream()) {
            var prefixes = new TreeSet<String>();
            for (JsonNode resource : new YAMLMapper().readTree(in).path("resources")) {
                String path = resource.path("path").asString("");
                if (path.startsWith(API)) {
                    int template = path.indexOf("/{");
                    prefixes.add(template < 0 ? path : path.substring(0, template));
                } else if (!path.startsWith("/internal")) {
                    throw new IllegalStateException("Not a path of the API in " + table + ": " + path);
                }
            }
            return prefixes;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + table, e);
        }
    }

    /**
     * @param path raw path of the request
     * @param named value of the query parameter {@code service}: {@code supervision-service} or {@code supervision}
     */
    Optional<Destination> find(String path, @Nullable String named) {
        for (String shared : OF_EVERY_SERVICE) {
            if (covers(shared, path)) {
                return service(named).map(service -> new Destination(service, Kind.JSON));
            }
        }
        for (Row row : rows) {
            if (covers(row.prefix(), path)) {
                return Optional.of(new Destination(row.service(), kind(row.prefix(), path)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> service(@Nullable String named) {
        return named == null
                ? Optional.empty()
                : services.stream()
                        .filter(service -> service.equals(named) || service.equals(named + SUFFIX))
                        .findFirst();
    }

    private static Kind kind(String prefix, String path) {
        if (prefix.endsWith("-attachments")) {
            return Kind.ATTACHMENT;
        }
        if (PRINTED.stream().anyMatch(path::endsWith)) {
            return Kind.PRINT;
        }
        return path.endsWith("/stream") ? Kind.STREAM : Kind.JSON;
    }

    private static boolean covers(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private record Row(String prefix, String service) {}
}
