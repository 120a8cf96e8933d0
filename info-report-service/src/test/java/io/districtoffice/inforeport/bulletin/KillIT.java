package io.districtoffice.inforeport.bulletin;

import static io.districtoffice.inforeport.bulletin.Bulletin.NOTHING;
import static io.districtoffice.inforeport.bulletin.Bulletin.list;
import static io.districtoffice.inforeport.bulletin.Bulletin.path;
import static io.districtoffice.inforeport.bulletin.Bulletin.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.embedded.store.EmbeddedStore;
import io.districtoffice.inforeport.Caller;
import io.districtoffice.inforeport.Caller.Answer;
import io.districtoffice.inforeport.TestOffice;
import io.districtoffice.platform.EmbeddedParts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 of the service in the middle: its store and its broker live on, another process takes over. */
class KillIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int REPORTS = 60;
    private static final int ISSUES = 64;

    private static EmbeddedStore store;
    private static EmbeddedBroker broker;
    private static Path data;
    private static Process process;
    private static int port;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(EmbeddedStore.Settings.in(EmbeddedParts.newFolder("kill-store")));
        broker = EmbeddedBroker.open(EmbeddedBroker.Settings.in(EmbeddedParts.newFolder("kill-broker")));
        data = EmbeddedParts.newFolder("kill-data");
    }

    @AfterAll
    static void close() throws InterruptedException {
        kill();
        broker.close();
        store.close();
    }

    /** @param slow how much longer each adoption takes */
    private static void start(Duration slow) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dvictim.store=" + store.uri(),
                        "-Dvictim.broker=" + broker.bootstrapServers(),
                        "-Dvictim.data=" + data,
                        "-Dvictim.slow=" + slow.toMillis(),
                        "-Dvictim.keys=" + new JWKSet(TestOffice.TOKENS.key().toPublicJWK()).toString(true),
                        Victim.class.getName())
                .redirectErrorStream(true)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        var said = new StringBuilder();
        while (line != null && !line.startsWith(Victim.READY)) {
            said.append(line).append('\n');
            line = out.readLine();
        }
        assertThat(line).as("the process is ready, and not: %s", said).isNotNull();
        port = Integer.parseInt(line.substring(Victim.READY.length()).trim());
        // what it says later must not fill its pipe
        var rest = new Thread(() -> out.lines().forEach(ignored -> {}), "victim");
        rest.setDaemon(true);
        rest.start();
    }

    private static void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Bulletin office(String leader) {
        TestOffice.publish(
                broker.bootstrapServers(), "person:" + leader, Bulletin.told(leader, "district-party", "LEADER"));
        TestOffice.publish(
                broker.bootstrapServers(),
                "client:hekou-system",
                "{\"id\":\"hekou-system\",\"unit\":\"hekou\",\"delegatedSignOff\":true}");
        return new Bulletin(Bulletin.official(leader, "district-party", "LEADER"), () -> port);
    }

    private static Answer publication(Bulletin office) {
        String terms = Bulletin.terms(office.newName(), "DAILY", office.leaderKey());
        await("the leader is known")
                .atMost(LIMIT)
                .until(() -> office.chief.post(Bulletin.PUBLICATIONS, terms).status() != 422);
        return office.publication("DAILY", office.leaderKey());
    }

    @Test
    void killed_in_the_middle_of_adopting_sixty_reports_all_are_adopted_once() throws Exception {
        start(Duration.ofMillis(200));
        var office = office("p-leader-of-sixty");
        var publication = publication(office);
        String[] reports = office.pooled(REPORTS);
        var published = office.published(publication, reports);
        int[] done = {0};
        await("some are adopted")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    done[0] = adopted(office, published);
                    return done[0] >= 8;
                });
        kill();
        System.out.println("killed after " + done[0] + " of " + REPORTS);
        assertThat(done[0]).as("in the middle").isLessThan(REPORTS - 8);

        start(Duration.ZERO);

        await("all are adopted").atMost(LIMIT).until(() -> adopted(office, published) == REPORTS);
        await("and the reader is told")
                .atMost(LIMIT)
                .until(() -> office.desk
                                .get(path(published) + "/readings")
                                .json()
                                .path("items")
                                .size()
                        == 1);
        for (String report : reports) {
            await(report).atMost(LIMIT).untilAsserted(() -> assertThat(history(office, report))
                    .filteredOn(type -> type.equals("inforeport.report.adopted.v1"))
                    .hasSize(1));
        }
        kill();
    }

    private static int adopted(Bulletin office, Answer issue) {
        return office.desk
                .get(path(issue))
                .expect(200)
                .json()
                .at("/making/adopted/done")
                .asInt();
    }

    private static List<String> history(Bulletin office, String report) {
        var history = office.chief.get("/api/v1/reports/" + report + "/history").expect(200);
        return list(history.json(), "/items", "type");
    }

    @Test
    void killed_while_sixty_four_issues_are_numbered_there_is_no_gap_and_no_twin() throws Exception {
        start(Duration.ZERO);
        var office = office("p-leader-of-numbers");
        var publication = publication(office);
        var signed = IntStream.range(0, ISSUES)
                .parallel()
                .mapToObj(i -> office.signed(publication, office.pooled()))
                .toList();
        Map<Answer, String> keys = new HashMap<>();
        signed.forEach(issue -> keys.put(issue, Caller.newKey()));

        var answers = signed.stream()
                .map(issue -> number(office.desk, issue, keys.get(issue)))
                .toList();
        CompletableFuture.anyOf(answers.subList(0, 8).toArray(CompletableFuture[]::new))
                .join();
        kill();
        long answered = answers.stream()
                .filter(answer -> !answer.handle((ok, cut) -> cut != null).join())
                .count();
        System.out.println("killed after " + answered + " of " + ISSUES + " numbers");

        start(Duration.ZERO);

        var numbers = new ArrayList<Integer>();
        for (Answer issue : signed) {
            await(issue.id()).atMost(LIMIT).until(() -> {
                var answer = number(office.desk, issue, keys.get(issue)).join();
                return answer.status() == 200
                        && numbers.add(answer.json().at("/number/no").asInt());
            });
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, ISSUES).boxed().toList());
        assertThat(step(office.desk, office.signed(publication, office.pooled()), "number")
                        .json()
                        .at("/number/no")
                        .asInt())
                .isEqualTo(ISSUES + 1);
        kill();
    }

    private static CompletableFuture<Answer> number(Caller by, Answer issue, String key) {
        return Caller.sendAsync(
                by.command(path(issue) + "/number", key, NOTHING).header("If-Match", issue.etag()));
    }
}
