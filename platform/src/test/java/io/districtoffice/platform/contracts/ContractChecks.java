package io.districtoffice.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.contracts.CommandTable.Operation;
import io.districtoffice.platform.contracts.CommandTable.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Holds the contract of one service and its code against each other: command table, permissions, OpenAPI and the
 * controllers that really run. An endpoint is a method and a path whose variables have lost their names.
 */
public final class ContractChecks {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final String service;
    private final CommandTable table;
    private final Path openApi;

    private ContractChecks(String service, CommandTable table, Path openApi) {
        this.service = service;
        this.table = table;
        this.openApi = openApi;
    }

    public static ContractChecks of(String service) {
        return new ContractChecks(
                service, CommandTable.of(service), ContractFiles.folder().resolve("openapi/" + service + ".yaml"));
    }

    static ContractChecks in(Path folder, String service) {
        return new ContractChecks(
                service, CommandTable.read(folder.resolve("commands.yaml")), folder.resolve("openapi.yaml"));
    }

    /** All four, with the controllers of the running context. */
    public void check(ApplicationContext running) {
        commandsAreComplete();
        permissionsAreFresh();
        openApiAgrees();
        controllersAgree(running);
    }

    /** Every operation names its actors; every command of a resource with states names from and to, all of them known. */
    public void commandsAreComplete() {
        var faults = new ArrayList<String>();
        for (Resource resource : table.resources().values()) {
            PermissionsFile.operations(resource)
                    .filter(operation -> operation.actors().isEmpty())
                    .forEach(operation -> faults.add(resource.name() + "." + operation.name() + " has no actors"));
            if (!resource.states().isEmpty()) {
                resource.commands().values().forEach(command -> checkStates(resource, command, faults));
            }
        }
        assertThat(faults).as("commands/%s.yaml", service).isEmpty();
    }

    private static void checkStates(Resource resource, Operation command, List<String> faults) {
        String name = resource.name() + "." + command.name();
        if (command.from().isEmpty() || command.to().isEmpty()) {
            faults.add(name + " has no from or no to");
        }
        command.from().stream()
                .filter(state -> !resource.states().contains(state) && !state.equals(CommandTable.NONE))
                .forEach(state -> faults.add(name + " starts from " + state + ", which is no state"));
        command.to().stream()
                .filter(state -> !resource.states().contains(state))
                .forEach(state -> faults.add(name + " leads to " + state + ", which is no state"));
    }

    /** {@code permissions/<service>.yaml} is what the table says; {@code -Doffice.contracts.write=true} writes it. */
    public void permissionsAreFresh() {
        PermissionsFile.requireFresh(service);
    }

    /** {@code openapi/<service>.yaml} has exactly the endpoints of the table. */
    public void openApiAgrees() {
        assertThat(Files.isRegularFile(openApi))
                .as("%s exists", openApi.getFileName())
                .isTrue();
        JsonNode description = ContractFiles.yaml(openApi);
        String base = base(description);
        var described = new TreeSet<String>();
        description.path("paths").forEachEntry((path, item) -> {
            for (String method : item.propertyNames()) {
                if (METHODS.contains(method)) {
                    described.add(endpoint(method, base + path));
                }
            }
        });
        assertThat(described)
                .as("openapi/%s.yaml against the command table", service)
                .isEqualTo(rows(table));
    }

    /** The controllers of the context have exactly the endpoints of the table, those that every service has aside. */
    public void controllersAgree(ApplicationContext running) {
        var mapped = new TreeSet<String>();
        running.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        info.getPatternsCondition()
                                .getPatterns()
                                .forEach(pattern -> mapped.add(endpoint(method.name(), pattern.getPatternString())));
                    }
                }));
        var rows = rows(table);
        mapped.removeAll(common(rows));
        assertThat(mapped)
                .as("controllers of %s against the command table", service)
                .isEqualTo(rows);
    }

    private static Set<String> common(Set<String> own) {
        var common = rows(CommandTable.of("platform"));
        common.removeAll(own);
        return common;
    }

    private static String base(JsonNode openApi) {
        String url = openApi.path("servers").path(0).path("url").asString("");
        return url.startsWith("/") && url.length() > 1 ? url : "";
    }

    private static TreeSet<String> rows(CommandTable table) {
        return table.resources().values().stream()
                .flatMap(PermissionsFile::operations)
                .map(operation -> endpoint(operation.method(), operation.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String endpoint(String method, String path) {
        return path.replaceAll("\\{[^}/]*}", "{}") + " " + method.toUpperCase(java.util.Locale.ROOT);
    }
}
