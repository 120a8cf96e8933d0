package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClients;
import io.districtoffice.platform.journal.JournalVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A backup under load, everything gone, a restore (F16): what was accepted before the backup began is there, each once. */
class BackupIT {

    private static final List<String> UNITS = List.of("hekou", "shiba", "louguan", "qiandao");
    private static final String ATTACHED = "现场记录,备份之前\n";
    private static final int REPEATED = 20;
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private record Said(int status, String text) {}

    @Test
    void what_was_accepted_before_a_backup_survives_the_loss_of_everything() throws Exception {
        Path archive = folder.resolve("office.zip");
        try (var ledger = new Ledger(folder.resolve("ledger"));
                var office = Assembly.standalone(folder).start()) {
            office.awaitReady();
            String attachment = attached(office);
            Set<String> before;
            try (var load = new Senders(office, ledger)) {
                await().atMost(SOON).until(() -> ledger.idOfKey().size() >= 40);
                before = new HashSet<>(ledger.idOfKey().values());
                var backup = run("BackupApplication", archive);
                assertThat(backup.status()).as(backup.text()).isZero();
                int then = ledger.idOfKey().size();
                assertThat(then).as("it goes on while it is backed up").isGreaterThan(before.size());
                await().atMost(SOON).until(() -> ledger.idOfKey().size() >= then + 20);
            }
            Map<String, String> receipts = receipts(office);
            office.part(Assembly.STANDALONE).kill();
            FileSystemUtils.deleteRecursively(folder.resolve("data"));
            var restored = run("RestoreApplication", archive);
            assertThat(restored.status()).as(restored.text()).isZero();
            assertThat(restored.text()).doesNotContain("first bad");
            office.part(Assembly.STANDALONE).start();
            office.awaitReady();

            Map<String, String> found = receipts(office);
            assertThat(found.keySet()).containsAll(before);
            assertThat(found).hasSizeLessThan(receipts.size());
            assertThat(receipts.entrySet()).as("as it was accepted").containsAll(found.entrySet());
            assertThat(Caller.signedIn(office.gateway(), "police.clerk")
                            .get(attachment)
                            .expect(200)
                            .text())
                    .isEqualTo(ATTACHED);
            everyoneHearsOfEachOnce(office, found.keySet());
            whatIsRepeatedIsThereOnce(office, ledger, found.keySet());
            everyChainIsWell();
        }
    }

    /** Each unit's own system hands in one report after the other, ten a second at most. */
    private static final class Senders implements AutoCloseable {

        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(UNITS.size());

        Senders(Assembly office, Ledger ledger) {
            for (String unit : UNITS) {
                var machine = Caller.machine(office.gateway(), unit + "-system");
                threads.scheduleWithFixedDelay(
                        () -> submit(machine, ledger, unit, newKeyOf(unit)), 0, 100, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void close() throws InterruptedException {
            threads.shutdown();
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new AssertionError("a sender did not end");
            }
        }
    }

    private static Answer submit(Caller machine, Ledger ledger, String unit, String key) {
        var answer = machine.post("/api/v1/reports", Bodies.signedOffReport("动态 " + key), key);
        if (answer.status() == 201) {
            ledger.accepted(unit, key, answer.id());
        }
        return answer;
    }

    /** Of each report its receipt number, as its unit sees it. */
    private static Map<String, String> receipts(Assembly office) {
        var receipts = new HashMap<String, String>();
        for (String unit : UNITS) {
            var machine = Caller.machine(office.gateway(), unit + "-system");
            var ids = Lists.all(machine, "/api/v1/reports?limit=200", "id");
            var numbers = Lists.all(machine, "/api/v1/reports?limit=200", "receiptNo");
            assertThat(ids).doesNotHaveDuplicates();
            for (int i = 0; i < ids.size(); i++) {
                receipts.put(ids.get(i), numbers.get(i));
            }
        }
        assertThat(receipts.values()).doesNotHaveDuplicates();
        return receipts;
    }

    private static void everyoneHearsOfEachOnce(Assembly office, Set<String> reports) {
        var desk = Caller.signedIn(office.gateway(), "desk");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Lists.subjects(desk)).containsAll(reports));
        assertThat(Lists.subjectsWithRepeats(desk)).doesNotHaveDuplicates();
    }

    /** The senders come again with their keys: what was restored is replayed, what was lost is accepted under its old id. */
    private static void whatIsRepeatedIsThereOnce(Assembly office, Ledger ledger, Set<String> restored) {
        var machines = new HashMap<String, Caller>();
        UNITS.forEach(unit -> machines.put(unit, Caller.machine(office.gateway(), unit + "-system")));
        var known = ledger.idOfKey().entrySet();
        var some = Stream.concat(
                known.stream()
                        .filter(line -> restored.contains(line.getValue()))
                        .limit(REPEATED),
                known.stream()
                        .filter(line -> !restored.contains(line.getValue()))
                        .limit(REPEATED));
        some.forEach(line -> {
            String key = line.getKey();
            String id = line.getValue();
            String unit = unitOf(key);
            var answer = submit(machines.get(unit), ledger, unit, key).expect(201);
            assertThat(answer.id()).isEqualTo(id);
            assertThat(answer.header("Idempotency-Replayed")).isEqualTo(restored.contains(id) ? "true" : "");
        });
        submit(machines.get("hekou"), ledger, "hekou", newKeyOf("hekou")).expect(201);
        Map<String, String> all = receipts(office);
        assertThat(all.keySet()).containsAll(restored).hasSizeGreaterThan(restored.size());
        everyoneHearsOfEachOnce(office, all.keySet());
    }

    /** A key that says whose it is; its last digit is the unit's place in the list. */
    private static String newKeyOf(String unit) {
        String key = Caller.newKey();
        return key.substring(0, key.length() - 1) + UNITS.indexOf(unit);
    }

    private static String unitOf(String key) {
        return UNITS.get(Character.digit(key.charAt(key.length() - 1), 10));
    }

    private static String attached(Assembly office) {
        var clerk = Caller.signedIn(office.gateway(), "police.clerk");
        var attachment = clerk.send(clerk.request("/api/v1/report-attachments")
                        .header("Content-Type", "text/plain")
                        .header("Content-Disposition", "attachment; filename=b.txt")
                        .header("Idempotency-Key", Caller.newKey())
                        .POST(Caller.text(ATTACHED)))
                .expect(201);
        var draft = clerk.post("/api/v1/reports", Bodies.reportWithAttachment("附件备份", attachment.id()))
                .expect(201);
        return "/api/v1/reports/" + draft.id() + "/attachments/" + attachment.id();
    }

    private void everyChainIsWell() throws IOException {
        String store = Files.readAllLines(folder.resolve("data/running")).get(0);
        try (var client = MongoClients.create(store)) {
            for (String service : Assembly.services()) {
                var verdict = new JournalVerifier(client.getDatabase(service))
                        .verify()
                        .block(SOON);
                assertThat(verdict.ok()).as(service + " " + verdict).isTrue();
            }
        }
    }

    private Said run(String command, Path archive) throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.districtoffice.standalone." + command,
                        archive.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("OFFICE_"));
        builder.environment().put("OFFICE_DATA", folder.resolve("data").toString());
        var process = builder.start();
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}
