package io.districtoffice.platform.contracts;

import io.districtoffice.platform.contracts.CommandTable.Operation;
import io.districtoffice.platform.contracts.CommandTable.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of {@code docs/} that are made from the command tables: state diagrams and the permission matrix. */
final class GeneratedPages {

    static final List<String> SERVICES = List.of(
            "directory-service",
            "info-report-service",
            "supervision-service",
            "document-service",
            "notification-service",
            "gateway",
            "platform");

    private GeneratedPages() {}

    /** Path below {@code docs/} → text. */
    static Map<String, String> all() {
        var pages = new LinkedHashMap<String, String>();
        var matrix = new StringBuilder(
                """
                # Who may do what

                Made from `contracts/commands/*.yaml`, which every service enforces at its door. Do not edit. `public` needs no token, `authenticated` any valid one, `scope:…` is a machine client's. What an actor sees of a resource is settled by its readers, not by this table: out of scope is 404.
                """);
        for (String service : SERVICES) {
            var table = CommandTable.of(service);
            matrix.append("\n## ").append(service).append("\n| method | path | operation | who |\n|---|---|---|---|\n");
            for (Resource resource : table.resources().values()) {
                PermissionsFile.operations(resource).forEach(operation -> matrix.append(row(resource, operation)));
                if (!resource.states().isEmpty()) {
                    pages.put("states/" + resource.name() + ".md", diagram(service, resource));
                }
            }
        }
        pages.put("permissions.md", matrix.toString());
        return pages;
    }

    private static String row(Resource resource, Operation operation) {
        return "| %s | `%s` | %s %s | %s |%n"
                .formatted(
                        operation.method(),
                        operation.path(),
                        resource.name(),
                        operation.name(),
                        String.join(", ", operation.actors()));
    }

    private static String diagram(String service, Resource resource) {
        var text = new StringBuilder("# States of `" + resource.name() + "`\n\nMade from `contracts/commands/" + service
                + ".yaml`. Do not edit. States without an arrow belong to commands that are not built yet.\n\n"
                + "```mermaid\nstateDiagram-v2\n");
        resource.states().forEach(state -> text.append("    ").append(state).append('\n'));
        var edges = new LinkedHashMap<String, List<String>>();
        for (Operation command : resource.commands().values()) {
            for (String from : command.from()) {
                for (String to : command.to()) {
                    // a command that keeps the status leads from each status to itself, not to every other one
                    if (!command.to().contains(from) || from.equals(to)) {
                        edges.computeIfAbsent(
                                        (from.equals(CommandTable.NONE) ? "[*]" : from) + " --> " + to,
                                        edge -> new ArrayList<>())
                                .add(command.name());
                    }
                }
            }
        }
        edges.forEach((edge, commands) -> text.append("    ")
                .append(edge)
                .append(": ")
                .append(String.join(", ", commands))
                .append('\n'));
        text.append("```\n\n| command | from | to | who | rules |\n|---|---|---|---|---|\n");
        for (Operation command : resource.commands().values()) {
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            command.name(),
                            String.join(", ", command.from()),
                            String.join(", ", command.to()),
                            String.join(", ", command.actors()),
                            String.join(", ", command.rules())));
        }
        return text.toString();
    }
}
