package io.districtoffice.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseIT {

    private static final Duration TAKEOVER = Duration.ofSeconds(15);

    private final Storage storage = new Storage();
    private final AtomicLong time = new AtomicLong();
    private final Lease first = new Lease(storage.database, "job", TAKEOVER, time::get);
    private final Lease second = new Lease(storage.database, "job", TAKEOVER, time::get);

    @AfterEach
    void release() {
        first.release().block(Storage.SOON);
        second.release().block(Storage.SOON);
    }

    @Test
    void one_of_two_holds_it() {
        assertThat(beat(first)).isTrue();
        assertThat(beat(second)).isFalse();
        assertThat(first.held()).isTrue();
        assertThat(second.held()).isFalse();
        assertThat(second.fence()).isZero();
    }

    @Test
    void a_holder_that_beats_keeps_it() {
        beat(first);
        for (int i = 0; i < 10; i++) {
            beat(second);
            pass(Duration.ofSeconds(10));
            assertThat(beat(first)).isTrue();
        }
        assertThat(beat(second)).isFalse();
    }

    @Test
    void a_rival_takes_over_when_the_beat_stood_still_for_the_whole_time() {
        beat(first);
        beat(second);
        pass(TAKEOVER.minusMillis(1));
        assertThat(beat(second)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(beat(second)).isTrue();
        assertThat(second.fence()).isEqualTo(2);
    }

    @Test
    void a_holder_that_could_not_beat_stops_before_a_rival_may_start() {
        beat(first);
        beat(second);
        pass(TAKEOVER.multipliedBy(4).dividedBy(5));
        assertThat(first.held()).isFalse();
        assertThat(beat(second)).isFalse();
    }

    @Test
    void a_holder_that_wakes_up_after_a_take_over_learns_that_it_has_lost() {
        beat(first);
        beat(second);
        pass(TAKEOVER);
        beat(second);
        assertThat(beat(first)).isFalse();
        assertThat(first.held()).isFalse();
        assertThat(second.held()).isTrue();
    }

    @Test
    void what_is_released_is_taken_at_once() {
        beat(first);
        assertThat(beat(second)).isFalse();
        first.release().block(Storage.SOON);
        assertThat(first.held()).isFalse();
        assertThat(beat(second)).isTrue();
    }

    @Test
    void a_holder_that_was_fenced_takes_it_again_under_a_new_fence() {
        beat(first);
        first.lost();
        assertThat(first.held()).isFalse();
        assertThat(beat(first)).isTrue();
        assertThat(first.fence()).isEqualTo(2);
    }

    @Test
    void started_leases_hand_over_by_themselves() {
        var one = new Lease(storage.database, "alone", Duration.ofMillis(500));
        var other = new Lease(storage.database, "alone", Duration.ofMillis(500));
        one.start();
        await().atMost(Storage.SOON).until(one::held);
        other.start();
        one.release().block(Storage.SOON);
        await().atMost(Storage.SOON).until(other::held);
        other.release().block(Storage.SOON);
    }

    private static boolean beat(Lease lease) {
        return Boolean.TRUE.equals(lease.beat().block(Storage.SOON));
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
