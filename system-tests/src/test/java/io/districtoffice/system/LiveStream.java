package io.districtoffice.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A person's open live stream; remembers each event's data and id. */
public final class LiveStream implements AutoCloseable {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final java.io.InputStream body;
    private volatile String lastId = "";
    private volatile java.util.function.Consumer<String> listener = line -> {};

    private LiveStream(java.io.InputStream body) {
        this.body = body;
    }

    public static LiveStream open(Caller caller, String lastEventId) {
        try {
            var request = caller.request("/api/v1/notifications/stream")
                    .timeout(Duration.ofMinutes(10))
                    .header("Accept", "text/event-stream");
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            var response = Caller.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("stream: " + response.statusCode());
            }
            var stream = new LiveStream(response.body());
            var reader = new Thread(stream::read, "live-stream");
            reader.setDaemon(true);
            reader.start();
            return stream;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (line.startsWith("data:")) {
                    String data = line.substring(5).strip();
                    received.add(data);
                    listener.accept(data);
                } else if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                }
            }
        } catch (IOException ended) {
            // the stream is over, by us or by the server
        }
    }

    public List<String> received() {
        return received;
    }

    /** Is told of each event's data when it comes, on the stream's own thread. */
    public void listen(java.util.function.Consumer<String> one) {
        listener = one;
    }

    public String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException alreadyOver) {
            // nothing is left to close
        }
    }
}
