package io.districtoffice.platform.events;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.crash.CrashPoints;
import io.districtoffice.platform.events.ReadinessPart.State;
import io.districtoffice.platform.journal.AuditIntake;
import io.districtoffice.platform.journal.Relay;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Repeating;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Topics, listeners, dead letters, the copy of the reference and readiness of one service. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReferenceConfiguration.class,
    ListenerConfiguration.class,
    DeadLettersController.class,
    ReadinessController.class,
    HealthConfiguration.class
})
public class EventsConfiguration {

    private static final Duration SWEEP = Duration.ofHours(1);

    @Bean
    Topics topics(KafkaSettings kafka, OfficeProperties office, ObjectProvider<TopicsWanted> wanted) {
        var topics = new ArrayList<Topic>();
        topics.add(Topic.compacted(Topic.REFERENCE));
        topics.add(Topic.deadLetters(office.service()));
        topics.add(Topic.replay(office.service()));
        wanted.forEach(some -> topics.addAll(some.topics()));
        return new Topics(kafka, topics, office.partitions(), office.replication());
    }

    @Bean
    Broadcast broadcast(KafkaSettings kafka, EventReader events) {
        return new BroadcastTails(kafka, events);
    }

    @Bean
    ListenerHealth listenerHealth(Clock systemClock, MeterRegistry meters) {
        var health = new ListenerHealth(systemClock);
        Gauge.builder("office.listeners.failing", health, ListenerHealth::failingPartitions)
                .description("partitions whose next event is tried again and again just now")
                .register(meters);
        return health;
    }

    @Bean
    DeadLetterRows deadLetters(
            OfficeStore store,
            OfficeProperties office,
            AuditIntake audit,
            Clock systemClock,
            KafkaTemplate<String, String> deadLetterTemplate) {
        var letters = new DeadLetterRows(store.database(), deadLetterTemplate, office.service(), audit, systemClock);
        store.prepare("indexes of the dead letters", letters.ensureIndexes());
        return letters;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, String> deadLetterContainer(
            KafkaSettings kafka,
            OfficeProperties office,
            ListenerHealth health,
            DeadLetterRows letters,
            EventReader events,
            CrashPoints crashPoints) {
        var factory = ListenerConfiguration.factory(kafka, health, crashPoints);
        factory.setCommonErrorHandler(ErrorPolicy.untilItWorks(health));
        String topic = Topic.deadLetters(office.service()).name();
        var container = factory.createContainer(topic);
        container.getContainerProperties().setGroupId(topic);
        container.getContainerProperties().setMessageListener(new DeadLetterListener(letters, events));
        container.setBeanName("dead-letters");
        container.setAutoStartup(false);
        return container;
    }

    /** Dead letters are kept 180 days by us: neither store deletes by itself. */
    @Bean(destroyMethod = "dispose")
    Disposable deadLetterSweep(DeadLetterRows letters) {
        return Repeating.every(
                SWEEP, "sweep of dead letters", Mono.defer(letters::sweep).then());
    }

    @Bean
    Readiness readiness(ObjectProvider<ReadinessPart> parts) {
        return new Readiness(parts.orderedStream().toList());
    }

    @Bean
    ReadinessPart storeReady(OfficeStore store) {
        return ReadinessPart.of("store", store.ping().then(store.prepared()).map(State::of));
    }

    @Bean
    ReadinessPart brokerReady(Topics topics, ListenerStarter listeners) {
        return ReadinessPart.of("broker", Mono.fromSupplier(() -> State.of(topics.ready() && listeners.listening())));
    }

    @Bean
    ReadinessPart referenceReady(ReferenceCopy copy) {
        return ReadinessPart.of("reference", Mono.fromSupplier(() -> State.of(copy.caughtUp())));
    }

    @Bean
    ReadinessPart deadLettersOpen(DeadLetters letters) {
        return ReadinessPart.of("deadLetters", letters.open().map(State::figure));
    }

    @Bean
    ReadinessPart outboxPending(Relay relay) {
        return ReadinessPart.of(
                "outboxPending",
                Mono.fromSupplier(() -> State.figure(relay.status().pending())));
    }
}
