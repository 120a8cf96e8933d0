package io.districtoffice.owning;

import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.Platform;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.events.Readiness;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.security.KeySource;
import io.districtoffice.platform.security.TestTokens;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.Message;
import io.districtoffice.platform.store.OfficeStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Outside of the package that the notification service looks through for its own parts: a service with
 * matters that have a date and wait for a unit, whose events nobody hears.
 */
public final class OwningService {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Actor SYSTEM = Actor.system("test");

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(Platform.class)
    static class App {

        @Bean
        KeySource keys() {
            return new TestTokens();
        }

        @Bean
        TopicsWanted wanted() {
            return TopicsWanted.of(Topic.events("office.unheard"));
        }

        @Bean
        AggregateStore<Matter, Matter.Changed> matters(OfficeStore store) {
            return store.aggregates(new MatterType());
        }
    }

    /** @param person who must act when it is not the unit; null for the unit */
    public record Matter(Status status, String unit, String person, Instant start, Instant due) {
        public enum Status {
            OPEN,
            DONE
        }

        public record Changed(String status) {}

        Decision<Matter, Changed> now(Status next, Instant date) {
            return Decision.of(new Matter(next, unit, person, start, date), new Changed(next.name()));
        }
    }

    static final class MatterType implements AggregateType<Matter, Matter.Changed> {
        @Override
        public String name() {
            return "matter";
        }

        @Override
        public int schema() {
            return 1;
        }

        @Override
        public Class<Matter> stateClass() {
            return Matter.class;
        }

        @Override
        public Set<String> readers(Matter matter) {
            return Set.of("unit:" + matter.unit());
        }

        @Override
        public Instant sortTime(Matter matter) {
            return matter.start();
        }

        @Override
        public List<Message> messages(String id, Matter after, Matter.Changed event) {
            return List.of(Message.to("office.unheard", "unheard.matter.changed.v1", event));
        }

        @Override
        public List<Task> tasks(String id, Matter matter) {
            return matter.status() == Matter.Status.OPEN
                    ? List.of(new Task(to(matter), "report.answer", matter.due()))
                    : List.of();
        }

        @Override
        public List<Deadline> deadlines(String id, Matter matter) {
            var state = matter.status() == Matter.Status.OPEN ? Deadline.State.ARMED : Deadline.State.MET;
            return List.of(new Deadline(
                    "R74",
                    "1",
                    matter.start(),
                    matter.due(),
                    matter.due(),
                    null,
                    0,
                    state,
                    "supervision",
                    to(matter),
                    null));
        }

        private static String to(Matter matter) {
            return matter.person() == null ? "unit:" + matter.unit() : "person:" + matter.person();
        }
    }

    public final String name;
    private final ConfigurableApplicationContext context;

    private OwningService(String name, ConfigurableApplicationContext context) {
        this.name = name;
        this.context = context;
    }

    /** @param offset of its office time */
    public static OwningService start(String name, Duration offset) {
        var properties = EmbeddedParts.properties();
        properties.put("office.service", name);
        properties.put("office.demo", true);
        properties.put("office.clock.offset", offset.toString());
        properties.put("server.address", "127.0.0.1");
        var context = OfficeApplication.start(App.class, name, properties);
        // not before: a context that is closed takes the network threads of all others with it
        EmbeddedParts.closedAtTheEnd(context::close);
        await().atMost(Duration.ofSeconds(40))
                .until(() ->
                        context.getBean(Readiness.class).report().block(SOON).ready());
        return new OwningService(name, context);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public String open(String unit, String person, Instant due) {
        return matters()
                .create(
                        SYSTEM,
                        command(),
                        id -> Decision.of(
                                new Matter(Matter.Status.OPEN, unit, person, due.minus(Duration.ofDays(9)), due),
                                new Matter.Changed("OPEN")))
                .block(SOON)
                .id();
    }

    public void put(String id, Matter.Status status, Instant due) {
        matters()
                .update(SYSTEM, id, command(), IfMatch.NONE, matter -> matter.now(status, due))
                .block(SOON);
    }

    @SuppressWarnings("unchecked")
    private AggregateStore<Matter, Matter.Changed> matters() {
        return context.getBean("matters", AggregateStore.class);
    }

    private static CommandId command() {
        return CommandId.of("SYSTEM:test", "POST", "/matters", UUID.randomUUID().toString(), "");
    }
}
