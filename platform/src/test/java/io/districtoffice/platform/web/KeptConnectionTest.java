package io.districtoffice.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.sample.Http;
import org.junit.jupiter.api.Test;

/** One request after the other on one connection: whatever was answered at once, the next request is read. */
class KeptConnectionTest {

    private static final int ROUNDS = 500;

    @Test
    void an_answer_that_needs_no_waiting_never_leaves_the_connection_deaf() {
        for (int i = 0; i < ROUNDS; i++) {
            // answered later, by another thread
            assertThat(Http.post("/api/v1/samples/one/append", "{}")
                            .with("If-Match", "\"3\"")
                            .answer()
                            .status())
                    .isEqualTo(200);
            assertThat(Http.get("/api/v1/nothing").answer().status()).isEqualTo(404);
        }
    }
}
