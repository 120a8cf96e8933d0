package io.districtoffice.gateway;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.events.ReferenceCopy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real gateway on a free port before small real services, with keys of its own. */
final class Door implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    static final ECKey KEY = key();

    final Service directory = new Service("directory-service");
    final Service report = new Service("info-report-service");
    final Service supervision = new Service("supervision-service");
    final Service document = new Service("document-service");
    final Service notification = new Service("notification-service");
    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    final ConfigurableApplicationContext context;
    final int port;

    /** The reference copy as a test wants it; not annotated, lest every scan of this package finds it. */
    @Import(GatewayApplication.class)
    static class WithReference {
        static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();
        static volatile boolean caughtUp = true;

        @Bean
        ReferenceCopy referenceCopy() {
            return new ReferenceCopy() {
                @Override
                public Optional<JsonNode> find(String key) {
                    return REVOKED.contains(key) ? Optional.of(JSON.createObjectNode()) : Optional.empty();
                }

                @Override
                public Collection<JsonNode> all(String prefix) {
                    return List.of();
                }

                @Override
                public boolean caughtUp() {
                    return caughtUp;
                }

                @Override
                public Mono<Void> whenCaughtUp() {
                    return Mono.empty();
                }

                @Override
                public Flux<String> changes() {
                    return Flux.never();
                }
            };
        }
    }

    Door(Map<String, Object> more) {
        directory.on("/api/v1/auth/jwks", (request, response) -> response.header("Content-Type", "application/json")
                .sendString(Mono.just(new JWKSet(KEY).toString()))
                .then());
        var properties = new HashMap<String, Object>();
        properties.put("spring.main.allow-bean-definition-overriding", true); // the reference copy of below
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        properties.put("office.contracts", "classpath:test-contracts/commands/*.yaml");
        properties.put("office.security.permissions", "classpath:test-contracts/permissions/*.yaml");
        properties.put("office.gateway.limits.address", "1000/1000");
        for (Service service : List.of(directory, report, supervision, document, notification)) {
            properties.put("office.routes." + service.name, service.uri());
        }
        properties.putAll(more);
        context = OfficeApplication.start(WithReference.class, "gateway", properties);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpRequest.Builder request(String path, String person, String unit) {
        return request(path).header("Authorization", "Bearer " + token(person, unit));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path, "p-" + UUID.randomUUID(), "hekou"));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String problem(HttpResponse<String> answer) {
        var told = json(answer);
        return told.path("status").asInt() + " "
                + told.path("type").asString("").replace("urn:problem:district-office:", "");
    }

    static String token(String person, String unit) {
        return signed(KEY, claims(person, unit).build());
    }

    static JWTClaimsSet.Builder claims(String person, String unit) {
        return new JWTClaimsSet.Builder()
                .issuer("urn:district-office")
                .audience("district-office")
                .subject(person)
                .claim("kind", "person")
                .claim("name", person)
                .claim("unit", unit)
                .claim("roles", List.of("UNIT_CLERK"))
                .claim("sid", "s-" + person)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(240)));
    }

    static String signed(ECKey key, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType("at+jwt"))
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (Service service : List.of(directory, report, supervision, document, notification)) {
            service.kill();
        }
        context.close(); // last: it ends the event loops of this process
    }
}
