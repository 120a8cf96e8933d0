package io.districtoffice.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class JournalIT {

    private static final String TOPIC = "office.test";

    private final Storage storage = new Storage();
    private final Chain chain = chain(1);
    private final Journal journal = new Journal(storage.database);

    @Test
    void blocks_hold_at_most_200_entries_and_form_a_chain() {
        append(chain, entries("a", 1, 450));
        append(chain, entries("a", 451, 3));
        assertThat(storage.blocks())
                .extracting(block -> block.getArray("entries").size())
                .containsExactly(200, 200, 50, 3);
        assertThat(storage.verdict()).isEqualTo(new Verdict(4, true, null, hash(4)));
        assertThat(chain.number()).isEqualTo(4);
    }

    @Test
    void an_empty_journal_is_well() {
        assertThat(storage.verdict()).isEqualTo(new Verdict(0, true, null, Block.ORIGIN));
    }

    @Test
    void a_long_chain_is_walked_to_its_end() {
        for (int i = 0; i < 40; i++) {
            append(chain, entries("a", i + 1, 1));
        }
        assertThat(storage.verdict()).isEqualTo(new Verdict(40, true, null, hash(40)));
    }

    @Test
    void an_entry_that_is_there_already_is_skipped() {
        append(chain, entries("a", 1, 3));
        append(chain, entries("a", 1, 4));
        assertThat(storage.journaled()).containsExactly("a#1", "a#2", "a#3", "a#4");
    }

    @Test
    void the_next_holder_skips_what_the_last_one_wrote() {
        append(chain, entries("a", 1, 3));
        append(chain, entries("b", 1, 250));
        Chain next = chain(2);
        append(next, concat(entries("a", 2, 3), entries("b", 200, 60)));
        assertThat(storage.journaled()).doesNotHaveDuplicates().hasSize(4 + 259);
        assertThat(storage.verdict().ok()).isTrue();
    }

    @Test
    void a_stale_holder_cannot_append() {
        append(chain, entries("a", 1, 1));
        Chain next = chain(2);
        append(next, entries("a", 2, 1));
        assertThatThrownBy(() -> append(chain, entries("b", 1, 1))).isInstanceOf(Chain.Fenced.class);
        assertThat(storage.journaled()).containsExactly("a#1", "a#2");
        assertThat(storage.verdict().ok()).isTrue();
    }

    @Test
    void after_being_fenced_it_looks_again_and_loses_nothing() {
        append(chain, entries("a", 1, 1));
        append(chain(2), entries("a", 2, 1));
        assertThatThrownBy(() -> append(chain, entries("a", 2, 2))).isInstanceOf(Chain.Fenced.class);
        append(chain, entries("a", 2, 2));
        assertThat(storage.journaled()).containsExactly("a#1", "a#2", "a#3");
    }

    @Test
    void a_changed_byte_is_found() {
        append(chain, entries("a", 1, 450));
        BsonDocument block = Storage.copy(storage.blocks().get(1));
        BsonDocument entry = block.getArray("entries").get(7).asDocument();
        entry.put("text", new BsonString(entry.getString("text").getValue().replace("hekou", "hekov")));
        storage.replaceBlock(2, block);
        assertThat(storage.verdict()).isEqualTo(new Verdict(1, false, 2L, hash(1)));
    }

    @Test
    void a_changed_time_is_found() {
        append(chain, entries("a", 1, 450));
        BsonDocument block = Storage.copy(storage.blocks().get(2));
        block.put("at", new BsonDateTime(block.getDateTime("at").getValue() + 1));
        storage.replaceBlock(3, block);
        assertThat(storage.verdict().firstBad()).isEqualTo(3);
    }

    @Test
    void a_changed_block_with_its_hash_made_anew_breaks_the_next() {
        append(chain, entries("a", 1, 450));
        BsonDocument block = storage.blocks().get(0);
        List<BsonDocument> fewer = block.getArray("entries").stream()
                .map(entry -> entry.asDocument())
                .limit(199)
                .toList();
        storage.replaceBlock(
                1,
                Block.after(0, Block.ORIGIN, block.getDateTime("at").getValue(), fewer)
                        .document());
        assertThat(storage.verdict().firstBad()).isEqualTo(2);
    }

    @Test
    void a_removed_block_is_found() {
        append(chain, entries("a", 1, 450));
        storage.removeBlock(2);
        assertThat(storage.verdict().firstBad()).isEqualTo(2);
    }

    @Test
    void a_removed_first_block_is_found() {
        append(chain, entries("a", 1, 450));
        storage.removeBlock(1);
        assertThat(storage.verdict().firstBad()).isEqualTo(1);
    }

    @Test
    void swapped_entries_are_found() {
        append(chain, entries("a", 1, 450));
        BsonDocument block = Storage.copy(storage.blocks().get(1));
        Collections.swap(block.getArray("entries"), 3, 4);
        storage.replaceBlock(2, block);
        assertThat(storage.verdict().firstBad()).isEqualTo(2);
    }

    @Test
    void a_field_added_to_a_block_is_found() {
        append(chain, entries("a", 1, 1));
        BsonDocument block = Storage.copy(storage.blocks().get(0));
        block.put("note", new BsonInt64(1));
        storage.replaceBlock(1, block);
        assertThat(storage.verdict().firstBad()).isEqualTo(1);
    }

    @Test
    void the_history_of_one_aggregate_is_oldest_first_and_bounded() {
        append(chain, concat(entries("a", 1, 3), entries("b", 1, 300)));
        append(chain, entries("a", 4, 2));
        assertThat(journal.historyOf("a", 4).map(JournalEntry::id).collectList().block(Storage.SOON))
                .containsExactly("a#1", "a#2", "a#3", "a#4");
        assertThat(journal.historyOf("nobody", 4).collectList().block(Storage.SOON))
                .isEmpty();
        assertThatThrownBy(() -> journal.historyOf("a", 501)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_see_the_facts_without_what_is_redacted() {
        append(chain, entries("a", 1, 1));
        HistoryEntry.Redaction redaction = (type, data) -> ((ObjectNode) data).put("what", "***");
        HistoryEntry line = journal.historyOf("a", 1, redaction).blockLast(Storage.SOON);
        assertThat(line.actor()).isEqualTo(new HistoryEntry.By("person", "p-1", "hekou"));
        assertThat(line.at()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(line.command()).isEqualTo("post move");
        assertThat(line.data().toString()).isEqualTo("{\"what\":\"***\"}");
    }

    @Test
    void what_is_audited_is_durable_at_once_and_cut_to_size() {
        var intake = new AuditIntake(storage.database, Clock.systemUTC());
        var clerk = new Actor("p-7", Actor.Kind.PERSON, "Li", "hekou", null, Set.of(), Set.of(), null);
        intake.record("informant.shown", clerk, Map.of("report", "x".repeat(1000)))
                .block(Storage.SOON);
        BsonDocument row = reactor.core.publisher.Mono.from(storage.database
                        .getCollection(AuditIntake.COLLECTION, BsonDocument.class)
                        .find())
                .block(Storage.SOON);
        assertThat(row.getString("actor").getValue()).isEqualTo("p-7");
        assertThat(row.getString("type").getValue()).isEqualTo("platform.audit.informant.shown");
        assertThat(row.getString("text").getValue())
                .contains("\"unit\":\"hekou\"")
                .contains("x".repeat(499) + "…")
                .doesNotContain("Li");
    }

    private Chain chain(long fence) {
        var made = new Chain(storage.database, Clock.systemUTC());
        made.begin(fence);
        return made;
    }

    private static void append(Chain to, List<BsonDocument> entries) {
        to.append(entries).block(Storage.SOON);
    }

    private static List<BsonDocument> entries(String aggregate, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(seq -> Waiting.entry(aggregate, Storage.event(aggregate, seq, TOPIC, "step " + seq)))
                .toList();
    }

    private static List<BsonDocument> concat(List<BsonDocument> some, List<BsonDocument> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private String hash(int block) {
        return storage.blocks().get(block - 1).getString("hash").getValue();
    }
}
