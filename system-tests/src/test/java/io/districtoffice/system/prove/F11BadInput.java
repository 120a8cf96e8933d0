package io.districtoffice.system.prove;

import io.districtoffice.system.Answer;
import io.districtoffice.system.Assembly;
import io.districtoffice.system.Bodies;
import io.districtoffice.system.Caller;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Bad input at every endpoint, made from the OpenAPI files and a list of mutations, by callers who have the right; files
 * that are not what they say; requests that no client would send. No 5xx, no answer later than five seconds, every refusal
 * a problem that tells nothing of the inside, and no memory kept.
 */
final class F11BadInput implements Check {

    private static final long HANG_MILLIS = 5_000;
    private static final long MOST_GROWTH_MB = 100;
    private static final int AT_ONCE = 4;
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]+\\.|java\\.|org\\.springframework|com\\.mongodb|org\\.bson|io\\.districtoffice|tools\\.jackson|reactor\\.|netty|\\.java:\\d");

    @Override
    public String id() {
        return "F11";
    }

    @Override
    public String about() {
        return "bad input at every endpoint: no 5xx, no hang, every refusal a problem without internals";
    }

    @Override
    public void run(Ground ground, Figures figures) throws Exception {
        new Run(ground.office(), figures).run(ground);
    }

    private record Run(Assembly office, Figures figures, List<Who> all) {

        Run(Assembly office, Figures figures) {
            this(office, figures, Who.everybody(office.gateway(), "police", "shiba"));
        }

        void run(Ground ground) throws Exception {
            var clerk = all.get(0);
            String draft = clerk.caller()
                    .post("/api/v1/reports", Bodies.report("坏输入"))
                    .expect(201)
                    .id();
            var mutations = new Mutations(ground.random(), draft);
            var endpoints = Endpoint.all().stream()
                    .filter(one -> !one.live()
                            && !one.path().endsWith("/logout")
                            && one.body().equals("json"))
                    .toList();
            var bad = new ArrayList<Callable<Void>>();
            for (int i = 0; i < ground.of(10_000, 1_500); i++) {
                var endpoint = endpoints.get(i % endpoints.size());
                var request = mutations.of(endpoint);
                var callers = all.stream().filter(who -> who.may(endpoint)).toList();
                var who = callers.get(i % callers.size());
                bad.add(() -> sent(endpoint, who, request));
            }
            // the first hundred warm up; what is kept for good shows only after them
            inParallel(bad.subList(0, 100));
            var before = memory();
            inParallel(bad.subList(100, bad.size()));
            files(clerk);
            sockets(clerk);
            growth(before);
            clerk.caller().get("/api/v1/reports/" + draft).expect(200);
            figures.never("5xx");
            figures.never("hangs");
            figures.never("accepted wrongly");
            figures.never("not a problem");
            figures.never("tells of the inside");
        }

        private static void inParallel(List<Callable<Void>> all) throws Exception {
            var pool = Executors.newFixedThreadPool(AT_ONCE);
            try {
                for (Future<Void> one : pool.invokeAll(all)) {
                    one.get();
                }
            } finally {
                pool.shutdownNow();
            }
        }

        private Void sent(Endpoint endpoint, Who who, BadRequest request) {
            // nobody's own limit is to be met, and public endpoints are open to few requests from one address
            judge(
                    endpoint + " " + request.what() + " by " + who.name(),
                    request.refused(),
                    () -> answer(who.caller(), request));
            return null;
        }

        private static HttpResponse<String> answer(Caller caller, BadRequest bad)
                throws IOException, InterruptedException {
            HttpRequest.Builder request;
            try {
                request = caller.request(bad.path());
                bad.headers().forEach(request::header);
            } catch (IllegalArgumentException notEvenAsked) {
                return null; // the client itself refuses it
            }
            var body = bad.method().equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(bad.body());
            return Caller.http().send(request.method(bad.method(), body).build(), HttpResponse.BodyHandlers.ofString());
        }

        private interface Asking {
            HttpResponse<String> ask() throws IOException, InterruptedException;
        }

        private void judge(String what, boolean mustRefuse, Asking asking) {
            HttpResponse<String> response;
            long began;
            try {
                int tries = 0;
                do {
                    began = System.nanoTime();
                    response = asking.ask();
                    if (response == null) {
                        return;
                    }
                } while (response.statusCode() == 429 && ++tries < 60 && waited(response));
            } catch (IOException closed) {
                figures.count("connections closed");
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            long millis = (System.nanoTime() - began) / 1_000_000;
            figures.count("inputs");
            figures.max("slowest ms", millis);
            bar(millis <= HANG_MILLIS, "hangs", what + ": " + millis + " ms");
            int status = response.statusCode();
            bar(status < 500, "5xx", what + ": " + status + " " + response.body());
            bar(!mustRefuse || status >= 400, "accepted wrongly", what + ": " + status);
            if (status >= 400) {
                figures.count("refused");
                problem(what, response);
            }
        }

        private void problem(String what, HttpResponse<String> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            String text = response.body();
            boolean right = type.startsWith("application/problem+json");
            if (right) {
                var json = Answer.JSON.readTree(text);
                right = json.path("type").asString("").startsWith("urn:problem:district-office:")
                        && json.path("status").asInt() == response.statusCode()
                        && !json.path("title").asString("").isEmpty();
            }
            bar(right, "not a problem", what + ": " + response.statusCode() + " " + type + " " + text);
            var inside = INSIDE.matcher(text.replaceAll("\"instance\":\"[^\"]*\"", ""));
            bar(!inside.find(), "tells of the inside", what + ": " + text);
        }

        private void bar(boolean held, String figure, String otherwise) {
            if (!held) {
                figures.count(figure);
                figures.bar(
                        false, figure + ": " + (otherwise.length() > 400 ? otherwise.substring(0, 400) : otherwise));
            }
        }

        private static boolean waited(HttpResponse<?> response) throws InterruptedException {
            String seconds = response.headers().firstValue("Retry-After").orElse("1");
            TimeUnit.SECONDS.sleep(Long.parseLong(seconds));
            return true;
        }

        private void files(Who clerk) {
            for (var file : BadFiles.all()) {
                judge("file " + file.name(), file.refused(), () -> {
                    var request = clerk.caller()
                            .request("/api/v1/report-attachments")
                            .header("Content-Type", "application/octet-stream")
                            .header("Content-Disposition", "attachment; filename*=UTF-8''" + file.name())
                            .header("Idempotency-Key", Caller.newKey())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(file.content()));
                    return Caller.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
                });
            }
        }

        private void sockets(Who clerk) throws IOException {
            var door = office.gateway();
            for (var one : Sockets.smuggling(door, clerk.caller().token()).entrySet()) {
                String answer = Sockets.send(door, one.getValue(), 3_000);
                figures.count("inputs");
                int status = Sockets.status(answer);
                bar(status < 500, "5xx", one.getKey() + ": " + answer);
                bar(status == 0 || status >= 400, "accepted wrongly", one.getKey() + ": " + answer);
                bar(!answer.contains("\"ready\""), "accepted wrongly", one.getKey() + " reached what is internal");
                bar(
                        Sockets.answers(answer) <= 1 || status >= 400,
                        "accepted wrongly",
                        one.getKey() + " was answered twice");
                bar(
                        !INSIDE.matcher(answer.substring(Math.max(0, answer.indexOf("\r\n\r\n"))))
                                .find(),
                        "tells of the inside",
                        one.getKey());
            }
            for (String path : List.of("/api/v1/reports", "/api/v1/supervision-items", "/api/v1/auth/login")) {
                var who = all.stream()
                        .filter(one -> one.rights().contains("SUPERVISOR") || path.contains("reports"))
                        .findFirst();
                int status = Sockets.chunksWithoutEnd(
                        door, path, who.orElse(clerk).caller().token(), "application/json");
                figures.count("inputs");
                bar(
                        status == 0 || status == 413 || status == 429,
                        "accepted wrongly",
                        path + " without end: " + status);
            }
        }

        /** Bytes in use after a collection, of each process that has code of ours. */
        private Map<String, Long> memory() throws IOException, InterruptedException {
            var used = new HashMap<String, Long>();
            for (String part : parts()) {
                used.put(part, Heap.usedAfterCollection(office.part(part).pid()));
            }
            return used;
        }

        private static List<String> parts() {
            var parts = new ArrayList<>(Assembly.services());
            parts.add(Assembly.GATEWAY);
            return parts;
        }

        private void growth(Map<String, Long> before) throws IOException, InterruptedException {
            for (var now : memory().entrySet()) {
                long grown = (now.getValue() - before.get(now.getKey())) >> 20;
                figures.max("most growth MB", grown);
                figures.bar(grown < MOST_GROWTH_MB, now.getKey() + " kept " + grown + " MB");
            }
        }
    }
}
