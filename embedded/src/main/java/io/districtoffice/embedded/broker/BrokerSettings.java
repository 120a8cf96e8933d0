package io.districtoffice.embedded.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Kafka's settings for one node that is controller and broker, on 2 cores and a shared heap of 600 MB. Ports appear
 * here only: the voters are static, so nothing in the folder remembers the port of an earlier run.
 */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String MIB = Integer.toString(1024 * 1024);

    private BrokerSettings() {}

    static Map<String, String> of(Path logs, int port, int controllerPort) {
        Map<String, String> all = new HashMap<>();
        all.putAll(node(logs, port, controllerPort));
        all.putAll(singleReplica());
        all.putAll(smallMachine());
        all.putAll(keeping());
        return all;
    }

    private static Map<String, String> node(Path logs, int port, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                logs.toString(),
                "listeners",
                "BROKER://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "BROKER://127.0.0.1:" + port,
                "listener.security.protocol.map",
                "BROKER:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "BROKER",
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort);
    }

    private static Map<String, String> singleReplica() {
        return Map.ofEntries(
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("auto.leader.rebalance.enable", "false"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // After a kill the controller still holds the dead broker's session, and the new one waits for its end.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"));
    }

    private static Map<String, String> smallMachine() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("num.replica.fetchers", "1"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.backoff.ms", "5000"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024)),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("share.coordinator.threads", "1"),
                Map.entry("offsets.load.buffer.size", MIB),
                Map.entry("transaction.state.log.load.buffer.size", MIB),
                Map.entry("share.coordinator.load.buffer.size", MIB),
                Map.entry("queued.max.requests", "100"),
                Map.entry("controller.quorum.append.linger.ms", "5"),
                // By default an idle controller writes and syncs a record every 500 ms, for followers it does not have.
                Map.entry("metadata.max.idle.interval.ms", "0"));
    }

    private static Map<String, String> keeping() {
        return Map.ofEntries(
                Map.entry("message.max.bytes", Integer.toString(2 * 1024 * 1024)),
                Map.entry("log.segment.bytes", Integer.toString(64 * 1024 * 1024)),
                Map.entry("log.index.size.max.bytes", MIB),
                Map.entry("offsets.topic.segment.bytes", Integer.toString(8 * 1024 * 1024)),
                Map.entry("transaction.state.log.segment.bytes", MIB),
                Map.entry("share.coordinator.state.topic.segment.bytes", MIB),
                Map.entry("metadata.log.segment.bytes", Integer.toString(8 * 1024 * 1024)),
                Map.entry("log.retention.hours", Integer.toString(90 * 24)),
                Map.entry("offsets.retention.minutes", Integer.toString(90 * 24 * 60)),
                // Bounds what a power cut can take; a close flushes everything, a killed process loses nothing.
                Map.entry("log.flush.interval.ms", "5000"),
                Map.entry("log.flush.scheduler.interval.ms", "1000"),
                Map.entry("log.flush.offset.checkpoint.interval.ms", "10000"));
    }
}
