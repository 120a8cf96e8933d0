package io.districtoffice.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import reactor.core.publisher.Mono;

/**
 * Where the public signing keys come from: over HTTP by default; the directory, which has them, brings a bean of its own.
 * Any error means that they cannot be had now. It must not block.
 */
public interface KeySource {
    Mono<JWKSet> keys();
}
