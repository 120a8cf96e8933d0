package io.districtoffice.notification.timer;

import io.districtoffice.notification.timer.model.Ladders;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the ladders; a file that says something unclear stops the start. */
final class LadderFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LadderFile() {}

    static Ladders read(ResourceLoader resources, String location) {
        try (var in = resources.getResource(location).getInputStream()) {
            return YAML.readValue(in, Ladders.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The ladders of " + location + " cannot be used: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The ladders of " + location + " cannot be read", e);
        }
    }
}
