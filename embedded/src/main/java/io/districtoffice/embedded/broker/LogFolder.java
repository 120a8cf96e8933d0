package io.districtoffice.embedded.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.EligibleLeaderReplicasVersion;

/** Kafka's log folder: formatted once, beside its final place and moved there whole, so a crash leaves no half of one. */
final class LogFolder {
    private LogFolder() {}

    static Path in(Path folder) throws Exception {
        Path logs = folder.resolve("log");
        if (!Files.exists(logs)) {
            Path fresh = folder.resolve("log.new");
            delete(fresh);
            format(fresh);
            Files.move(fresh, logs, StandardCopyOption.ATOMIC_MOVE);
        }
        return logs;
    }

    private static void format(Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                // Takes a broker that was killed off its partitions until they are elected anew; with one replica
                // there is nobody else to elect.
                .setFeatureLevel(EligibleLeaderReplicasVersion.FEATURE_NAME, (short) 0)
                .run();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
