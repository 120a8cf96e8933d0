package io.districtoffice.platform.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics that are wanted, again and again until the broker is there; then asks it every few seconds whether
 * it still is. The service's start does not wait for it, its readiness does.
 */
final class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final long RETRY_MS = 500;
    private static final long LONGEST_RETRY_MS = 5_000;
    private static final long CHECK_MS = 3_000;
    private static final long ANSWER_MS = 6_000;

    private final KafkaSettings settings;
    private final Map<String, Topic> wanted = new LinkedHashMap<>();
    private final int partitions;
    private final short replication;
    private volatile boolean created;
    private volatile boolean answers;
    private volatile boolean running;
    private @Nullable Thread thread;

    Topics(KafkaSettings settings, Collection<Topic> wanted, int partitions, short replication) {
        this.settings = settings;
        wanted.forEach(topic -> this.wanted.put(topic.name(), topic));
        this.partitions = partitions;
        this.replication = replication;
    }

    /** All topics are there and the broker answered a moment ago. */
    boolean ready() {
        return created && answers;
    }

    boolean created() {
        return created;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = new Thread(this::run, "topics-" + settings.service());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        long pause = RETRY_MS;
        while (running) {
            try (Admin admin = Admin.create(settings.admin())) {
                while (running) {
                    if (created) {
                        admin.describeCluster().nodes().get(ANSWER_MS, TimeUnit.MILLISECONDS);
                    } else {
                        create(admin);
                        created = true;
                    }
                    answers = true;
                    pause = RETRY_MS;
                    Thread.sleep(CHECK_MS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | TimeoutException | RuntimeException e) {
                if (answers || pause == RETRY_MS) {
                    log.warn(
                            "The broker at {} does not answer: {}",
                            settings.access().servers(),
                            String.valueOf(e.getMessage()));
                }
                answers = false;
                pause = Math.min(pause * 2, LONGEST_RETRY_MS);
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var results = admin.createTopics(
                        wanted.values().stream().map(this::topic).toList())
                .values();
        for (KafkaFuture<Void> result : results.values()) {
            try {
                result.get(ANSWER_MS, TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(Topic topic) {
        var config = new HashMap<String, String>();
        if (topic.compacted()) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            config.put(
                    TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    Long.toString(topic.retention().toMillis()));
            config.put(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2");
            config.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(TimeUnit.DAYS.toMillis(1)));
        } else {
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(topic.retention().toMillis()));
        }
        if (topic.largeRecords()) {
            config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaSettings.MAX_DEAD_LETTER));
        }
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replication >= 3 ? "2" : "1");
        return new NewTopic(topic.name(), partitions, replication).configs(config);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that reads or writes topics. */
    @Override
    public int getPhase() {
        return -100;
    }
}
