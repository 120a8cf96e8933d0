package io.districtoffice.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/** The keys as the directory shows them; at most 64 KiB, within 2 s. */
final class HttpKeySource implements KeySource {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 64 * 1024;

    private final WebClient client;

    HttpKeySource(String uri) {
        client = WebClient.builder()
                .baseUrl(uri)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    @Override
    public Mono<JWKSet> keys() {
        return client.get().retrieve().bodyToMono(String.class).timeout(LONGEST).map(HttpKeySource::parse);
    }

    private static JWKSet parse(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException notKeys) {
            throw Exceptions.propagate(notKeys);
        }
    }
}
