package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;

/** Requests that wait when they are told to. */
final class Calls {

    private static final int TRIES = 30;

    private Calls() {}

    static Answer politely(Caller caller, Endpoint endpoint, String path, String body) {
        for (int i = 0; ; i++) {
            var request = request(caller, endpoint, path, body);
            var answer =
                    endpoint.live() ? head(request) : endpoint.isWorkbook() ? workbook(request) : caller.send(request);
            if (answer.status() != 429 || i == TRIES) {
                return answer;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(1000L * Integer.parseInt("0" + answer.header("Retry-After")));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
        }
    }

    private static HttpRequest.Builder request(Caller caller, Endpoint endpoint, String path, String body) {
        return switch (endpoint.method()) {
            case "GET" -> caller.request(path).GET();
            case "PUT" -> caller.json(path).header("If-Match", "\"1\"").PUT(Caller.text(body));
            default ->
                caller.json(path)
                        .header("Idempotency-Key", Caller.newKey())
                        .header("If-Match", "\"1\"")
                        .POST(Caller.text(body));
        };
    }

    /** The text of a workbook, so that it can be looked through. */
    private static Answer workbook(HttpRequest.Builder request) {
        try {
            var answer = Caller.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean made = answer.statusCode() == 200;
            return Answer.of(
                    answer, made ? unpacked(answer.body()) : new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String unpacked(byte[] workbook) throws IOException {
        var text = new StringBuilder();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (parts.getNextEntry() != null) {
                text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** The status of an answer that does not end. */
    private static Answer head(HttpRequest.Builder request) {
        try {
            var answer = Caller.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                boolean ends = answer.statusCode() != 200;
                String text = ends ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "";
                return new Answer(
                        answer.statusCode(),
                        text,
                        ends ? Answer.JSON.readTree(text) : Answer.JSON.createObjectNode(),
                        answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
