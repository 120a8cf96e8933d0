package io.districtoffice.system.prove;

import static org.awaitility.Awaitility.await;

import io.districtoffice.system.Bodies;
import io.districtoffice.system.Caller;
import io.districtoffice.system.Lists;
import io.districtoffice.system.prove.FaultProxy.Fault;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A bad network between the caller and the gateway: late, reset in the middle of the answer, without an answer. What is
 * repeated under its key is there once. Who trickles a request is cut off in time.
 */
final class F10Network implements Check {

    /** The gateway lets a small body take ten seconds. */
    private static final Duration FREED_WITHIN = Duration.ofSeconds(20);

    @Override
    public String id() {
        return "F10";
    }

    @Override
    public String about() {
        return "a bad network: no double submission under one key, connections freed in time";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        var gateway = ground.office().gateway();
        var straight = Caller.machine(gateway, "transport-system");
        String mark = "坏网" + ground.seed();
        try (var proxy = new FaultProxy(gateway)) {
            for (Fault fault : List.of(Fault.LATE, Fault.RESET_IN_ANSWER, Fault.HALF_OPEN)) {
                for (int i = 0; i < ground.of(20, 3); i++) {
                    once(straight, proxy.with(fault), mark + fault + i, figures);
                }
            }
            trickling(proxy.with(Fault.SLOW), straight.token(), ground.of(200, 20), figures);
        }
        var titles = Lists.all(straight, "/api/v1/reports?limit=200", "title").stream()
                .filter(title -> title.startsWith(mark))
                .toList();
        figures.set("reports", titles.size());
        figures.bar(
                titles.size() == figures.of("submissions"),
                titles.size() + " reports for " + figures.of("submissions"));
        figures.never("answered otherwise");
    }

    private static void once(Caller straight, FaultProxy proxy, String title, Figures figures) {
        figures.count("submissions");
        var through = straight.at(proxy.address());
        String key = Caller.newKey();
        String body = Bodies.signedOffReport(title);
        String first = "";
        try {
            var answer = through.send(through.json("/api/v1/reports")
                    .timeout(Duration.ofSeconds(4))
                    .header("Idempotency-Key", key)
                    .POST(Caller.text(body)));
            first = answer.id();
        } catch (UncheckedIOException cutOff) {
            figures.count("cut off");
        }
        var again = straight.post("/api/v1/reports", body, key);
        if (again.status() != 201 || (!first.isEmpty() && !first.equals(again.id()))) {
            figures.count("answered otherwise");
            figures.bar(false, title + ": " + again.status() + " " + again.text());
        }
    }

    private static void trickling(FaultProxy proxy, String token, int many, Figures figures) throws Exception {
        int before = proxy.endedByServer();
        var sockets = new ArrayList<Socket>();
        long began = System.nanoTime();
        try {
            for (int i = 0; i < many; i++) {
                var socket =
                        new Socket(proxy.address().getHost(), proxy.address().getPort());
                socket.getOutputStream()
                        .write(("POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                                .getBytes(StandardCharsets.ISO_8859_1));
                sockets.add(socket);
            }
            await("who trickles is cut off")
                    .atMost(FREED_WITHIN.multipliedBy(3))
                    .until(() -> proxy.endedByServer() - before >= many);
            figures.set("trickling freed after ms", (System.nanoTime() - began) / 1_000_000);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
