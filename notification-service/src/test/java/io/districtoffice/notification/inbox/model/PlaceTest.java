package io.districtoffice.notification.inbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final String ID = "01m2tnwcza7h0c4s2r9k5e8p3m";

    @Test
    void a_place_is_read_as_it_was_written() {
        var place = new Place(Instant.ofEpochMilli(1_795_000_000_123L), ID);
        assertThat(place).hasToString("1795000000123-" + ID);
        assertThat(Place.parse(place.toString())).contains(place);
    }

    @Test
    void nothing_else_is_a_place() {
        for (String text :
                List.of("", "-", "1-", ID, "1-" + ID + "x", "1-" + ID.toUpperCase(), "-1-" + ID, "1e3-" + ID)) {
            assertThat(Place.parse(text)).as(text).isEmpty();
        }
    }
}
