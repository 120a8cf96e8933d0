package io.districtoffice.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000); // the clock may wrap
    private final TokenBuckets tenASecondFiveAtOnce = new TokenBuckets(10, 5, 64, nanos::get);

    @Test
    void a_burst_passes_and_the_next_is_told_when_to_come_back() {
        for (int i = 0; i < 5; i++) {
            assertThat(tenASecondFiveAtOnce.take("a")).isZero();
        }
        assertThat(tenASecondFiveAtOnce.take("a")).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void a_token_comes_back_after_its_interval() {
        drain("a");
        pass(Duration.ofMillis(99));
        assertThat(tenASecondFiveAtOnce.take("a")).isPositive();
        pass(Duration.ofMillis(1));
        assertThat(tenASecondFiveAtOnce.take("a")).isZero();
        assertThat(tenASecondFiveAtOnce.take("a")).isPositive();
    }

    @Test
    void a_rested_bucket_holds_its_burst_and_no_more() {
        drain("a");
        pass(Duration.ofHours(1));
        assertThat(drain("a")).isEqualTo(5);
    }

    @Test
    void one_key_does_not_spend_for_another() {
        drain("a");
        assertThat(drain("b")).isEqualTo(5);
    }

    @Test
    void peeking_takes_nothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(tenASecondFiveAtOnce.peek("a")).isZero();
        }
        drain("a");
        assertThat(tenASecondFiveAtOnce.peek("a")).isPositive();
    }

    @Test
    void a_million_keys_stay_in_bounds() {
        for (int i = 0; i < 1_000_000; i++) {
            tenASecondFiveAtOnce.take("k" + i);
        }
        assertThat(tenASecondFiveAtOnce.size()).isLessThanOrEqualTo(64);
    }

    private int drain(String key) {
        int taken = 0;
        while (taken < 100 && tenASecondFiveAtOnce.take(key).isZero()) {
            taken++;
        }
        return taken;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
