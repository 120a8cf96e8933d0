package io.districtoffice.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** {@code ./office up}: starts everything, waits until it is ready and says where and with which accounts. */
public final class StandaloneApplication {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private StandaloneApplication() {}

    public static void main(String[] args) throws InterruptedException {
        // logback.xml of this module is the one configuration: six services would each set the log up again
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var begun = Instant.now();
        Office office;
        StandaloneSettings settings;
        try {
            settings = StandaloneSettings.from(System.getenv());
            System.out.println("正在启动 … / starting … " + settings.data());
            office = Office.start(settings);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        } catch (RuntimeException e) {
            System.err.println("启动失败 / could not start: " + rootMessage(e));
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(office::close, "close-office"));
        if (!ready(settings.port(), begun.plus(PATIENCE))) {
            System.err.println("三分钟内未能就绪,见上面的日志 / not ready within three minutes, see the log above");
            System.exit(1);
        }
        System.out.println(Welcome.text(settings, Duration.between(begun, Instant.now())));
    }

    private static boolean ready(int port, Instant until) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try (var executor = new ClosingExecutor()) {
            var client = HttpClient.newBuilder().executor(executor.service()).build();
            while (Instant.now().isBefore(until)) {
                try {
                    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() == 200 && !answer.body().contains("\"ready\":false")) {
                        return true;
                    }
                } catch (IOException notYet) {
                    // asked again below
                }
                Thread.sleep(100);
            }
            return false;
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
