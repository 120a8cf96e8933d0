package io.districtoffice.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A client that keeps its connection and asks again the moment it has its answer is answered every time. With Reactor
 * Netty 1.3.7 about one of a thousand requests was never read: one that came before the end of the call before it had
 * been noted, and was refused at once.
 */
class KeptConnectionTest {

    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 2_000;

    @Test
    void every_request_on_a_kept_connection_is_answered() throws Exception {
        var clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                work.add(KeptConnectionTest::oneConnection);
            }
            int answered = 0;
            for (var client : clients.invokeAll(work, 120, TimeUnit.SECONDS)) {
                answered += client.get();
            }
            assertThat(answered).isEqualTo(CONNECTIONS * ROUNDS * 2);
        } finally {
            clients.shutdownNow();
        }
    }

    private static int oneConnection() throws IOException {
        int answered = 0;
        try (var socket = Raw.open()) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < ROUNDS; i++) {
                socket.getOutputStream().write(get("/api/v1/failures/elsewhere"));
                assertThat(status(in)).isEqualTo(409);
                socket.getOutputStream().write(get("/api/v1/samples/1"));
                assertThat(status(in)).isEqualTo(401);
                answered += 2;
            }
        }
        return answered;
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads one answer with its body. */
    private static int status(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        in.readNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
