package io.districtoffice.platform.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * {@code commands/<service>.yaml}: which command, on which path, by whom, from and to which status, by which rule. Written
 * before the code; rights, OpenAPI and the status × command tests are held against it.
 */
public record CommandTable(Map<String, Resource> resources) {

    /** The status of what does not exist yet. */
    public static final String NONE = "NONE";

    /** @param readers status → keys of those who may see it then, as documentation and for tests of visibility */
    public record Resource(
            String name,
            String path,
            List<String> states,
            Map<String, Operation> reads,
            Map<String, Operation> commands,
            Map<String, List<String>> readers) {}

    /**
     * @param path absolute, with the resource's path in front
     * @param actors role names, {@code scope:<scope>}, {@code public}, {@code authenticated}
     * @param body {@code json} unless said otherwise: {@code form}, {@code stream} (paths ending in {@code -attachments})
     */
    public record Operation(
            String name,
            String method,
            String path,
            List<String> from,
            List<String> to,
            List<String> actors,
            List<String> rules,
            String body) {}

    /** The table of a service from the sources of {@code contracts}. */
    public static CommandTable of(String service) {
        return read(ContractFiles.folder().resolve("commands/" + service + ".yaml"));
    }

    public static CommandTable read(Path file) {
        var resources = new LinkedHashMap<String, Resource>();
        ContractFiles.yaml(file).path("resources").forEachEntry((name, node) -> {
            String path = node.path("path").asString();
            resources.put(
                    name,
                    new Resource(
                            name,
                            path,
                            strings(node.path("states")),
                            operations(path, node.path("reads"), "GET"),
                            operations(path, node.path("commands"), "POST"),
                            lists(node.path("readers"))));
        });
        return new CommandTable(resources);
    }

    public Resource resource(String name) {
        Resource resource = resources.get(name);
        if (resource == null) {
            throw new IllegalArgumentException("no resource " + name + " in " + resources.keySet());
        }
        return resource;
    }

    private static Map<String, Operation> operations(String base, JsonNode node, String method) {
        var operations = new LinkedHashMap<String, Operation>();
        node.forEachEntry((name, row) -> {
            String path = base + row.path("path").asString("");
            String verb = row.path("method").asString(method);
            String body =
                    row.path("body").asString(verb.equals("POST") && path.endsWith("-attachments") ? "stream" : "json");
            operations.put(
                    name,
                    new Operation(
                            name,
                            verb,
                            path,
                            strings(row.path("from")),
                            strings(row.path("to")),
                            strings(row.path("actors")),
                            strings(row.path("rules")),
                            body));
        });
        return operations;
    }

    private static Map<String, List<String>> lists(JsonNode node) {
        var lists = new LinkedHashMap<String, List<String>>();
        node.forEachEntry((name, list) -> lists.put(name, strings(list)));
        return lists;
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(one -> strings.add(one.asString()));
        return List.copyOf(strings);
    }
}
