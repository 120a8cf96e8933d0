package io.districtoffice.system.prove;

import io.districtoffice.system.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One endpoint as the contracts tell of it: its row of {@code permissions/<service>.yaml} and its operation in {@code
 * openapi/<service>.yaml}.
 *
 * @param actors roles, {@code scope:<scope>}, {@code public} or {@code authenticated}
 * @param body json, form or stream
 * @param shared every service has it, and the query parameter {@code service} says whose is meant
 * @param operation of the OpenAPI file
 * @param parameters of the path and of the operation, references resolved, without {@code service}
 * @param api the whole OpenAPI file
 */
record Endpoint(
        String service,
        String method,
        String path,
        String resource,
        Set<String> actors,
        String body,
        boolean shared,
        JsonNode operation,
        List<JsonNode> parameters,
        JsonNode api) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    boolean isPublic() {
        return actors.contains("public");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean ofOne() {
        return path.contains("{");
    }

    /** It never answers whole: the live stream. */
    boolean live() {
        return operation.at("/responses/200/content").has("text/event-stream");
    }

    /** It answers a file that is made when it is asked for, as PDF, for Word or as a workbook. */
    boolean isPrinted() {
        return List.of("/pdf", "/docx", "/xlsx").stream().anyMatch(path::endsWith);
    }

    boolean isWorkbook() {
        return path.endsWith("/xlsx");
    }

    JsonNode requestSchema() {
        return Sample.resolved(api, Sample.resolved(api, operation.path("requestBody")))
                .at("/content/application~1json/schema");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** All of a service, those of every service (platform) included. */
    static List<Endpoint> of(String service) {
        var all = new ArrayList<Endpoint>();
        for (String file : List.of(service, "platform")) {
            JsonNode api = yaml("openapi/" + file);
            boolean shared = file.equals("platform");
            for (JsonNode row : yaml("permissions/" + file).path("endpoints")) {
                var actors = new TreeSet<String>();
                row.path("actors").forEach(actor -> actors.add(actor.asString()));
                String method = row.path("method").asString();
                JsonNode item = api.path("paths").path(row.path("path").asString());
                JsonNode operation = item.path(method.toLowerCase(java.util.Locale.ROOT));
                var parameters = new ArrayList<JsonNode>();
                item.path("parameters").forEach(one -> parameters.add(Sample.resolved(api, one)));
                operation.path("parameters").forEach(one -> parameters.add(Sample.resolved(api, one)));
                parameters.removeIf(
                        one -> shared && one.path("name").asString("").equals("service"));
                all.add(new Endpoint(
                        service,
                        method,
                        row.path("path").asString(),
                        row.path("resource").asString(),
                        actors,
                        row.path("body").asString("json"),
                        shared,
                        operation,
                        parameters,
                        api));
            }
        }
        return all;
    }

    /** Of all services, what only services call left out: the gateway has no route to it. */
    static List<Endpoint> all() {
        var all = new ArrayList<Endpoint>();
        for (String service : Assembly.services()) {
            of(service).stream()
                    .filter(one -> !one.path().startsWith("/internal"))
                    .forEach(all::add);
        }
        return all;
    }

    /** Operations of the OpenAPI files that have no row, and rows of a service without an operation. */
    static Set<String> withoutRow() {
        var lonely = new TreeSet<String>();
        for (String service : Assembly.services()) {
            var rows = new TreeSet<String>();
            of(service).forEach(one -> rows.add(one.toString()));
            var operations = new TreeSet<String>();
            yaml("openapi/" + service).path("paths").properties().forEach(path -> path.getValue()
                    .propertyNames()
                    .forEach(method -> {
                        if (METHODS.contains(method)) {
                            operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                        }
                    }));
            operations.stream().filter(one -> !rows.contains(one)).forEach(one -> lonely.add(one + " has no row"));
            yaml("permissions/" + service).path("endpoints").forEach(row -> {
                String one =
                        row.path("method").asString() + " " + row.path("path").asString();
                if (!operations.contains(one)) {
                    lonely.add(one + " is not in the OpenAPI file");
                }
            });
        }
        return lonely;
    }

    /** Reader keys by resource and status, as generated from the command tables. */
    static Map<String, List<String>> readers() {
        var readers = new TreeMap<String, List<String>>();
        for (String service : Assembly.services()) {
            yaml("permissions/" + service).path("readers").properties().forEach(resource -> resource.getValue()
                    .properties()
                    .forEach(status -> {
                        var keys = new ArrayList<String>();
                        status.getValue().forEach(key -> keys.add(key.asString()));
                        readers.put(resource.getKey() + " " + status.getKey(), keys);
                    }));
        }
        return readers;
    }

    private static JsonNode yaml(String name) {
        try (var in = Endpoint.class.getResourceAsStream("/contracts/" + name + ".yaml")) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
