package io.districtoffice.notification.stream;

import io.districtoffice.notification.TestOffice;
import io.districtoffice.platform.decision.Actor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A reader of the live stream. */
final class OpenStream implements AutoCloseable {

    private static final String PATH = "/api/v1/notifications/stream";

    final HttpResponse<InputStream> response;
    final List<JsonNode> received = new CopyOnWriteArrayList<>();
    final List<String> ids = new CopyOnWriteArrayList<>();
    final List<String> comments = new CopyOnWriteArrayList<>();
    volatile boolean ended;
    volatile boolean broken;

    private OpenStream(HttpResponse<InputStream> response) {
        this.response = response;
        var thread = new Thread(this::read, "stream-reader");
        thread.setDaemon(true);
        thread.start();
    }

    static OpenStream of(Actor person, String... headers) {
        return of(TestOffice.TOKENS.token(person), headers);
    }

    static OpenStream of(String token, String... headers) {
        var request =
                TestOffice.request(token, PATH).timeout(Duration.ofMinutes(2)).header("Accept", "text/event-stream");
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new OpenStream(TestOffice.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    List<String> subjects() {
        return received.stream().map(item -> item.at("/subject/id").asString()).toList();
    }

    String lastId() {
        return ids.get(ids.size() - 1);
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("data:")) {
                    received.add(TestOffice.JSON.readTree(line.substring(5)));
                } else if (line.startsWith("id:")) {
                    ids.add(line.substring(3).strip());
                } else if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                }
            }
            ended = true;
        } catch (IOException e) {
            broken = true;
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyOver) {
            // nothing is left to close
        }
    }
}
