package io.districtoffice.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An archive that is not as it was written is refused before anything is written. */
class ArchiveIT {

    private Office office;
    private byte[] whole;

    @BeforeEach
    void backUp() throws IOException {
        office = new Office();
        for (int i = 0; i < 20; i++) {
            office.notes.open("hekou");
        }
        office.relay.round();
        office.backUp();
        whole = Files.readAllBytes(office.archive());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void refused() {
        assertThatThrownBy(() -> Restore.of(office.archive())).isInstanceOf(BackupRefused.class);
    }

    @Test
    void as_it_was_written_it_is_taken() {
        try (var restore = Restore.of(office.archive())) {
            assertThat(restore.manifest().documents()).isGreaterThan(20);
            assertThat(restore.manifest().kind()).isEqualTo("demo");
        }
    }

    @Test
    void cut_anywhere_it_is_refused() throws IOException {
        for (int parts = 0; parts < 10; parts++) {
            Files.write(office.archive(), Arrays.copyOf(whole, whole.length * parts / 10));
            refused();
        }
    }

    @Test
    void with_a_byte_changed_it_is_refused_or_holds_the_same() throws IOException {
        var random = new Random(17);
        var manifest = read();
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(office.archive(), changed);
            try {
                // a time or an attribute of the ZIP itself
                assertThat(read()).isEqualTo(manifest);
            } catch (BackupRefused expected) {
                assertThat(expected).hasMessageContaining(" / ");
            }
        }
    }

    private Manifest read() {
        try (var restore = Restore.of(office.archive())) {
            return restore.manifest();
        }
    }

    @Test
    void with_a_document_exchanged_or_a_file_more_it_is_refused() throws IOException {
        String notes = Names.documents(office.name(), "note");
        change(zip -> Files.write(zip.resolve(notes), Arrays.copyOf(Files.readAllBytes(zip.resolve(notes)), 400)));
        refused();

        change(zip -> Files.delete(zip.resolve(notes)));
        refused();

        change(zip -> Files.writeString(zip.resolve("services/" + office.name() + "/more.bson"), ""));
        refused();

        change(zip -> {
            Files.createDirectories(zip.resolve("keys"));
            Files.writeString(zip.resolve("keys/signing-key.pem"), "theirs");
        });
        refused();
    }

    @Test
    void a_newer_format_is_refused_in_words() throws IOException {
        change(zip -> {
            String text =
                    Files.readString(zip.resolve(Names.MANIFEST)).replaceFirst("\"format\" : 1", "\"format\" : 2");
            Files.writeString(zip.resolve(Names.MANIFEST), text);
            Files.writeString(zip.resolve(Names.MANIFEST_SUM), Sum.of(text));
        });
        assertThatThrownBy(() -> Restore.of(office.archive())).hasMessageContaining("format 2");
    }

    private interface Change {
        void to(Path zip) throws IOException;
    }

    private void change(Change change) throws IOException {
        Files.write(office.archive(), whole);
        try (var zip =
                FileSystems.newFileSystem(URI.create("jar:" + office.archive().toUri()), Map.of())) {
            change.to(zip.getPath("/"));
        }
    }
}
