package io.districtoffice.notification.reconcile;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.security.ServiceCredential;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A service that owns dates and open work, as it answers over HTTP. */
final class Owner {

    private static final String PATH = "/internal/deadlines";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;
    private final WebClient client;
    private final ServiceCredential self;

    Owner(String name, URI uri, ServiceCredential self) {
        this.name = name;
        this.self = self;
        this.client = WebClient.builder()
                .baseUrl(uri.toString())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    String name() {
        return name;
    }

    record Open(String subject, String type, long seq, List<Deadline> deadlines, List<Task> tasks) {}

    /** @param next null on the last page */
    record Page(String service, Instant at, List<Open> items, @Nullable String next) {}

    /** @param after id of the last one known; empty for the first page */
    Mono<Page> open(String after, int limit) {
        return client.get()
                .uri(builder -> {
                    builder.path(PATH).queryParam("limit", limit);
                    return after.isEmpty()
                            ? builder.build()
                            : builder.queryParam("after", after).build();
                })
                .header(HttpHeaders.AUTHORIZATION, self.authorization("GET", PATH))
                .retrieve()
                .bodyToMono(byte[].class)
                .timeout(LIMIT)
                .map(body -> JSON.readValue(body, Page.class))
                .doOnNext(this::requireItself);
    }

    /** Another service at that address would seem to know of nothing, and everything would end. */
    private void requireItself(Page page) {
        if (!page.service().equals(name)) {
            throw new IllegalStateException("at the address of " + name + " answers " + page.service());
        }
    }
}
