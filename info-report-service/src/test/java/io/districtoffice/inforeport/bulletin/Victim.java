package io.districtoffice.inforeport.bulletin;

import com.nimbusds.jose.jwk.JWKSet;
import io.districtoffice.inforeport.InfoReportApplication;
import io.districtoffice.inforeport.report.model.Adoption;
import io.districtoffice.inforeport.report.model.Composable;
import io.districtoffice.inforeport.report.model.Placement;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Readiness;
import io.districtoffice.platform.security.KeySource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The service in a process of its own, on somebody else's store and broker, until it is killed. */
@Import(InfoReportApplication.class)
public class Victim {

    static final String READY = "READY ";

    /** Each adoption takes a while longer, so that there is a middle to be killed in. */
    private record Slow(PooledReports reports, Duration longer) implements PooledReports {

        @Override
        public CompletionStage<List<Composable>> composable(Actor by, List<String> ids) {
            return reports.composable(by, ids);
        }

        @Override
        public CompletionStage<Void> place(String report, Placement placement) {
            return reports.place(report, placement);
        }

        @Override
        public CompletionStage<List<String>> placedIn(String issue) {
            return reports.placedIn(issue);
        }

        @Override
        public CompletionStage<Void> release(String report, String issue, long before, Instant placedBefore) {
            return reports.release(report, issue, before, placedBefore);
        }

        @Override
        public CompletionStage<Void> adopt(String report, Adoption adoption, String eventId) {
            return Mono.delay(longer)
                    .then(Mono.fromCompletionStage(() -> reports.adopt(report, adoption, eventId)))
                    .toFuture();
        }

        @Override
        public CompletionStage<Integer> adoptedBy(String issue) {
            return reports.adoptedBy(issue);
        }
    }

    @Bean
    static BeanPostProcessor slowness() {
        var longer = Duration.ofMillis(Long.getLong("victim.slow", 0));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PooledReports reports && !longer.isZero() ? new Slow(reports, longer) : bean;
            }
        };
    }

    @Bean
    KeySource keySource() throws java.text.ParseException {
        var keys = JWKSet.parse(System.getProperty("victim.keys"));
        return () -> Mono.just(keys);
    }

    public static void main(String[] args) {
        try {
            run();
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run() {
        var context = OfficeApplication.start(
                Victim.class,
                InfoReportApplication.SERVICE,
                Map.of(
                        "office.mongodb.uri",
                        System.getProperty("victim.store"),
                        "office.kafka",
                        System.getProperty("victim.broker"),
                        "office.data",
                        System.getProperty("victim.data"),
                        "office.internal.generate",
                        true,
                        "office.lease.takeover",
                        "2s",
                        "server.port",
                        0));
        var readiness = context.getBean(Readiness.class);
        Flux.interval(Duration.ofMillis(100))
                .onBackpressureDrop()
                .concatMap(tick -> readiness.report())
                .filter(report -> report.ready())
                .blockFirst(Duration.ofSeconds(120));
        System.out.println(READY + context.getEnvironment().getRequiredProperty("local.server.port"));
        System.out.flush();
    }
}
