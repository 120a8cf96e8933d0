package io.districtoffice.system;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The broker that docker-compose.yml describes, without an engine: Kafka of the same version with the settings that its
 * image would make of the same variables, on loopback and in a folder of the test.
 */
final class ComposeBroker implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String address;

    private ComposeBroker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /** @param given the variables of .env */
    static ComposeBroker start(Path folder, Map<String, String> given) throws Exception {
        int clients = freePort();
        int controller = freePort();
        var settings = new HashMap<String, String>();
        Deployment.environment(Deployment.COMPOSE, "kafka", given).forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                settings.put(setting(name), value);
            }
        });
        settings.replaceAll((name, value) -> value.replace("CLIENTS://:9092", "CLIENTS://127.0.0.1:" + clients)
                .replace("kafka:9092", "127.0.0.1:" + clients)
                .replace("127.0.0.1:9093", "127.0.0.1:" + controller));
        settings.put("log.dirs", folder.toString());
        // what a small machine has time for; the image leaves it at 50
        settings.put("offsets.topic.num.partitions", "3");
        format(folder);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new ComposeBroker(server, "127.0.0.1:" + clients);
    }

    /** The rule of the image: three underscores are a hyphen, two an underscore, one a dot. */
    private static String setting(String variable) {
        return variable.substring("KAFKA_".length())
                .toLowerCase(java.util.Locale.ROOT)
                .replace("___", "-")
                .replace("__", "\0")
                .replace('_', '.')
                .replace('\0', '_');
    }

    private static void format(Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .run();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
