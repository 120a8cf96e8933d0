package io.districtoffice.standalone;

import io.districtoffice.directory.DirectoryApplication;
import io.districtoffice.document.DocumentApplication;
import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.embedded.store.EmbeddedStore;
import io.districtoffice.gateway.GatewayApplication;
import io.districtoffice.inforeport.InfoReportApplication;
import io.districtoffice.notification.NotificationApplication;
import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.supervision.SupervisionApplication;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole system in one JVM; closed in the reverse order of its start. */
final class Office implements AutoCloseable {

    private record Service(String name, Class<?> application, int offset) {}

    private static final List<Service> SERVICES = List.of(
            new Service("directory-service", DirectoryApplication.class, 1),
            new Service("info-report-service", InfoReportApplication.class, 2),
            new Service("supervision-service", SupervisionApplication.class, 3),
            new Service("document-service", DocumentApplication.class, 4),
            new Service("notification-service", NotificationApplication.class, 5));

    private static final int MANAGEMENT = 1000;

    private final StandaloneSettings settings;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Office(StandaloneSettings settings) {
        this.settings = settings;
    }

    static Office start(StandaloneSettings settings) {
        DataFolder.open(settings.data(), settings.demo());
        var office = new Office(settings);
        try {
            office.startParts();
            return office;
        } catch (RuntimeException | Error e) {
            office.close();
            throw e;
        }
    }

    private void startParts() {
        Map<String, Object> shared = new HashMap<>();
        shared.put("office.data", settings.data().toString());
        shared.put("office.demo", settings.demo());
        // one data folder for all: the secret by which services know each other is made in it
        shared.put("office.internal.generate", true);
        if (settings.mongodb().isEmpty()) {
            // nobody else can hold a lease in our own store: after a kill there is no rival to wait for
            shared.put("office.lease.takeover", "2s");
        }
        String store = store();
        String broker = broker();
        shared.put("office.mongodb.uri", store);
        shared.put("office.kafka", broker);
        if (settings.mongodb().isEmpty()) {
            tell(new Addresses(store, broker));
        }
        shared.put("office.security.jwks-uri", "http://127.0.0.1:" + (settings.port() + 1) + "/api/v1/auth/jwks");
        SERVICES.forEach(service -> shared.put(
                "office.owners." + service.name(), "http://127.0.0.1:" + (settings.port() + service.offset())));
        // two at a time: each start is one long thread of work, and the machine may have two cores
        ExecutorService starters = Executors.newFixedThreadPool(2);
        try {
            var starting = SERVICES.stream()
                    .map(service -> CompletableFuture.runAsync(() -> start(service, shared), starters))
                    .toList();
            starting.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            starters.shutdownNow();
        }
        var door = new LinkedHashMap<>(shared);
        SERVICES.forEach(service -> door.put(
                "office.routes." + service.name(), "http://127.0.0.1:" + (settings.port() + service.offset())));
        door.put("server.port", settings.port());
        door.put("server.address", settings.demo() ? settings.bind() : "0.0.0.0");
        door.put("management.server.port", settings.port() + MANAGEMENT);
        opened(OfficeApplication.start(GatewayApplication.class, "gateway", door));
    }

    private void start(Service service, Map<String, Object> shared) {
        var properties = new HashMap<>(shared);
        int port = settings.port() + service.offset();
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("management.server.port", port + MANAGEMENT);
        opened(OfficeApplication.start(service.application(), service.name(), properties));
    }

    private String store() {
        if (!settings.mongodb().isEmpty()) {
            return settings.mongodb();
        }
        var store = EmbeddedStore.open(EmbeddedStore.Settings.in(settings.data().resolve("store")));
        opened(store);
        return store.uri();
    }

    private String broker() {
        if (!settings.kafka().isEmpty()) {
            return settings.kafka();
        }
        var broker =
                EmbeddedBroker.open(EmbeddedBroker.Settings.in(settings.data().resolve("broker")));
        opened(broker);
        return broker.bootstrapServers();
    }

    private void tell(Addresses addresses) {
        try {
            addresses.tellIn(settings.data());
            opened(() -> Addresses.forget(settings.data()));
        } catch (IOException e) {
            throw new CannotStart("数据目录不能写入 / the data folder cannot be written: " + settings.data());
        }
    }

    private void opened(AutoCloseable part) {
        synchronized (open) {
            open.push(part);
        }
    }

    private void opened(ConfigurableApplicationContext context) {
        opened((AutoCloseable) context::close);
    }

    @Override
    public void close() {
        while (true) {
            AutoCloseable part;
            synchronized (open) {
                part = open.poll();
            }
            if (part == null) {
                return;
            }
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("close: " + e);
            }
        }
    }
}
