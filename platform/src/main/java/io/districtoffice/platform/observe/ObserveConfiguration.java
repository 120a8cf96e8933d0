package io.districtoffice.platform.observe;

import io.districtoffice.platform.events.DeadLetters;
import io.districtoffice.platform.journal.JournalVerifier;
import io.districtoffice.platform.journal.Relay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every service with a store shows beside what its parts count themselves. */
@Configuration(proxyBeanMethods = false)
@Import(AuditController.class)
public class ObserveConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean(destroyMethod = "close")
    Sampled openDeadLetters(DeadLetters letters, MeterRegistry meters) {
        return new Sampled(
                "office.dead.letters.open",
                "what could not be handled and was not replayed, counted to 10,000",
                meters,
                EVERY,
                letters.open());
    }

    @Bean(destroyMethod = "close")
    ChainWatch chainWatch(JournalVerifier verifier, Relay relay, MeterRegistry meters) {
        return new ChainWatch(verifier, () -> relay.status().active(), EVERY, meters);
    }
}
