package io.districtoffice.embedded.broker;

import io.districtoffice.embedded.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka of one node (KRaft, controller and broker together) inside this JVM, durable in one folder, reachable on
 * loopback only. What it has acknowledged outlives a killed process; a power cut can take the last seconds, which the
 * outbox and the journal publish again. Once it serves, a fatal error of Kafka halts the process.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final FailStop failStop;
    private final String bootstrapServers;
    private CompletableFuture<Void> stop;

    private EmbeddedBroker(KafkaRaftServer server, FolderLock lock, FailStop failStop, int port) {
        this.server = server;
        this.lock = lock;
        this.failStop = failStop;
        this.bootstrapServers = "127.0.0.1:" + port;
    }

    /**
     * Where the broker keeps its data and on which ports of 127.0.0.1 it listens; 0 is a free one, which may differ at
     * every start.
     */
    public record Settings(Path folder, int port, int controllerPort) {
        public static Settings in(Path folder) {
            return new Settings(folder, 0, 0);
        }
    }

    /**
     * Starts the broker and returns when it serves, after 60 s at the latest. An empty or missing folder is formatted.
     *
     * @throws BrokerFailed if another broker uses the folder, a port is taken or Kafka does not start
     */
    public static EmbeddedBroker open(Settings settings) {
        Path folder = settings.folder().toAbsolutePath().normalize();
        EmbeddedBroker broker = prepare(folder, settings);
        try {
            broker.start();
            return broker;
        } catch (BrokerFailed e) {
            broker.close();
            throw e;
        }
    }

    private static EmbeddedBroker prepare(Path folder, Settings settings) {
        FolderLock lock = lock(folder);
        FailStop failStop = FailStop.watch();
        try {
            Path logs = LogFolder.in(folder);
            int port = LoopbackPorts.choose(settings.port(), settings.controllerPort());
            int controllerPort = LoopbackPorts.choose(settings.controllerPort(), port);
            Map<String, String> config = BrokerSettings.of(logs, port, controllerPort);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
            return new EmbeddedBroker(server, lock, failStop, port);
        } catch (Exception e) {
            failStop.close();
            lock.close();
            throw failed(e);
        }
    }

    private static FolderLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder, "broker.lock")
                    .orElseThrow(() ->
                            new BrokerFailed("The broker folder " + folder + " is in use by another running broker."));
        } catch (IOException e) {
            throw new BrokerFailed("The broker cannot use its folder " + folder + ": " + e, e);
        }
    }

    private void start() {
        inBackground("broker-start", server::startup, failStop.start());
        try {
            failStop.start().get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerFailed("The broker did not serve within " + START.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerFailed("The start of the broker was interrupted.", e);
        }
    }

    private static BrokerFailed failed(Throwable cause) {
        return cause instanceof BrokerFailed known
                ? known
                : new BrokerFailed("The broker did not start: " + cause.getMessage(), cause);
    }

    /** {@code 127.0.0.1:<port>}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * Stops the broker in order, its logs flushed, and waits up to 10 s for that. A slower stop goes on in the
     * background with the folder locked until it ends.
     */
    @Override
    public void close() {
        try {
            stopping().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("The broker needs more than {} s to stop; its folder stays locked until then.", STOP.toSeconds());
        } catch (ExecutionException e) {
            log.warn("The broker did not stop in order; its logs are checked at the next start.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized CompletableFuture<Void> stopping() {
        if (stop == null) {
            failStop.close();
            stop = new CompletableFuture<>();
            inBackground("broker-stop", this::shutdown, stop);
        }
        return stop;
    }

    private void shutdown() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void inBackground(String name, Runnable work, CompletableFuture<Void> done) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The broker as a process of its own; it says one line when it serves and closes on SIGTERM. */
    public static void main(String[] args) throws InterruptedException {
        Path data = Path.of(System.getenv().getOrDefault("OFFICE_DATA", "./data"));
        int port = Integer.parseInt(System.getenv().getOrDefault("OFFICE_BROKER_PORT", "29092"));
        try {
            EmbeddedBroker broker = open(new Settings(data.resolve("broker"), port, 0));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
            System.out.println("broker ready " + broker.bootstrapServers());
        } catch (BrokerFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
