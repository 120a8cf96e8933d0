package io.districtoffice.notification;

import static org.awaitility.Awaitility.await;

import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Readiness;
import io.districtoffice.platform.security.KeySource;
import io.districtoffice.platform.security.TestTokens;
import io.districtoffice.platform.store.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service of these tests, one for the JVM, with its own people and its store behind a door that can shut. */
public final class TestOffice {

    public static final Duration SOON = Duration.ofSeconds(10);
    public static final TestTokens TOKENS = new TestTokens();
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestOffice() {}

    @Configuration(proxyBeanMethods = false)
    @Import(NotificationApplication.class)
    public static class WithTokens {
        @Bean
        KeySource keys() {
            return TOKENS;
        }
    }

    private static final class Running {
        static final MailServer MAIL = MailServer.start();
        static final StoreDoor DOOR = StoreDoor.before(EmbeddedParts.uri());
        static final ConfigurableApplicationContext CONTEXT = start();

        private static ConfigurableApplicationContext start() {
            var properties = EmbeddedParts.properties();
            properties.put("office.mongodb.uri", DOOR.uri());
            properties.put("office.stream.heartbeat", "2s");
            properties.put("office.stream.per-replica", 40);
            properties.put("office.mail.host", "127.0.0.1");
            properties.put("office.mail.port", MAIL.port());
            properties.put("office.mail.from", "office@xishan.example");
            properties.put("office.mail.security", "PLAIN");
            properties.put("office.public-url", "https://office.xishan.example");
            // tests say themselves when it is time
            properties.put("office.push.tick", "24h");
            var context = OfficeApplication.start(WithTokens.class, "notification-service", properties);
            Runtime.getRuntime().addShutdownHook(new Thread(context::close, "office-close"));
            var readiness = context.getBean(Readiness.class);
            await().atMost(Duration.ofSeconds(30))
                    .pollInSameThread()
                    .until(() -> readiness.report().block(SOON), Readiness.Report::ready);
            return context;
        }
    }

    public static ConfigurableApplicationContext context() {
        return Running.CONTEXT;
    }

    public static MailServer mail() {
        return Running.MAIL;
    }

    public static StoreDoor storeDoor() {
        return Running.DOOR;
    }

    /** A unit's or office's id that no other test uses. */
    public static String newUnit(String name) {
        return name + "-" + Ids.next(Instant.now()).substring(16);
    }

    /** Somebody of a unit, known to the service when this returns. */
    public static Actor member(String unit, String... roles) {
        return person(unit, null, roles);
    }

    /** Somebody of a district office, known to the service when this returns. */
    public static Actor official(String office, String... roles) {
        return person(office, office, roles);
    }

    private static Actor person(String unit, String office, String... roles) {
        String id = "p-" + Ids.next(Instant.now());
        var actor = new Actor(id, Actor.Kind.PERSON, "某人", unit, office, Set.of(roles), Set.of(), "s-" + id);
        var data = JSON.createObjectNode().put("id", id).put("name", "某人").put("unit", unit);
        if (office != null) {
            data.put("office", office);
        }
        data.put("status", "ACTIVE");
        List.of(roles).forEach(data.putArray("roles")::add);
        var audience = context().getBean(Audience.class);
        Happenings.reference("person:" + id, data);
        await().atMost(SOON).until(() -> audience.holding("person:" + id).contains(id));
        return actor;
    }

    public static Actor client(String unit, String... scopes) {
        return new Actor(unit + "-system", Actor.Kind.CLIENT, "系统", unit, null, Set.of(), Set.of(scopes), null);
    }

    /** An answer, its body read as JSON when it is. */
    public record Answer(int status, JsonNode json, HttpResponse<String> response) {
        public String code() {
            return json.path("type").asString("").replace("urn:problem:district-office:", "");
        }

        public List<String> all(String pointer) {
            return json.path("items")
                    .valueStream()
                    .map(item -> item.at(pointer).asString(""))
                    .toList();
        }
    }

    public static Answer get(Actor by, String path, String... headers) {
        return answer(request(by, path, headers).GET());
    }

    public static Answer post(Actor by, String path, String... headers) {
        return answer(request(by, path, headers).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public static Answer put(Actor by, String path, String body, String... headers) {
        return answer(request(by, path, headers)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Somebody's mail address, with mail switched on. */
    public static String mailTo(Actor person) {
        String address = person.id() + "@xishan.example";
        var set =
                put(person, "/api/v1/channels", "{\"email\":\"%s\",\"mail\":true}".formatted(address), "If-Match", "*");
        if (set.status() != 200) {
            throw new AssertionError(set.response().body());
        }
        return address;
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public static HttpRequest.Builder request(Actor by, String path, String... headers) {
        var request = request(TOKENS.token(by), path);
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public static HttpRequest.Builder request(String token, String path) {
        String port = context().getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(SOON)
                .header("Authorization", "Bearer " + token);
    }

    public static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Answer answer(HttpRequest.Builder request) {
        var response = send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    }
}
