package io.districtoffice.inforeport.bulletin.model;

import static io.districtoffice.inforeport.bulletin.model.Issues.CHIEF;
import static io.districtoffice.inforeport.bulletin.model.Issues.NOW;
import static io.districtoffice.inforeport.bulletin.model.Issues.READERS;
import static io.districtoffice.inforeport.bulletin.model.Issues.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.inforeport.report.model.SecrecyLevel;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static Publication found(Terms terms, Readership readership) {
        return Publication.found("id", CHIEF, NOW, terms, readership).state();
    }

    private static Terms readBy(List<String> readers) {
        return terms(PublicationKind.DAILY, readers, SecrecyLevel.NONE);
    }

    private static Readership many(int readers, int leaders) {
        return new Readership(
                IntStream.range(0, readers)
                        .mapToObj(i -> new Reader("person:p" + i, "读者", i < leaders, null))
                        .toList(),
                List.of());
    }

    @Test
    void a_chief_editor_founds_it_for_the_own_office() {
        assertThat(found(terms(), READERS).office()).isEqualTo("district-gov");
        assertThat(found(terms(), READERS).status()).isEqualTo(Publication.Status.ACTIVE);
    }

    @Test
    void entries_have_one_of_four_forms() {
        var good = List.of("person:p-leader", "unit:hekou", "office:district-gov:LEADER", "role:LEADER");
        assertThat(found(readBy(good), READERS).terms().readers()).isEqualTo(good);

        for (String entry :
                List.of("leader", "person:", "client:x", "office:district-gov", "role:leader", "unit:a b")) {
            assertThat(Refusals.errors(() -> found(readBy(List.of("role:LEADER", entry)), READERS)))
                    .as(entry)
                    .containsExactly("readers[1]: publication.no-such-entry");
        }
    }

    @Test
    void an_entry_that_means_nobody_is_named() {
        var nobody = new Readership(READERS.readers(), List.of("person:p-gone"));

        assertThat(Refusals.errors(() -> found(readBy(List.of("person:p-leader", "person:p-gone")), nobody)))
                .containsExactly("readers[1]: publication.nobody-meant");
    }

    @Test
    void fifty_entries_sixty_readers_and_fifteen_leaders_at_most() {
        assertThat(found(readBy(Collections.nCopies(50, "role:LEADER")), many(60, 15)))
                .isNotNull();
        assertThat(Refusals.errors(() -> found(readBy(Collections.nCopies(51, "role:LEADER")), READERS)))
                .containsExactly("readers: list-size");
        assertThat(Refusals.errors(() -> found(readBy(List.of()), READERS))).containsExactly("readers: list-size");
        assertThat(Refusals.errors(() -> found(terms(), many(61, 0))))
                .containsExactly("readers: publication.too-many-readers");
        assertThat(Refusals.errors(() -> found(terms(), many(20, 16))))
                .containsExactly("readers: publication.too-many-leaders");
    }

    @Test
    void it_is_not_for_state_secrets() {
        var secret = terms(PublicationKind.SPECIAL, List.of("role:LEADER"), SecrecyLevel.SECRET);

        assertThat(Refusals.code(() -> found(secret, READERS))).isEqualTo("classified");
    }

    @Test
    void a_change_is_held_to_the_same_rules() {
        var publication = found(terms(), READERS);

        assertThat(Refusals.errors(() -> publication.change(CHIEF, NOW, readBy(List.of("leader")), READERS)))
                .containsExactly("readers[0]: publication.no-such-entry");
        var changed = publication.change(CHIEF, NOW, readBy(List.of("role:LEADER")), READERS);
        assertThat(changed.state().terms().readers()).containsExactly("role:LEADER");
        assertThat(changed.state().foundedAt()).isEqualTo(publication.foundedAt());
    }
}
