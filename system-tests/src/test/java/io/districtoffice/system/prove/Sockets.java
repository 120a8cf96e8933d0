package io.districtoffice.system.prove;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that no client would send, over a bare socket. */
final class Sockets {

    private static final int MOST = 4 << 20;

    private Sockets() {}

    /** Two requests in one, in the ways in which two servers may disagree about where the first one ends. */
    static Map<String, String> smuggling(URI door, String token) {
        String host = "Host: " + door.getAuthority() + "\r\n";
        String post = "POST /api/v1/reports HTTP/1.1\r\n" + host + "Authorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: smuggled\r\n";
        String second = "GET /internal/ready HTTP/1.1\r\n" + host + "\r\n";
        var set = new LinkedHashMap<String, String>();
        set.put(
                "length and chunks",
                post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second);
        set.put("two lengths", post + "Content-Length: 2\r\nContent-Length: 60\r\n\r\n{}" + second);
        set.put("list of lengths", post + "Content-Length: 2, 60\r\n\r\n{}" + second);
        set.put("length with a sign", post + "Content-Length: +2\r\n\r\n{}" + second);
        set.put("negative length", post + "Content-Length: -2\r\n\r\n{}" + second);
        set.put("space before colon", post + "Content-Length : 2\r\nContent-Length: 60\r\n\r\n{}" + second);
        set.put(
                "folded header",
                post + "X-A: b\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}" + second);
        set.put("unknown coding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + second);
        set.put(
                "two codings",
                post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + second);
        set.put("bad chunk size", post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n");
        set.put("negative chunk size", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n");
        set.put("no host", "GET /api/v1/me HTTP/1.1\r\n\r\n");
        set.put("two hosts", "GET /api/v1/me HTTP/1.1\r\n" + host + "Host: elsewhere\r\n\r\n");
        set.put("line too long", "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + host + "\r\n");
        set.put("headers too long", "GET /api/v1/me HTTP/1.1\r\n" + host + "X: " + "a".repeat(300_000) + "\r\n\r\n");
        set.put("no HTTP", "\u0016\u0003\u0001\u0002\u0000hello\r\n\r\n");
        set.put("unknown method", "FROB /api/v1/me HTTP/1.1\r\n" + host + "\r\n");
        set.put("other address", "GET http://127.0.0.1:1/internal/ready HTTP/1.1\r\n" + host + "\r\n");
        set.put("dots", "GET /api/v1/../../internal/ready HTTP/1.1\r\n" + host + "\r\n");
        set.put("encoded dots", "GET /api/v1/%2e%2e/%2e%2e/internal/ready HTTP/1.1\r\n" + host + "\r\n");
        set.put("NUL in a header", "GET /api/v1/me HTTP/1.1\r\n" + host + "X-A: a\u0000b\r\n\r\n");
        return set;
    }

    /** What comes back until the other side closes or the time is over. */
    static String send(URI door, String request, int millis) throws IOException {
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return rest(socket);
        }
    }

    /** Goes on sending chunks until there is an answer; {@code -1} when it was taken without end. */
    static int chunksWithoutEnd(URI door, String path, String token, String type) throws IOException {
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(5_000);
            var out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: " + door.getAuthority() + "\r\nAuthorization: Bearer "
                            + token + "\r\nContent-Type: " + type + "\r\nIdempotency-Key: endless\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] chunk = ("4000\r\n" + " ".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            int sent = 0;
            try {
                for (; sent < MOST && socket.getInputStream().available() == 0; sent += 0x4000) {
                    out.write(chunk);
                }
            } catch (SocketException closed) {
                // the answer may be there all the same
            }
            String answer = rest(socket);
            return answer.isEmpty() && sent >= MOST ? -1 : status(answer);
        }
    }

    /** 0 when the connection was closed without an answer. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.") && answer.length() > 12 ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    static long answers(String all) {
        return all.split("HTTP/1\\.1 \\d", -1).length - 1L;
    }

    private static String rest(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(part);
                    n >= 0;
                    n = socket.getInputStream().read(part)) {
                all.write(part, 0, n);
            }
        } catch (SocketException | SocketTimeoutException over) {
            // what came before it counts
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
