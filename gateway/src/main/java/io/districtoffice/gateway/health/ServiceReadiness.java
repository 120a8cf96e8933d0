package io.districtoffice.gateway.health;

import io.districtoffice.gateway.route.RouteProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks every service at once, a second at most, and not more often than once a second however often it is asked. */
final class ServiceReadiness {

    /** Without it nobody can sign in. */
    private static final String NEEDED = "directory-service";

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LONGEST = 16 * 1024;

    private final JsonMapper json = new JsonMapper();
    private final Map<String, URI> services;
    private final HttpClient client;
    private final BooleanSupplier reference;
    private final Mono<ReadyView> now;

    ServiceReadiness(RouteProperties routes, HttpClient client, BooleanSupplier reference) {
        this.services = routes.routes();
        this.client = client.responseTimeout(PATIENCE);
        this.reference = reference;
        this.now = Mono.defer(this::ask).cache(PATIENCE);
    }

    Mono<ReadyView> now() {
        return now;
    }

    private Mono<ReadyView> ask() {
        return Flux.fromIterable(services.entrySet())
                .flatMap(service -> ask(service.getValue()).map(answer -> Map.entry(service.getKey(), answer)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, TreeMap::new)
                .map(this::view);
    }

    private ReadyView view(Map<String, JsonNode> answers) {
        boolean caughtUp = reference.getAsBoolean();
        boolean ready = caughtUp && answers.containsKey(NEEDED) && ready(answers.get(NEEDED));
        return new ReadyView(
                ready ? ReadyView.READY : "not-ready", Map.of("reference", caughtUp ? "up" : "down"), answers);
    }

    private static boolean ready(JsonNode answer) {
        return answer.path("ready").asBoolean(false);
    }

    private Mono<JsonNode> ask(URI service) {
        return client.get()
                .uri(service.resolve("/internal/ready"))
                .responseSingle((head, body) -> text(body))
                .map(this::read)
                .timeout(PATIENCE)
                .onErrorResume(away -> Mono.just(away()))
                .defaultIfEmpty(away());
    }

    private static Mono<String> text(ByteBufMono body) {
        return body.flatMap(bytes ->
                bytes.readableBytes() > LONGEST ? Mono.empty() : Mono.just(bytes.toString(StandardCharsets.UTF_8)));
    }

    private JsonNode read(String text) {
        try {
            JsonNode answer = json.readTree(text);
            return answer.has("ready") ? answer : away();
        } catch (JacksonException notJson) {
            return away();
        }
    }

    private static JsonNode away() {
        return JsonNodeFactory.instance.objectNode().put("ready", false);
    }
}
