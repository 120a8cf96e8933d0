package io.districtoffice.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

class FailStopTest {
    @Test
    void a_fatal_error_during_the_start_fails_the_start_and_not_the_process() {
        try (FailStop watch = FailStop.watch()) {
            Exit.halt(1, "the metadata log is damaged");

            assertThatThrownBy(watch.start()::join)
                    .hasRootCauseInstanceOf(BrokerFailed.class)
                    .hasMessageContaining("the metadata log is damaged");
        }
    }

    @Test
    void a_broker_that_is_being_stopped_may_complain() {
        FailStop watch = FailStop.watch();
        watch.start().complete(null);
        watch.close();

        Exit.exit(1);

        assertThat(watch.start()).isCompleted();
    }
}
