package io.districtoffice.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpKeySourceTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private HttpServer server;
    private volatile int status = 200;
    private volatile String text = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private KeySource source() {
        return new HttpKeySource("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    }

    @Test
    void keys_are_read_as_the_directory_shows_them() {
        var key = new TestTokens().key();
        text = new JWKSet(key.toPublicJWK()).toString();
        assertThat(source().keys().block(LIMIT).getKeyByKeyId(key.getKeyID())).isNotNull();
    }

    @Test
    void an_error_nonsense_and_a_giant_are_failures() {
        status = 503;
        assertThatThrownBy(() -> source().keys().block(LIMIT)).isInstanceOf(RuntimeException.class);
        status = 200;
        text = "<html>";
        assertThatThrownBy(() -> source().keys().block(LIMIT)).isInstanceOf(RuntimeException.class);
        text = "{\"keys\":[" + " ".repeat(100_000) + "]}";
        assertThatThrownBy(() -> source().keys().block(LIMIT)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void nobody_there_is_a_failure() {
        var source = source();
        server.stop(0);
        assertThatThrownBy(() -> source.keys().block(LIMIT)).isInstanceOf(RuntimeException.class);
    }
}
