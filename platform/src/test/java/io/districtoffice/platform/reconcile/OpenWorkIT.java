package io.districtoffice.platform.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.Platform;
import io.districtoffice.platform.ServiceUnderTest;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.security.ServiceCredential;
import io.districtoffice.platform.store.NoteTypes;
import io.districtoffice.platform.store.OfficeStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenWorkIT {

    private static final String PATH = "/internal/deadlines";
    private static final ServiceUnderTest SERVICE = ServiceUnderTest.start(App.class, "open-work-service");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Platform.class, ServiceUnderTest.OwnKeys.class})
    static class App {}

    private static ServiceCredential credential(String secret) {
        return new ServiceCredential(secret, "notification-service", Clock.systemUTC());
    }

    @Test
    void a_service_walks_through_what_is_open_in_the_order_of_ids_and_what_is_done_is_not_there() {
        var notes = NoteTypes.in(SERVICE.context().getBean(OfficeStore.class));
        String first = notes.open("hekou");
        String sent = notes.open("hekou");
        String second = notes.open("shiba");
        notes.send(sent);

        var page = answer(credential(EmbeddedParts.INTERNAL_SECRET).authorization("GET", PATH), "?limit=1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(json(page).path("service").asString()).isEqualTo("open-work-service");
        var items = json(page).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("subject").asString()).isEqualTo(first);
        assertThat(items.get(0).path("type").asString()).isEqualTo("note");
        assertThat(items.get(0).path("seq").asLong() & 0xffff).isEqualTo(256 + 255);
        assertThat(items.get(0).at("/tasks/0/to").asString()).isEqualTo("unit:hekou");
        String next = json(page).path("next").asString();
        var rest = json(
                answer(credential(EmbeddedParts.INTERNAL_SECRET).authorization("GET", PATH), "?limit=5&after=" + next));
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.at("/items/0/subject").asString()).isEqualTo(second);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void nobody_but_a_service_of_this_system_is_let_in() {
        var person = SERVICE.as(new Actor(
                "p-1", Actor.Kind.PERSON, "p", "gov", "gov", Set.of("SYSTEM_ADMIN", "SYSTEM"), Set.of(), "s-1"));
        assertThat(person.get(PATH).status()).isEqualTo(401);
        assertThat(answer("", "").statusCode()).isEqualTo(401);
        assertThat(answer(credential("another secret of 32 characters or so").authorization("GET", PATH), "")
                        .statusCode())
                .isEqualTo(401);
        var old = new ServiceCredential(
                EmbeddedParts.INTERNAL_SECRET,
                "notification-service",
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-90)));
        assertThat(answer(old.authorization("GET", PATH), "").statusCode()).isEqualTo(401);
        String word = credential(EmbeddedParts.INTERNAL_SECRET).authorization("GET", "/api/v1/dead-letters");
        assertThat(send("/api/v1/dead-letters", word).statusCode())
                .as("a service is nobody outside of /internal")
                .isEqualTo(401);
        assertThat(answer(credential(EmbeddedParts.INTERNAL_SECRET).authorization("GET", PATH), "?limit=201")
                        .statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> answer(String authorization, String parameters) {
        return send(PATH + parameters, authorization);
    }

    private static HttpResponse<String> send(String path, String authorization) {
        String port = SERVICE.context().getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
