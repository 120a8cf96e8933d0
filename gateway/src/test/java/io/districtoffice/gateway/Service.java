package io.districtoffice.gateway;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A small real service: remembers what it was sent and answers {@code {"by":"<name>"}} unless told otherwise. */
final class Service {

    /** One request as the service saw it; header names in lower case. */
    record Seen(String method, String uri, Map<String, String> headers) {}

    final String name;
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final AtomicLong bytes = new AtomicLong();
    private final Map<String, BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>>> answers =
            new ConcurrentHashMap<>();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private DisposableServer server;
    private int port;

    Service(String name) {
        this.name = name;
        start();
    }

    void start() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .channelGroup(connections)
                .handle(this::answer)
                .bindNow(Duration.ofSeconds(5));
        port = server.port();
    }

    /** As if killed: open connections break. */
    void kill() {
        server.channel().close().syncUninterruptibly();
        connections.close().syncUninterruptibly();
    }

    String uri() {
        return "http://127.0.0.1:" + port;
    }

    void on(String path, BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        answers.put(path, answer);
    }

    List<Seen> seen(String path) {
        return seen.stream()
                .filter(one -> one.uri().equals(path) || one.uri().startsWith(path + "?"))
                .toList();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var headers = new ConcurrentHashMap<String, String>();
        request.requestHeaders()
                .forEach(header -> headers.merge(
                        header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + "," + b));
        seen.add(new Seen(request.method().name(), request.uri(), headers));
        String path = request.uri().split("\\?")[0];
        var answer = answers.getOrDefault(path, this::plain);
        return answer.apply(request, response);
    }

    private Publisher<Void> plain(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .doOnNext(part -> bytes.addAndGet(part.readableBytes()))
                .then(Mono.defer(() -> response.header("Content-Type", "application/json")
                        .header("X-Trace-Id", "of-the-service")
                        .header("Server", "secret/1.0")
                        .header("X-Powered-By", "secret")
                        .header("X-Frame-Options", "ALLOWALL")
                        .sendString(Mono.just("{\"by\":\"" + name + "\"}"))
                        .then()));
    }
}
