package io.districtoffice.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/** The assembled system as real processes on loopback: one JVM for all, or one JVM for each part. */
public final class Assembly implements AutoCloseable {

    public static final String STANDALONE = "standalone";
    public static final String STORE = "store";
    public static final String BROKER = "broker";
    public static final String GATEWAY = "gateway";

    /** Eight processes that start at once on a machine that others use too. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private static final Map<String, String> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("directory-service", "io.districtoffice.directory.DirectoryApplication");
        SERVICES.put("info-report-service", "io.districtoffice.inforeport.InfoReportApplication");
        SERVICES.put("supervision-service", "io.districtoffice.supervision.SupervisionApplication");
        SERVICES.put("document-service", "io.districtoffice.document.DocumentApplication");
        SERVICES.put("notification-service", "io.districtoffice.notification.NotificationApplication");
    }

    private static final List<String> JVM = List.of("-Xmx900m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final List<String> SMALL_JVM = List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final int port;
    private final Path folder;
    private final AtomicInteger others = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Assembly(Path folder) {
        this.port = freeBlock();
        this.folder = folder;
    }

    /** {@code ./office up} in one process. */
    public static Assembly standalone(Path folder) {
        return standalone(folder, Map.of(), Classes.archived(JVM));
    }

    public static Assembly standalone(Path folder, Map<String, String> more, List<String> options) {
        var assembly = new Assembly(folder);
        var environment = new HashMap<>(more);
        environment.put("OFFICE_DATA", folder.resolve("data").toString());
        environment.put("OFFICE_PORT", Integer.toString(assembly.port));
        assembly.parts.put(
                STANDALONE,
                new Part(
                        STANDALONE,
                        "io.districtoffice.standalone.StandaloneApplication",
                        environment,
                        options,
                        folder.resolve("standalone.log")));
        return assembly;
    }

    /** One process per service, one for the store, one for the broker. */
    public static Assembly processes(Path folder) {
        return processes(folder, Map.of());
    }

