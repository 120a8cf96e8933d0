package io.districtoffice.platform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The events of {@code contracts/events}: what a producer sends and a consumer reads is held against the schema. */
public final class EventSchemas {

    private static final String SCHEMA = ".schema.json";
    /** What all schemas have in common: the envelope, deadlines, tasks, notices. */
    private static final String PARTS = "urn:district-office:event:parts";

    private final Path folder;
    private final SchemaRegistry registry;

    private EventSchemas(Path folder) {
        this.folder = folder;
        Path parts = folder.resolve("parts").resolve("parts.json");
        var common = Files.exists(parts) ? Map.of(PARTS, ContractFiles.text(parts)) : Map.<String, String>of();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(common));
    }

    public static EventSchemas ofContracts() {
        return in(ContractFiles.folder().resolve("events"));
    }

    static EventSchemas in(Path folder) {
        return new EventSchemas(folder);
    }

    /** Every schema has an example {@code <type>.example.json} and it is valid; no example is without a schema. */
    public void checkExamples() {
        var faults = new ArrayList<String>();
        for (String type : types(SCHEMA)) {
            if (Files.isRegularFile(exampleFile(type))) {
                errors(type, ContractFiles.text(exampleFile(type))).forEach(error -> faults.add(type + ": " + error));
            } else {
                faults.add(type + ": has no example");
            }
        }
        for (String type : types(".example.json")) {
            if (!Files.isRegularFile(folder.resolve(type + SCHEMA))) {
                faults.add(type + ": has an example and no schema");
            }
        }
        assertThat(faults).as("events of the contract").isEmpty();
    }

    /** The event, whole with its envelope, is one of this type by its schema. */
    public void assertValid(String type, String json) {
        assertThat(errors(type, json))
                .as("%s against its schema: %s", type, json)
                .isEmpty();
    }

    /** The example of a type, for the tests of consumers. */
    public String example(String type) {
        return ContractFiles.text(exampleFile(type));
    }

    private Path exampleFile(String type) {
        return folder.resolve(type + ".example.json");
    }

    private List<String> errors(String type, String json) {
        var schema = registry.getSchema(ContractFiles.text(folder.resolve(type + SCHEMA)), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> types(String ending) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
