package io.districtoffice.platform.web;

import static io.districtoffice.platform.sample.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.platform.sample.SampleOffice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes that come are counted, whatever was announced, and a sender without end does not keep its connection. */
class BodyLimitTest {

    private static final String SAMPLES = "/api/v1/samples";
    private static final byte[] PIECE = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);

    private static String head(String more) {
        return "POST " + SAMPLES + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\n" + more + "\r\n\r\n";
    }

    private static String signedIn(String more) {
        return head("Authorization: Bearer " + SampleOffice.TOKENS.token(SampleOffice.CLERK) + "\r\n" + more);
    }

    @Test
    void four_hundred_kilobytes_are_413_for_an_ordinary_client() {
        String json = "{\"title\":\"a\",\"body\":\"" + "x".repeat(400 * 1024) + "\"}";
        var announced = post(SAMPLES, json).answer();
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.code()).isEqualTo("body-too-large");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        var chunked = post(SAMPLES, "")
                .body("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .answer();
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void up_to_the_limit_a_body_is_taken() {
        String json = "{\"title\":\"a\"}" + " ".repeat(BodyFilter.LIMIT - 13);
        assertThat(post(SAMPLES, json).answer().status()).isEqualTo(201);
        assertThat(post(SAMPLES, json + " ").answer().status()).isEqualTo(413);
    }

    @Test
    void an_announced_giant_is_refused_before_a_byte_of_it_is_sent() throws IOException {
        try (var socket = Raw.open()) {
            write(socket, signedIn("Content-Length: 10000000000"));
            String answer = Raw.readAll(socket);
            assertThat(Raw.status(answer)).isEqualTo(413);
            assertThat(answer).containsIgnoringCase("connection: close").contains("body-too-large");
        }
    }

    @Test
    void an_endless_chunked_body_is_refused_and_its_connection_closed() throws IOException {
        assertEndlessIsCutOff(signedIn("Transfer-Encoding: chunked"), 413);
    }

    @Test
    void an_endless_body_without_a_token_is_cut_off_too() throws IOException {
        assertEndlessIsCutOff(head("Transfer-Encoding: chunked"), 401);
    }

    private static void assertEndlessIsCutOff(String head, int status) throws IOException {
        long begun = System.nanoTime();
        try (var socket = Raw.open()) {
            write(socket, head);
            long sent = sendUntilClosed(socket, 200L << 20);
            String answer = Raw.readAll(socket);
            assertThat(sent).as("bytes sent before the connection was closed").isLessThan(100L << 20);
            // What was answered may be lost to the reset that a sender without end provokes; it is closed in any case.
            assertThat(Raw.status(answer)).isIn(status, 0);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void a_sender_that_stops_after_too_much_reads_the_refusal_and_sees_the_end() throws IOException {
        try (var socket = Raw.open()) {
            write(socket, signedIn("Transfer-Encoding: chunked"));
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < 100; i++) {
                out.write(PIECE);
            }
            out.flush();
            String answer = Raw.readAll(socket);
            assertThat(Raw.status(answer)).isEqualTo(413);
            assertThat(answer).containsIgnoringCase("connection: close").doesNotContain("(reset)");
        }
    }

    @Test
    void a_length_that_lies_does_not_help() throws IOException {
        try (var socket = Raw.open()) {
            write(socket, signedIn("Content-Length: 13\r\nConnection: close") + "{\"title\":\"a\"}" + "x".repeat(1000));
            assertThat(Raw.status(Raw.readAll(socket))).isEqualTo(201);
        }
    }

    @Test
    void length_and_chunks_together_are_not_believed_twice() throws IOException {
        try (var socket = Raw.open()) {
            write(
                    socket,
                    signedIn("Content-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close")
                            + "d\r\n{\"title\":\"a\"}\r\n0\r\n\r\nGET /api/v1/hollow HTTP/1.1\r\nHost: x\r\n\r\n");
            String answer = Raw.readAll(socket);
            assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
            assertThat(Raw.status(answer)).isIn(201, 400);
        }
    }

    @Test
    void a_refused_small_body_leaves_the_connection_usable() throws IOException {
        try (var socket = Raw.open()) {
            write(socket, head("Content-Length: 13") + "{\"title\":\"a\"}");
            write(socket, signedIn("Content-Length: 13\r\nConnection: close") + "{\"title\":\"a\"}");
            String answers = Raw.readAll(socket);
            assertThat(answers).contains("HTTP/1.1 401").contains("HTTP/1.1 201");
        }
    }

    @Test
    void a_stream_passes_and_its_reader_counts() throws IOException {
        var small = post("/api/v1/sample-attachments", "")
                .body("application/pdf", BodyPublishers.ofByteArray(new byte[1_500_000]))
                .answer();
        assertThat(small.status()).isEqualTo(201);
        assertThat(small.json().path("size").asInt()).isEqualTo(1_500_000);
        var large = post("/api/v1/sample-attachments", "")
                .body("application/pdf", BodyPublishers.ofByteArray(new byte[2_500_000]))
                .answer();
        assertThat(large.status()).isEqualTo(413);
    }

    @Test
    void a_form_is_taken_only_where_one_is_due() {
        var form = BodyPublishers.ofString("grant_type=client_credentials");
        var taken = post("/api/v1/sign-in/token", "")
                .body("application/x-www-form-urlencoded", form)
                .answer();
        assertThat(taken.json().path("grant").asString()).isEqualTo("client_credentials");
        assertThat(post("/api/v1/sign-in/token", "{}").answer().status()).isEqualTo(415);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static long sendUntilClosed(Socket socket, long most) throws IOException {
        long sent = 0;
        try {
            while (sent < most) {
                socket.getOutputStream().write(PIECE);
                sent += PIECE.length;
            }
        } catch (SocketException closed) {
            // as it should be
        }
        return sent;
    }
}
