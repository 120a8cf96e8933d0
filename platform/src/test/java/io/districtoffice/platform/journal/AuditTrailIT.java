package io.districtoffice.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.store.BadCursor;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditTrailIT {

    private static final Instant MORNING = Instant.parse("2026-11-12T00:30:00Z");

    private final Storage storage = new Storage();
    private final AuditTrail trail = new AuditTrail(storage.database);
    private int fence;

    @Test
    void all_entries_come_once_the_newest_first_page_by_page() {
        append(MORNING, entries("a", 1, 210));
        append(MORNING, entries("b", 1, 3));
        assertThat(all(null, null, 50))
                .hasSize(213)
                .doesNotHaveDuplicates()
                .startsWith("b#3", "b#2", "b#1", "a#210")
                .endsWith("a#2", "a#1");
    }

    @Test
    void entries_of_one_subject_alone() {
        append(MORNING, entries("a", 1, 2));
        append(MORNING, entries("b", 1, 2));
        append(MORNING, entries("a", 3, 2));
        assertThat(all("a", null, 3)).containsExactly("a#4", "a#3", "a#2", "a#1");
        assertThat(all("nobody", null, 3)).isEmpty();
    }

    @Test
    void what_joined_the_chain_before_a_moment() {
        for (int hour = 0; hour < 9; hour++) {
            append(MORNING.plusSeconds(3600L * hour), entries("a", hour + 1, 1));
        }
        assertThat(all(null, MORNING, 5)).isEmpty();
        assertThat(all(null, MORNING.plusMillis(1), 5)).containsExactly("a#1");
        assertThat(all(null, MORNING.plusSeconds(4 * 3600 + 1), 2)).containsExactly("a#5", "a#4", "a#3", "a#2", "a#1");
        assertThat(all(null, MORNING.plusSeconds(100 * 3600), 20)).hasSize(9);
    }

    @Test
    void an_empty_journal_has_an_empty_page() {
        assertThat(all(null, null, 5)).isEmpty();
        assertThat(all(null, MORNING, 5)).isEmpty();
    }

    @Test
    void what_entries_come_to_while_somebody_reads_does_not_move_the_pages() {
        append(MORNING, entries("a", 1, 6));
        Page<AuditLine> first = page(null, null, new PageRequest(4, null));
        append(MORNING, entries("a", 7, 6));
        assertThat(page(null, null, new PageRequest(4, first.next())).items())
                .extracting(AuditLine::id)
                .containsExactly("a#2", "a#1");
    }

    @Test
    void a_line_tells_who_what_and_when_but_not_what_was_written() {
        append(MORNING, entries("a", 1, 1));
        AuditLine line = page(null, null, PageRequest.first(1)).items().get(0);
        assertThat(line.by()).isEqualTo(new HistoryEntry.By("person", "p-1", "hekou"));
        assertThat(line.subject()).isEqualTo("a");
        assertThat(line.command()).isEqualTo("post move");
        assertThat(line.block()).isEqualTo(1);
        assertThat(line.recordedAt()).isEqualTo(MORNING);
        assertThat(line.facts()).isEmpty();
        assertThat(line.toString()).doesNotContain("step 1");
    }

    @Test
    void an_audited_read_tells_its_facts_and_has_no_subject() {
        var entry = Storage.copy(entries("audit", 1, 1).get(0));
        entry.put(
                "text",
                new BsonString("{\"actor\":{\"kind\":\"person\",\"unit\":\"hekou\"},\"data\":{\"report\":\"r1\"}}"));
        append(MORNING, List.of(entry));
        AuditLine line = page(null, null, PageRequest.first(1)).items().get(0);
        assertThat(line.subject()).isNull();
        assertThat(line.facts()).containsEntry("report", "r1");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        append(MORNING, entries("a", 1, 6));
        var next = page(null, null, new PageRequest(4, null)).next();
        assertThatThrownBy(() -> page("a", null, new PageRequest(4, next))).isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> page(null, null, new PageRequest(4, "nonsense")))
                .isInstanceOf(BadCursor.class);
    }

    private List<String> all(@Nullable String subject, @Nullable Instant before, int limit) {
        var ids = new ArrayList<String>();
        String after = null;
        do {
            var page = page(subject, before, new PageRequest(limit, after));
            page.items().forEach(line -> ids.add(line.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    private Page<AuditLine> page(@Nullable String subject, @Nullable Instant before, PageRequest request) {
        return trail.page(subject, before, request).block(Storage.SOON);
    }

    private void append(Instant at, List<BsonDocument> entries) {
        var chain = new Chain(storage.database, Clock.fixed(at, ZoneOffset.UTC));
        chain.begin(++fence);
        chain.append(entries).block(Storage.SOON);
    }

    private static List<BsonDocument> entries(String aggregate, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(seq -> Waiting.entry(aggregate, Storage.event(aggregate, seq, "office.test", "step " + seq)))
                .toList();
    }
}
