package io.districtoffice.platform.store;

import static io.districtoffice.platform.store.Actors.SYSTEM;
import static io.districtoffice.platform.store.Actors.clerkOf;
import static io.districtoffice.platform.store.Actors.officialOf;
import static io.districtoffice.platform.store.TestStores.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Note.NoteEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ListsIT {

    private static final Actor CLERK = clerkOf("hekou");

    private OfficeStore office;
    private AggregateStore<Note, NoteEvent> notes;

    @BeforeEach
    void open() {
        office = TestStores.open();
        notes = office.aggregates(new Note.Type());
        TestStores.awaitPrepared(office);
    }

    @AfterEach
    void close() {
        TestStores.drop(office);
    }

    private Stored<Note> note(String unit, String text, Instant at) {
        var command = CommandId.of(
                "person:p-" + unit, "POST", "/notes", UUID.randomUUID().toString(), "{}");
        return get(notes.create(clerkOf(unit), command, id -> Note.openAt(unit, text, at)));
    }

    private void notes(String unit, int number) {
        // three of each moment, so that the id must decide between them
        Flux.range(0, number)
                .doOnNext(i -> note(unit, unit + "-" + i, Note.AT.plusMillis(i / 3)))
                .blockLast();
    }

    private static ListFilter ofHekou() {
        return ListFilter.readBy(CLERK, "unit:hekou");
    }

    private static List<String> texts(Page<Stored<Note>> page) {
        return page.items().stream().map(note -> note.state().text()).toList();
    }

    @Test
    void a_list_is_walked_newest_first_without_gap_or_twin_while_others_insert() {
        notes("hekou", 20);
        notes("shiba", 5);

        var seen = new ArrayList<Stored<Note>>();
        String after = null;
        do {
            var page = get(notes.page(ofHekou(), new PageRequest(7, after)));
            seen.addAll(page.items());
            after = page.next();
            note("hekou", "newer", Note.AT.plusSeconds(seen.size()));
        } while (after != null);

        assertThat(seen)
                .extracting(note -> note.state().text())
                .hasSize(20)
                .doesNotHaveDuplicates()
                .doesNotContain("newer");
        assertThat(seen).extracting(note -> note.state().at()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(seen).allSatisfy(note -> assertThat(note.state().unit()).isEqualTo("hekou"));
    }

    @Test
    void a_list_is_walked_from_what_waits_longest() {
        notes("hekou", 10);

        var walked = new ArrayList<String>();
        var request = PageRequest.first(4);
        Page<Stored<Note>> page;
        do {
            page = get(notes.page(ofHekou().oldestFirst(), request));
            page.items().forEach(item -> walked.add(item.id()));
            request = new PageRequest(4, page.next());
        } while (page.next() != null && walked.size() < 20);

        var newestFirst = new ArrayList<>(get(notes.page(ofHekou(), PageRequest.first(10))).items().stream()
                .map(Stored::id)
                .toList());
        Collections.reverse(newestFirst);
        assertThat(walked).hasSize(10).isEqualTo(newestFirst);
        var next = get(notes.page(ofHekou(), PageRequest.first(4))).next();
        assertThatThrownBy(() -> get(notes.page(ofHekou().oldestFirst(), new PageRequest(4, next))))
                .as("a cursor belongs to its order")
                .isInstanceOf(BadCursor.class);
    }

    @Test
    void a_list_is_walked_by_another_time_within_bounds_that_move_with_the_clock() {
        notes("hekou", 30);
        Instant from = Note.AT.plusMillis(2);
        Instant before = Note.AT.plusMillis(6);

        var first = get(notes.page(soon(from, before), PageRequest.first(7)));
        var rest = get(notes.page(soon(from, before.plusMillis(1)), new PageRequest(20, first.next())));

        var all = new ArrayList<>(texts(first));
        all.addAll(texts(rest));
        assertThat(all).hasSize(15).doesNotHaveDuplicates();
        assertThat(first.items().get(0).state().at()).isEqualTo(from);
        assertThat(rest.items().get(rest.items().size() - 1).state().at()).isEqualTo(before);
        assertThat(get(notes.count(soon(from, before), 100))).isEqualTo(12);
        assertThat(texts(get(notes.page(
                        soon(from, before).reached("state.at", Note.AT.plusMillis(2)), PageRequest.first(20)))))
                .hasSize(3);
        assertThat(texts(get(notes.page(
                        soon(from, before).ahead("state.at", Note.AT.plusMillis(2)), PageRequest.first(20)))))
                .hasSize(9);
        var others = ofHekou().soonest("state.at", from, before).named("light", "RED");
        assertThatThrownBy(() -> get(notes.page(others, new PageRequest(7, first.next()))))
                .isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> ofHekou().soonest("state.at", null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ListFilter soon(Instant from, Instant before) {
        return ofHekou().soonest("state.at", from, before).named("light", "YELLOW");
    }

    @Test
    void an_exact_last_page_has_no_next() {
        notes("hekou", 4);

        var first = get(notes.page(ofHekou(), new PageRequest(2, null)));
        var last = get(notes.page(ofHekou(), new PageRequest(2, first.next())));

        assertThat(first.next()).isNotNull();
        assertThat(last.items()).hasSize(2);
        assertThat(last.next()).isNull();
    }

    @Test
    void a_cursor_of_another_filter_or_none_at_all_is_refused() {
        notes("hekou", 3);
        var next = get(notes.page(ofHekou(), new PageRequest(1, null))).next();

        assertThatThrownBy(() ->
                        get(notes.page(ofHekou().and("state.status", Note.Status.OPEN), new PageRequest(1, next))))
                .isInstanceOf(BadCursor.class);
        for (String forged : List.of("", "x", "%%%", "MXwxfGF8Yg", next + "x")) {
            assertThatThrownBy(() -> get(notes.page(ofHekou(), new PageRequest(1, forged))))
                    .isInstanceOf(BadCursor.class);
        }
    }

    @Test
    void a_list_has_one_reader_key_and_the_actor_holds_it() {
        assertThatThrownBy(() -> ListFilter.readBy(CLERK, "unit:shiba")).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ListFilter.all(CLERK)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> ofHekou().and("readers", "unit:shiba")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ofHekou().and("state.unit", Map.of("$gt", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_list_filters_by_state_and_by_reader() {
        var sent = note("hekou", "sent", Note.AT);
        note("hekou", "open", Note.AT);
        get(notes.update(CLERK, sent.id(), CommandId.ofEvent(sent.id(), "send"), IfMatch.NONE, Note::send));

        assertThat(texts(get(notes.page(ofHekou().and("state.status", Note.Status.SENT), PageRequest.first(10)))))
                .containsExactly("sent");
        var editor = ListFilter.readBy(officialOf("district-gov", "EDITOR"), "role:EDITOR");
        assertThat(texts(get(notes.page(editor, PageRequest.first(10))))).containsExactly("sent");
        assertThat(texts(get(notes.page(ListFilter.all(SYSTEM), PageRequest.first(10)))))
                .hasSize(2);
    }

    @Test
    void paths_left_out_are_not_read() {
        note("hekou", "long text", Note.AT);

        var page = get(notes.page(ofHekou(), PageRequest.first(10), "state.text"));

        assertThat(page.items().get(0).state().text()).isNull();
        assertThat(page.items().get(0).state().unit()).isEqualTo("hekou");
    }

    @Test
    void a_count_stops_at_its_cap() {
        notes("hekou", 9);
        notes("shiba", 2);

        assertThat(get(notes.count(ofHekou(), 100))).isEqualTo(9);
        assertThat(get(notes.count(ofHekou(), 5))).isEqualTo(5);
        assertThat(get(notes.count(ofHekou().and("state.status", Note.Status.SENT), 5)))
                .isZero();
    }
}
