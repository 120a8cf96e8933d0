package io.districtoffice.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.KafkaProbe;
import io.districtoffice.platform.journal.Recall;
import io.districtoffice.platform.store.Epoch;
import io.districtoffice.platform.store.NoteTypes;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class BackupAndRestoreIT {

    private static final Duration HOUR = Duration.ofHours(1);

    private Office office;

    @BeforeEach
    void open() {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everything_comes_back_as_it_was_and_the_next_life_has_the_next_epoch() throws IOException {
        List<String> ids = IntStream.range(0, 250)
                .mapToObj(i -> office.notes.open("hekou"))
                .toList();
        office.relay.round();
        BsonDocument before = office.note(ids.get(7));
        var indexes = indexes();
        var written = office.backUp();

        office.loseAndRestore();

        assertThat(office.all("note")).hasSize(250);
        BsonDocument after = office.note(ids.get(7));
        assertThat(after.get("state")).isEqualTo(before.get("state"));
        assertThat(after.get("created")).isEqualTo(before.get("created"));
        assertThat(indexes()).containsExactlyInAnyOrderElementsOf(indexes);
        assertThat(written.manifest().services().get(0).epoch()).isEqualTo(1);
        assertThat(Answers.one(new Epoch(office.database()).current())).contains(2L);
        assertThat(office.relay.verdict().head())
                .isEqualTo(written.manifest().services().get(0).journal().head());
        office.relay.round();
        assertThat(office.relay.verdict().ok()).isTrue();
        assertThat(office.relay.journaled()).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void what_the_relay_took_out_while_it_was_copied_is_journaled_and_published_after_the_restore() throws IOException {
        String early = office.notes.open("hekou");
        office.relay.round();
        var head = office.head();
        office.notes.send(early);
        String late = office.notes.open("shiba");
        office.relay.round();
        assertThat(office.note(early).getArray("outbox")).isEmpty();
        List<String> all = office.relay.journaled();

        office.backUp(head, Instant.now().plus(HOUR), Set.of());
        office.loseAndRestore();

        assertThat(office.relay.journaled()).hasSize(1);
        assertThat(office.note(early).getArray("outbox")).hasSize(1);
        assertThat(office.note(late).getArray("outbox")).hasSize(1);
        office.relay.round();
        assertThat(office.relay.journaled()).containsExactlyElementsOf(all);
        assertThat(office.relay.verdict().ok()).isTrue();
        assertThat(published(early)).isEqualTo(3);
    }

    @Test
    void an_event_that_came_after_its_document_was_read_is_not_part_of_the_backup() {
        String id = office.notes.open("hekou");
        office.relay.round();
        var read = office.all("note");
        office.notes.send(id);
        office.relay.round();

        var copied = new Outboxes(new Recall(office.database()), 0, Set.of()).completed(read);

        assertThat(copied.get(0).getNumber("version").longValue()).isEqualTo(1);
        assertThat(copied.get(0).getArray("outbox"))
                .extracting(entry -> entry.asDocument().getString("type").getValue())
                .containsExactly("test.note.changed.v1");
    }

    @Test
    void what_may_not_have_been_heard_is_published_again_and_journaled_no_second_time() throws IOException {
        String id = office.notes.open("hekou");
        office.relay.round();
        office.notes.send(id);
        office.relay.round();

        office.backUp(office.head(), Instant.now().minus(HOUR), Set.of());
        office.loseAndRestore();
        assertThat(office.note(id).getArray("outbox")).hasSize(2);
        office.relay.round();

        assertThat(published(id)).isEqualTo(4);
        assertThat(office.relay.journaled()).hasSize(2).doesNotHaveDuplicates();
        assertThat(office.relay.verdict().ok()).isTrue();
    }

    @Test
    void a_compacted_topic_is_filled_again_with_the_newest_of_each_however_old() throws IOException {
        String id = office.notes.open("hekou");
        office.notes.send(id);
        office.relay.round();

        office.backUp(office.head(), Instant.now().plus(HOUR), Set.of(Office.TOPIC));
        office.loseAndRestore();

        assertThat(office.note(id).getArray("outbox"))
                .extracting(entry -> entry.asDocument().getString("type").getValue())
                .containsExactly("test.note.sent.v1");
    }

    @Test
    void what_was_audited_while_it_was_copied_is_in_the_chain_of_the_next_life_once() throws IOException {
        office.relay.audited("first");
        office.relay.round();
        var head = office.head();
        office.relay.audited("second");
        office.relay.round();
        office.relay.audited("third");
        List<String> all = office.relay.journaled();

        office.backUp(head, Instant.now().plus(HOUR), Set.of());
        office.loseAndRestore();
        office.relay.round();

        assertThat(office.relay.journaled()).hasSize(3).containsAll(all).doesNotHaveDuplicates();
        assertThat(office.all("audit_intake")).isEmpty();
    }

    @Test
    void a_number_given_after_its_counter_was_copied_is_not_given_twice() throws IOException {
        var counters = office.database().getCollection(Series.COUNTERS, BsonDocument.class);
        var register = office.database().getCollection(Series.REGISTER, BsonDocument.class);
        // as a copy sees them: the counter is read first, then one more number is given
        Answers.one(counters.insertOne(BsonDocument.parse("{_id: 'issue-2026', last: {$numberLong: '2'}}")));
        for (int no = 1; no <= 3; no++) {
            Answers.one(register.insertOne(BsonDocument.parse(
                    "{_id: 'issue-2026#o%d', series: 'issue-2026', no: {$numberLong: '%d'}, owner: 'o%d'}"
                            .formatted(no, no, no))));
        }

        office.backUp();
        office.loseAndRestore();

        assertThat(office.all(Series.REGISTER))
                .extracting(entry -> entry.getNumber("no").longValue())
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(office.find(Series.COUNTERS, "issue-2026")
                        .orElseThrow()
                        .getNumber("last")
                        .longValue())
                .isEqualTo(2);
    }

    @Test
    void a_restore_goes_into_an_empty_place_only() throws IOException {
        office.notes.open("hekou");
        office.backUp();
        try (var restore = Restore.of(office.archive())) {
            assertThatThrownBy(() -> restore.into(office.place()))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("empty database only");
        }
        assertThat(office.all("note")).hasSize(1);
        assertThatThrownBy(() -> office.backUp())
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not overwritten");
    }

    @Test
    void what_is_half_restored_does_not_work() throws IOException {
        office.notes.open("hekou");
        office.backUp();
        office.loseAndRestore();
        Answers.one(office.database()
                .getCollection(Epoch.COLLECTION, BsonDocument.class)
                .updateOne(Filters.eq("_id", "epoch"), Updates.set("restoring", true)));

        try (var replica = TestStores.another(office.store)) {
            assertThatThrownBy(() -> NoteTypes.in(replica).open("shiba"))
                    .hasMessageContaining("a restore has not come to its end");
            assertThat(TestStores.get(replica.prepared())).isFalse();
        }
        Files.delete(office.archive());
        assertThatThrownBy(office::backUp).hasMessageContaining("a restore has not come to its end");
        assertThat(office.archive()).doesNotExist();
    }

    @Test
    void attachments_come_back_and_keys_only_when_asked_for_readable_by_their_user_alone() throws IOException {
        Path attachment = office.data.resolve(
                "attachments/" + office.name() + "/ab/" + "ab".repeat(32) + ".0123456789abcdefghjkmnpqrs");
        Files.createDirectories(attachment.getParent());
        Files.writeString(attachment, "附件");
        Files.createDirectories(office.data.resolve("attachments/" + office.name() + "/incoming"));
        Files.writeString(office.data.resolve("attachments/" + office.name() + "/incoming/x.part"), "half");
        Files.createDirectories(office.data.resolve("keys"));
        Files.writeString(office.data.resolve("keys/internal-secret"), "secret");
        var without = office.backUp();
        assertThat(without.manifest().files()).isEqualTo(1);
        Files.delete(office.archive());
        new Backup(office.place(), List.of(Source.of(office.name())))
                .write(office.archive(), Instant.now(), "demo", true);

        FileSystemUtils.deleteRecursively(office.data);
        office.loseAndRestore();

        assertThat(attachment).hasContent("附件");
        assertThat(office.data.resolve("attachments/" + office.name() + "/incoming"))
                .doesNotExist();
        Path key = office.data.resolve("keys/internal-secret");
        assertThat(key).hasContent("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(office.archive())))
                .isEqualTo("rw-------");
    }

    private long published(String id) {
        try (var kafka = new KafkaProbe(EmbeddedParts.bootstrapServers())) {
            return kafka.all(Office.TOPIC).stream()
                    .filter(record -> id.equals(record.key()))
                    .count();
        }
    }

    private List<String> indexes() {
        return Answers.all(office.database().getCollection("note").listIndexes(BsonDocument.class)).stream()
                .map(index -> index.getDocument("key").toJson() + index.get("sparse"))
                .toList();
    }
}
