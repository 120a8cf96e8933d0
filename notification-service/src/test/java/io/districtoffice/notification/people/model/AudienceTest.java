package io.districtoffice.notification.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private final Audience audience = new Audience();

    @Test
    void people_are_found_by_each_key_they_hold() {
        audience.put("p-1", List.of("person:p-1", "unit:hekou", "unit:hekou:UNIT_CLERK"));
        audience.put("p-2", List.of("person:p-2", "unit:hekou"));
        assertThat(audience.holding("unit:hekou")).containsExactly("p-1", "p-2");
        assertThat(audience.holding("unit:hekou:UNIT_CLERK")).containsExactly("p-1");
        assertThat(audience.holding("unit:nowhere")).isEmpty();
    }

    @Test
    void who_moves_is_found_in_the_new_place_only_and_who_leaves_nowhere() {
        audience.put("p-1", List.of("unit:hekou"));
        audience.put("p-1", List.of("unit:shiba"));
        assertThat(audience.holding("unit:hekou")).isEmpty();
        assertThat(audience.holding("unit:shiba")).containsExactly("p-1");
        audience.remove("p-1");
        audience.remove("p-1");
        assertThat(audience.holding("unit:shiba")).isEmpty();
    }

    @Test
    void one_key_never_means_more_people_than_the_bound() {
        for (int i = 0; i < Audience.LIMIT + 5; i++) {
            audience.put("p-" + i, List.of("role:UNIT_CLERK"));
        }
        assertThat(audience.holding("role:UNIT_CLERK")).hasSize(Audience.LIMIT).isSorted();
    }

    @Test
    void it_is_complete_when_it_says_so() {
        assertThat(audience.complete().toCompletableFuture()).isNotDone();
        audience.completed();
        assertThat(audience.complete().toCompletableFuture()).isDone();
    }
}
