package io.districtoffice.platform.backup;

import io.districtoffice.platform.KafkaAccess;
import io.districtoffice.platform.store.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a backup asks the broker, and what a restore makes it forget. */
final class Broker implements AutoCloseable {

    /** All topics of this system, and no other, begin like this. */
    private static final String OURS = "office.";

    private static final Pattern REPEATED = Pattern.compile("office\\..*\\.(dead-letters|replay)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-z]{26})\"");
    private static final int ENVELOPE = 200;
    private static final int ANSWER_MS = 10_000;
    private static final Duration LONGEST_SEARCH = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MS = 200;

    private final KafkaAccess access;
    private final Admin admin;

    Broker(KafkaAccess access) {
        this.access = access;
        this.admin = Admin.create(settings(Map.of("request.timeout.ms", 5_000, "default.api.timeout.ms", ANSWER_MS)));
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        var settings = access.settings();
        settings.put("client.id", "office-backup");
        settings.putAll(more);
        return settings;
    }

    /**
     * The moment at which the oldest event was committed that is on a topic and that a group of listeners has not handled;
     * now when there is none. Empty when the broker does not tell.
     */
    Optional<Instant> oldestUnheard(Instant now) {
        try {
            Map<TopicPartition, Long> from = positions();
            return from.isEmpty() ? Optional.of(now) : search(from, now);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Of each partition the first offset that some group has not handled. */
    private Map<TopicPartition, Long> positions() throws ExecutionException, TimeoutException, InterruptedException {
        var positions = new HashMap<TopicPartition, Long>();
        Set<String> there = topics();
        for (GroupListing group :
                answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    answer(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
            Set<String> topics = committed.keySet().stream()
                    .map(TopicPartition::topic)
                    .filter(topic ->
                            topic.startsWith(OURS) && !REPEATED.matcher(topic).matches())
                    .collect(Collectors.toSet());
            for (var topic :
                    answer(admin.describeTopics(topics).allTopicNames()).values()) {
                topic.partitions().forEach(partition -> {
                    var place = new TopicPartition(topic.name(), partition.partition());
                    OffsetAndMetadata done = committed.get(place);
                    positions.merge(place, done == null ? 0 : done.offset(), Math::min);
                });
            }
        }
        return positions;
    }

    private Optional<Instant> search(Map<TopicPartition, Long> from, Instant now) {
        long until = System.nanoTime() + LONGEST_SEARCH.toNanos();
        try (Consumer<String, String> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
            Map<TopicPartition, Long> first = consumer.beginningOffsets(from.keySet());
            Set<TopicPartition> open = new HashSet<>(from.keySet());
            open.removeIf(place -> Math.max(from.get(place), first.get(place)) >= ends.get(place));
            consumer.assign(open);
            open.forEach(place -> consumer.seek(place, Math.max(from.get(place), first.get(place))));
            long oldest = now.toEpochMilli();
            while (!open.isEmpty()) {
                if (System.nanoTime() - until > 0) {
                    return Optional.empty();
                }
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    oldest = Math.min(oldest, committedAt(record, oldest));
                }
                open.removeIf(place -> consumer.position(place) >= ends.get(place));
                consumer.pause(ended(consumer.assignment(), open));
            }
            return Optional.of(Instant.ofEpochMilli(oldest));
        }
    }

    private static Set<TopicPartition> ended(Set<TopicPartition> assigned, Set<TopicPartition> open) {
        var ended = new HashSet<>(assigned);
        ended.removeAll(open);
        return ended;
    }

    /** An event's id carries it; what is not an event of ours does not count. */
    private static long committedAt(ConsumerRecord<String, String> record, long otherwise) {
        if (record.value() == null) {
            return otherwise;
        }
        var id = ID.matcher(record.value())
                .region(0, Math.min(ENVELOPE, record.value().length()));
        long at = id.find() ? Ids.timeOf(id.group(1)) : 0;
        return at == 0 ? otherwise : at;
    }

    private Consumer<String, String> consumer() {
        return new KafkaConsumer<>(
                settings(Map.of(
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        ANSWER_MS)),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /**
     * Removes all topics of this system and the groups that listen to them: what was there may be older or newer than what
     * is restored. Services make them again and fill them from their outboxes.
     *
     * @throws BackupRefused when the broker does not do it, or somebody still listens
     */
    void forget() {
        try {
            Set<String> topics = topics();
            for (String group : groups(topics)) {
                gone(admin.deleteConsumerGroups(Set.of(group)).all());
            }
            for (String topic : topics) {
                gone(admin.deleteTopics(Set.of(topic)).all());
            }
            long until = System.nanoTime() + LONGEST_SEARCH.toNanos();
            while (!topics().isEmpty()) {
                if (System.nanoTime() - until > 0) {
                    throw new TimeoutException("topics are still there");
                }
                Thread.sleep(PAUSE_MS);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                throw new BackupRefused("仍有服务在运行,或刚停止不到一分钟;未恢复任何数据 / a service still listens, or did a moment ago;"
                        + " nothing was restored: "
                        + access.servers());
            }
            throw new BackupRefused(
                    "Kafka 的主题不能清空,未恢复任何数据 / the topics cannot be emptied, nothing was restored: " + access.servers(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupRefused("已中断 / interrupted");
        }
    }

    private Set<String> groups(Set<String> topics) throws ExecutionException, TimeoutException, InterruptedException {
        var groups = new HashSet<String>();
        for (GroupListing group :
                answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())) {
            boolean ours =
                    answer(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata())
                            .keySet()
                            .stream()
                            .anyMatch(place -> topics.contains(place.topic()));
            if (ours) {
                groups.add(group.groupId());
            }
        }
        return groups;
    }

    private static void gone(KafkaFuture<Void> deleted)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            answer(deleted);
        } catch (ExecutionException e) {
            boolean gone = e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof GroupIdNotFoundException;
            if (!gone) {
                throw e;
            }
        }
    }

    private Set<String> topics() throws ExecutionException, TimeoutException, InterruptedException {
        return answer(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(OURS))
                .collect(Collectors.toSet());
    }

    private static <T> T answer(KafkaFuture<T> asked)
            throws ExecutionException, TimeoutException, InterruptedException {
        return asked.get(2L * ANSWER_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
