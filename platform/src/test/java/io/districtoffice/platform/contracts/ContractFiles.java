package io.districtoffice.platform.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sources of {@code contracts}, found from the folder in which a module's tests run. */
final class ContractFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private ContractFiles() {}

    /** {@code contracts/src/main/resources/contracts} of this checkout. */
    static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("contracts/src/main/resources/contracts");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException("contracts/src/main/resources/contracts is above no parent of this folder");
    }

    static JsonNode yaml(Path file) {
        return YAML.readTree(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
