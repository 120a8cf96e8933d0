package io.districtoffice.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A socket, for requests that no client would send. */
final class Raw implements AutoCloseable {

    private final Socket socket;

    Raw(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
    }

    static String send(int port, String request) {
        try (var raw = new Raw(port)) {
            raw.write(request);
            return raw.rest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** What comes until the other side closes. */
    String rest() throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                all.write(part, 0, n);
            }
        } catch (SocketException reset) {
            // what came before it counts
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** What has come within the time, at least one byte; empty when nothing. */
    String some(int millis) throws IOException {
        socket.setSoTimeout(millis);
        byte[] part = new byte[8192];
        try {
            int n = socket.getInputStream().read(part);
            return n < 0 ? "" : new String(part, 0, n, StandardCharsets.UTF_8);
        } catch (SocketTimeoutException nothing) {
            return "";
        }
    }

    /** Goes on sending chunks until there is an answer. */
    String answerToChunksWithoutEnd(int most) throws IOException {
        String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
        try {
            for (int sent = 0; sent < most && socket.getInputStream().available() == 0; sent += 0x4000) {
                write(chunk);
            }
        } catch (SocketException closed) {
            // the answer may be there all the same
        }
        return rest();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
