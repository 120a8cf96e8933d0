package io.districtoffice.platform.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive holds, so that a cut or changed one is known before anything is written.
 *
 * @param format raised when an older program could not read the archive
 * @param at the moment of the backup: what was accepted before it is in it
 * @param kind {@code demo} or {@code real}, as the data folder is marked; null where none is
 * @param since events committed from then on are published once more after a restore
 */
public record Manifest(
        int format, Instant at, @Nullable String kind, Instant since, List<Service> services, List<Section> sections) {

    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param epoch of the life that was backed up; a restore begins the next one */
    public record Service(String name, long epoch, Chain journal, List<Collection> collections) {}

    /** @param sound whether every block followed the one before when it was copied */
    public record Chain(long blocks, String head, boolean sound) {}

    /** @param indexes as the store describes them, in extended JSON */
    public record Collection(String name, List<String> indexes) {}

    /**
     * One file of the archive, or all files of one folder when the name ends with a slash.
     *
     * @param count documents, or files
     * @param sha256 over the names of the files, each followed by NUL and the content
     */
    public record Section(String name, long count, long bytes, String sha256) {}

    String text() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    static Manifest read(String text) {
        try {
            int format = JSON.readTree(text).path("format").asInt(0);
            if (format != FORMAT) {
                throw new BackupRefused("备份格式 " + format + " 不是本程序认识的 " + FORMAT + " / the archive has format " + format
                        + ", this program knows " + FORMAT);
            }
            return JSON.readValue(text, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupRefused("备份清单无法读取,文件已损坏 / the manifest cannot be read, the archive is damaged");
        }
    }

    /** Documents of all services. */
    public long documents() {
        return sections.stream()
                .filter(section -> !section.name().endsWith("/"))
                .mapToLong(Section::count)
                .sum();
    }

    /** Attachments, and keys where they are part of it. */
    public long files() {
        return sections.stream()
                .filter(section -> section.name().endsWith("/"))
                .mapToLong(Section::count)
                .sum();
    }
}
