package io.districtoffice.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class PlacesTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Places places = new Places(2, () -> {
        throw new UnsupportedOperationException("busy");
    });

    private boolean isFree() {
        return places.held(Flux.just(true))
                .onErrorReturn(UnsupportedOperationException.class, false)
                .blockFirst(LIMIT);
    }

    @Test
    void whoever_comes_when_all_places_are_taken_is_refused() {
        places.held(Flux.never()).subscribe();
        assertThat(places.aside(() -> "done").block(LIMIT)).isEqualTo("done");
        places.held(Flux.never()).subscribe();

        assertThatThrownBy(() -> places.aside(() -> "never").block(LIMIT))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(isFree()).isFalse();
    }

    @Test
    void a_place_is_free_again_when_the_work_ends_fails_or_is_cancelled() {
        places.held(Flux.never()).subscribe();
        var going = places.held(Flux.never()).subscribe();
        going.dispose();
        assertThat(isFree()).as("cancelled").isTrue();
        assertThat(isFree()).as("ended").isTrue();
        assertThatThrownBy(() ->
                        places.held(Flux.error(new IllegalStateException())).blockFirst(LIMIT))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isFree()).as("failed").isTrue();
    }
}
