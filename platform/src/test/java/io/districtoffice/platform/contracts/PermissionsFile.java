package io.districtoffice.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.contracts.CommandTable.Operation;
import io.districtoffice.platform.contracts.CommandTable.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code permissions/<service>.yaml}, written from the command table and enforced by the door of the service at run time.
 * With {@code -Doffice.contracts.write=true} the test writes the file instead of failing.
 */
final class PermissionsFile {

    static final String WRITE = "office.contracts.write";

    private PermissionsFile() {}

    static void requireFresh(String service) {
        requireFresh(
                CommandTable.of(service), ContractFiles.folder().resolve("permissions/" + service + ".yaml"), service);
    }

    static void requireFresh(CommandTable table, Path file, String service) {
        if (Boolean.getBoolean(WRITE)) {
            write(file, text(table, service));
        }
        requireEqual(table, file, service);
    }

    static void requireEqual(CommandTable table, Path file, String service) {
        String wanted = text(table, service);
        String found = Files.isRegularFile(file) ? ContractFiles.text(file) : "";
        assertThat(found)
                .as(
                        "%s is stale: run this test once with -D%s=true, then look at what changed",
                        file.getFileName(), WRITE)
                .isEqualTo(wanted);
    }

    static String text(CommandTable table, String service) {
        var text =
                new StringBuilder("# Made from commands/" + service + ".yaml and enforced at run time. Do not edit.\n");
        text.append("endpoints:\n");
        for (Resource resource : table.resources().values()) {
            operations(resource).forEach(operation -> text.append(endpoint(resource, operation)));
        }
        var seen = table.resources().values().stream()
                .filter(resource -> !resource.readers().isEmpty())
                .toList();
        if (!seen.isEmpty()) {
            text.append("readers:\n");
        }
        for (Resource resource : seen) {
            text.append("  ").append(resource.name()).append(":\n");
            for (Map.Entry<String, List<String>> status : resource.readers().entrySet()) {
                text.append("    ")
                        .append(status.getKey())
                        .append(": ")
                        .append(list(status.getValue()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    static Stream<Operation> operations(Resource resource) {
        return Stream.concat(resource.reads().values().stream(), resource.commands().values().stream());
    }

    private static String endpoint(Resource resource, Operation operation) {
        String body = operation.body().equals("json") ? "" : ", body: " + operation.body();
        return "  - {method: %s, path: \"%s\", resource: %s, operation: %s, actors: %s%s}\n"
                .formatted(
                        operation.method(),
                        operation.path(),
                        resource.name(),
                        operation.name(),
                        list(operation.actors()),
                        body);
    }

    private static String list(List<String> values) {
        return values.stream()
                .map(value -> value.matches("[A-Za-z0-9_-]+") ? value : '"' + value + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
