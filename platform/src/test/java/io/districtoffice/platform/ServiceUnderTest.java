package io.districtoffice.platform;

import static org.awaitility.Awaitility.await;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Readiness;
import io.districtoffice.platform.security.KeySource;
import io.districtoffice.platform.security.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service on a real port with the embedded store and broker; tokens are signed by the test itself. */
public final class ServiceUnderTest {

    /** Imported by the test's application beside the service's own one. */
    @Configuration(proxyBeanMethods = false)
    public static class OwnKeys {
        @Bean
        KeySource keySource() {
            return TOKENS;
        }
    }

    private static final TestTokens TOKENS = new TestTokens();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    private ServiceUnderTest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param application imports the service's application class and {@link OwnKeys} */
    public static ServiceUnderTest start(Class<?> application, String service) {
        var context = OfficeApplication.start(application, service, EmbeddedParts.properties());
        EmbeddedParts.closedAtTheEnd(context::close);
        await(service + " is ready").atMost(Duration.ofSeconds(40)).until(() -> context.getBean(Readiness.class)
                .report()
                .block(Duration.ofSeconds(5))
                .ready());
        return new ServiceUnderTest(context);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Somebody of a district office. */
    public Caller officeRole(String office, String role) {
        String id = office + "-" + role.toLowerCase(java.util.Locale.ROOT);
        return as(new Actor(id, Actor.Kind.PERSON, id, office, office, Set.of(role), Set.of(), "s-" + id));
    }

    public Caller as(Actor actor) {
        return new Caller(actor);
    }

    /** A caller of this service. */
    public final class Caller {

        private final Actor actor;

        private Caller(Actor actor) {
            this.actor = actor;
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        public Answer post(String path, String body) {
            return send(json(path, body, UUID.randomUUID().toString()));
        }

        /** A command on what was read before. */
        public Answer post(String path, Answer read, String body) {
            return post(path, read, body, UUID.randomUUID().toString());
        }

        public Answer post(String path, Answer read, String body, String key) {
            return send(json(path, body, key).header("If-Match", read.header("ETag")));
        }

        /** Autosave of what was read before. */
        public Answer put(String path, Answer read, String body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("If-Match", read.header("ETag"))
                    .PUT(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** A file in the form of {@code POST /api/v1/<x>-attachments}. */
        public Answer upload(String path, String name, String mediaType, byte[] content) {
            return send(request(path)
                    .header("Content-Type", mediaType)
                    .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
        }

        private static String encoded(String name) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        }

        public Actor actor() {
            return actor;
        }

        private HttpRequest.Builder json(String path, String body, String key) {
            return request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }

        /** For what is not JSON. */
        public HttpRequest.Builder request(String path) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + TOKENS.token(actor));
        }

        private Answer send(HttpRequest.Builder request) {
            try {
                return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError(response.uri() + ": " + status() + " " + response.body());
            }
            return this;
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String string(String field) {
            return json().path(field).asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The stable code of a problem. */
        public String problem() {
            return string("type").replace("urn:problem:district-office:", "");
        }

        public List<String> ids() {
            return json().path("items")
                    .valueStream()
                    .map(item -> item.path("id").asString())
                    .toList();
        }
    }
}
