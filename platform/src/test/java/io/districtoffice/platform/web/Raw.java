package io.districtoffice.platform.web;

import io.districtoffice.platform.sample.SampleOffice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket, where a client library would not let us misbehave. */
final class Raw {

    private static final int PATIENCE = 8_000;

    private Raw() {}

    /** Sends it and reads until the other side closes. */
    static String ask(String request) {
        try (var socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return readAll(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Socket open() throws IOException {
        var socket = new Socket("127.0.0.1", SampleOffice.port());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    static String readAll(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n > 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            answer.write("\n(reset)".getBytes(StandardCharsets.UTF_8));
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