    /** @param more environment of every process, e.g. limits that a load from one machine would run into */
    public static Assembly processes(Path folder, Map<String, String> more) {
        var assembly = new Assembly(folder);
        int port = assembly.port;
        var shared = new HashMap<String, String>();
        shared.put("OFFICE_DATA", folder.resolve("data").toString());
        shared.put("OFFICE_DEMO", "true");
        shared.put("OFFICE_STORE_PORT", Integer.toString(port + 7));
        shared.put("OFFICE_BROKER_PORT", Integer.toString(port + 8));
        shared.put("OFFICE_MONGODB_URI", storeUri(port));
        shared.put("OFFICE_KAFKA", "127.0.0.1:" + (port + 8));
        shared.put("OFFICE_JWKS_URI", "http://127.0.0.1:" + (port + 1) + "/api/v1/auth/jwks");
        shared.put("SERVER_ADDRESS", "127.0.0.1");
        shared.putAll(more);
        assembly.add(folder, STORE, "io.districtoffice.embedded.store.EmbeddedStore", new HashMap<>(shared));
        assembly.add(folder, BROKER, "io.districtoffice.embedded.broker.EmbeddedBroker", new HashMap<>(shared));
        var door = new HashMap<>(shared);
        int offset = 1;
        for (var service : SERVICES.entrySet()) {
            int at = port + offset++;
            var environment = new HashMap<>(shared);
            environment.put("SERVER_PORT", Integer.toString(at));
            environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(at + 1000));
            assembly.add(folder, service.getKey(), service.getValue(), environment);
            String variable =
                    service.getKey().replace("-service", "").replace('-', '_').toUpperCase(java.util.Locale.ROOT);
            door.put("OFFICE_" + variable + "_URI", "http://127.0.0.1:" + at);
        }
        door.put("OFFICE_PORT", Integer.toString(port));
        door.put("MANAGEMENT_SERVER_PORT", Integer.toString(port + 1000));
        assembly.add(folder, GATEWAY, "io.districtoffice.gateway.GatewayApplication", door);
        return assembly;
    }

    private void add(Path folder, String name, String mainClass, Map<String, String> environment) {
        environment.put("OFFICE_CRASH", crash(name).toString());
        parts.put(
                name,
                new Part(name, mainClass, environment, Classes.archived(SMALL_JVM), folder.resolve(name + ".log")));
    }

    public Assembly start() {
        parts.values().forEach(Part::start);
        return this;
    }

    public Part part(String name) {
        return parts.get(name);
    }

    /** One more process of a service, on ports of its own, not yet started; who asked for it stops it. */
    public Part another(String service, Map<String, String> more) {
        var changes = new HashMap<>(more);
        changes.put("SERVER_PORT", "0");
        changes.put("MANAGEMENT_SERVER_PORT", "0");
        return part(service).another("-" + others.incrementAndGet(), changes);
    }

    /** Where a process is told to die (OFFICE_CRASH). */
    public Path crash(String name) {
        return folder.resolve("crash").resolve(name);
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The data folder that its processes share. */
    public Path data() {
        return folder.resolve("data");
    }

    /** The broker's address; only where it is a process of its own. */
    public String broker() {
        return "127.0.0.1:" + (port + 8);
    }

    /** The store's own address; only where it is a process of its own. */
    public String storeUri() {
        return storeUri(port);
    }

    private static String storeUri(int port) {
        return "mongodb://127.0.0.1:" + (port + 7) + "/?retryWrites=false";
    }

    /** The management port of a service. */
    public URI management(String name) {
        return URI.create("http://127.0.0.1:"
                + (port + 1001 + List.copyOf(SERVICES.keySet()).indexOf(name)));
    }

    URI gatewayManagement() {
        return URI.create("http://127.0.0.1:" + (port + 1000));
    }

    /** Only where the broker is a process of its own. */
    String brokerAddress() {
        return "127.0.0.1:" + (port + 8);
    }

    /** Straight at a service, past the gateway. */
    public URI service(String name) {
        return URI.create(
                "http://127.0.0.1:" + (port + 1 + List.copyOf(SERVICES.keySet()).indexOf(name)));
    }

    public static List<String> services() {
        return List.copyOf(SERVICES.keySet());
    }

    /** Waits until the gateway says that every service is ready. */
    public Assembly awaitReady() {
        try {
            await("every service is ready")
                    .atMost(READY_WITHIN)
                    .pollInterval(Duration.ofMillis(100))
                    .failFast(() -> {
                        if (parts.values().stream().anyMatch(part -> !part.alive())) {
                            throw new IllegalStateException("a process ended:\n" + said(part -> !part.alive()));
                        }
                    })
                    .until(this::ready);
        } catch (ConditionTimeoutException e) {
            parts.values().forEach(Part::dump);
            throw new IllegalStateException(
                    "not ready in " + READY_WITHIN.toMinutes() + " minutes:\n" + said(part -> true), e);
        }
        return this;
    }

    public boolean ready() {
        try {
            var request = HttpRequest.newBuilder(gateway().resolve("/readyz"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && !answer.body().contains("\"ready\":false");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String said(Predicate<Part> which) {
        return parts.values().stream()
                .filter(which)
                .map(part -> part.name() + ":\n" + part.logTail())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        var all = new ArrayList<>(parts.values());
        java.util.Collections.reverse(all);
        all.forEach(Part::stop);
    }

    /** Ports p … p+8 and their management ports p+1000 … are free; taken from below the range of outgoing connections. */
    private static int freeBlock() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            boolean free = true;
            for (int i = 0; i <= 8 && free; i++) {
                free = isFree(base + i) && isFree(base + 1000 + i);
            }
            if (free) {
                return base;
            }
        }
        throw new IllegalStateException("no free block of ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
