package io.districtoffice.platform.events;

import io.districtoffice.platform.OfficeProperties;
import io.districtoffice.platform.crash.CrashPoints;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.support.KafkaUtils;

/** How {@code @KafkaListener} methods of a service are run. */
@Configuration(proxyBeanMethods = false)
class ListenerConfiguration {

    private static final int MAX_THREADS = 3;
    private static final long BETWEEN_POLLS_MS = 30;

    @Bean(destroyMethod = "destroy")
    DefaultKafkaProducerFactory<String, String> deadLetterProducers(KafkaSettings kafka) {
        return new DefaultKafkaProducerFactory<>(kafka.producer());
    }

    /** Also in the place of Boot's own template, which would look in vain for another producer factory. */
    @Bean
    KafkaTemplate<String, String> deadLetterTemplate(DefaultKafkaProducerFactory<String, String> deadLetterProducers) {
        return new KafkaTemplate<>(deadLetterProducers);
    }

    /**
     * One record after the other, acknowledged together when all that came together are handled (each bears repetition);
     * errors by {@link ErrorPolicy}. A listener of batches
     * ({@code batch = "true"}) names the record that failed by a {@code BatchListenerFailedException}.
     */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, String> kafkaListenerContainerFactory(
            KafkaSettings kafka,
            OfficeProperties office,
            ListenerHealth health,
            KafkaTemplate<String, String> deadLetterTemplate,
            CrashPoints crashPoints) {
        var factory = factory(kafka, health, crashPoints);
        factory.setCommonErrorHandler(ErrorPolicy.of(
                deadLetterTemplate, Topic.deadLetters(office.service()).name(), office.partitions(), health));
        factory.setConcurrency(Math.min(MAX_THREADS, office.partitions()));
        factory.setRecordFilterStrategy(ListenerConfiguration::isReplayForAnother);
        var groups = new HashSet<String>();
        factory.setContainerCustomizer(container -> requireReplay(container, office.service(), groups));
        return factory;
    }

    @Bean
    ListenerStarter listenerStarter(
            Topics topics,
            KafkaListenerEndpointRegistry registry,
            ConcurrentMessageListenerContainer<String, String> deadLetterContainer) {
        return new ListenerStarter(
                topics, () -> Stream.concat(Stream.of(deadLetterContainer), registry.getListenerContainers().stream()));
    }

    static ConcurrentKafkaListenerContainerFactory<String, String> factory(
            KafkaSettings kafka, ListenerHealth health, CrashPoints crashPoints) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, String>();
        var consumers = new DefaultKafkaConsumerFactory<String, String>(kafka.listener());
        if (crashPoints.exist()) {
            consumers.addPostProcessor(new CommitCrash(crashPoints));
        }
        factory.setConsumerFactory(consumers);
        factory.setRecordInterceptor(health);
        factory.setBatchInterceptor(health);
        factory.setAutoStartup(false);
        var properties = factory.getContainerProperties();
        properties.setAckMode(AckMode.BATCH);
        properties.setSyncCommits(true);
        // what comes meanwhile comes together: a fetch for each event costs more than the event (ADR 0019)
        properties.setIdleBetweenPolls(BETWEEN_POLLS_MS);
        properties.setConsumerRebalanceListener(new ForgetRevoked(health));
        return factory;
    }

    /** A replay is for the group that failed. */
    private static boolean isReplayForAnother(ConsumerRecord<String, String> record) {
        var header = record.headers().lastHeader(ErrorPolicy.GROUP);
        return header != null
                && !new String(header.value(), StandardCharsets.UTF_8).equals(KafkaUtils.getConsumerGroupId());
    }

    /**
     * Each listener hears replays, and only one of a group does: Kafka would give them to either, and the wrong one would
     * skip them.
     */
    private static void requireReplay(
            ConcurrentMessageListenerContainer<String, String> container, String service, Set<String> groups) {
        String replay = Topic.replay(service).name();
        String[] topics = container.getContainerProperties().getTopics();
        if (topics == null || !Arrays.asList(topics).contains(replay)) {
            throw new IllegalStateException(
                    "A @KafkaListener of " + service
                            + " does not subscribe to \"office.${office.service}.replay\": its dead letters could not be replayed");
        }
        String group = container.getGroupId() == null ? service : container.getGroupId();
        if (!groups.add(group)) {
            throw new IllegalStateException("Two @KafkaListener of " + service + " are of the group " + group
                    + ": give one of them an id of its own (it becomes its group), or replays may miss it");
        }
    }
}
