package io.districtoffice.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.districtoffice.embedded.store.EmbeddedStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a deployment without its engine: {@code ./office init}, then the broker, the directory and the gateway as
 * processes from their jars with the very variables that docker-compose.yml gives them; the store is the embedded one.
 */
class DeployedIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final String KAFKA_PASSWORD = "0123456789abcdef";
    private static final Map<String, String> GIVEN = Map.of(
            "OFFICE_MONGODB_PASSWORD", "m",
            "OFFICE_KAFKA_PASSWORD", KAFKA_PASSWORD,
            "OFFICE_INTERNAL_SECRET", "a secret of this test that nobody else uses",
            "OFFICE_KAFKA_CLUSTER_ID", "unused",
            "OFFICE_SECRETS", "unused");
    private static final List<String> JVM = List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Pattern SHOWN = Pattern.compile("^ {2}\\S+ (\\S+) {2}(\\S+)$", Pattern.MULTILINE);

    @TempDir
    static Path folder;

    private static final Map<String, String> PASSWORDS = new LinkedHashMap<>();
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();
    private static final Map<String, Integer> PORTS = new HashMap<>();
    private static EmbeddedStore store;
    private static ComposeBroker broker;
    private static HttpClient https;

    private record Ended(int exit, String said) {}

    @BeforeAll
    static void deploy() throws Exception {
        var made = init("东河区\nli\nwang\nzhao\n");
        assertThat(made.exit()).as(made.said()).isZero();
        SHOWN.matcher(made.said()).results().forEach(line -> PASSWORDS.put(line.group(1), line.group(2)));
        assertThat(PASSWORDS).containsOnlyKeys("li", "wang", "zhao");

        store = EmbeddedStore.open(EmbeddedStore.Settings.in(folder.resolve("data/store")));
        broker = ComposeBroker.start(folder.resolve("broker"), GIVEN);
        secrets();
        start("directory-service");
        start("gateway");
        for (String name : PARTS.keySet()) {
            await(name + " is healthy")
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(300))
                    .failFast(() -> {
                        if (!PARTS.get(name).alive()) {
                            throw new IllegalStateException(PARTS.get(name).logTail());
                        }
                    })
                    .until(() -> healthy(PORTS.get(name) + 1));
        }
    }

    @AfterAll
    static void stop() {
        PARTS.values().forEach(Part::stop);
        if (broker != null) {
            broker.close();
        }
        if (store != null) {
            store.close();
        }
    }

    private static Ended init(String input) throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.districtoffice.standalone.Init")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("OFFICE_"));
        builder.environment().put("OFFICE_DATA", folder.resolve("data").toString());
        var process = builder.start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    /** What OFFICE_SECRETS would hold. */
    private static void secrets() throws Exception {
        var keys = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder((Path.of(System.getProperty("java.home"), "bin", "keytool")
                                + " -genkeypair -alias door -keyalg EC -groupname secp256r1 -dname CN=localhost"
                                + " -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass changeit -keystore " + keys)
                        .split(" "))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var made = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        write("tls-cert", "CERTIFICATE", made.getCertificate("door").getEncoded());
        byte[] key = made.getKey("door", "changeit".toCharArray()).getEncoded();
        write("tls-key", "PRIVATE KEY", key);
        write("signing-key", "PRIVATE KEY", key);

        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var ssl = SSLContext.getInstance("TLS");
        var anchor = KeyStore.getInstance("PKCS12");
        anchor.load(null, null);
        anchor.setCertificateEntry("door", made.getCertificate("door"));
        trusted.init(anchor);
        ssl.init(null, trusted.getTrustManagers(), null);
        https = HttpClient.newBuilder().sslContext(ssl).build();
    }

    private static void write(String name, String what, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                        + "-----\n");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("r--------"));
    }

    /** As compose says, with the names of containers and their secrets' folder replaced by what this machine has. */
    private static void start(String name) throws IOException {
        int port = twoFreePorts();
        PORTS.put(name, port);
        int directory = PORTS.get("directory-service");
        var environment = new HashMap<>(Deployment.environment(Deployment.COMPOSE, name, GIVEN));
        environment.replaceAll((variable, value) -> value.replace("/run/secrets/", folder + "/")
                .replace("kafka:9092", broker.address())
                .replace("directory-service:8081", "127.0.0.1:" + directory)
                .replace("0.0.0.0", "127.0.0.1"));
        environment.replace("OFFICE_MONGODB_URI", store.uri());
        environment.replace("OFFICE_DATA", folder.resolve(name).toString());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port + 1));
        var part = Part.ofJar(name, jar(name), environment, JVM, folder.resolve(name + ".log"));
        PARTS.put(name, part);
        part.start();
    }

    /** What the image is made of; {@code ./mvnw verify} has built it before this module's turn. */
    private static Path jar(String service) throws IOException {
        try (var files = Files.list(Deployment.ROOT.resolve(service).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of " + service + ": ./mvnw verify builds it"));
        }
    }

    private static int twoFreePorts() throws IOException {
        while (true) {
            try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var next = new ServerSocket(one.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return next.getLocalPort() - 1;
            } catch (IOException taken) {
                // another pair
            }
        }
    }

    /** The health check of the containers, as it is in the image. */
    private static boolean healthy(int managementPort) throws Exception {
        var check = new ProcessBuilder(
                        Deployment.ROOT.resolve("ops/healthy").toString(), Integer.toString(managementPort))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return check.waitFor(20, TimeUnit.SECONDS) && check.exitValue() == 0;
    }

    private static Answer login(String username, String password) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("https://127.0.0.1:" + PORTS.get("gateway") + "/api/v1/auth/login"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(Caller.text("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}"))
                .build();
        return Answer.of(https.send(request, BodyHandlers.ofString()));
    }

    @Test
    void the_three_sign_in_through_the_gateway_over_tls_with_what_init_showed_them() throws Exception {
        var roles = Map.of("li", "SYSTEM_ADMIN", "wang", "SECURITY_ADMIN", "zhao", "AUDITOR");
        for (var one : PASSWORDS.entrySet()) {
            var signedIn = login(one.getKey(), one.getValue()).expect(200);
            assertThat(signedIn.json().at("/person/roles/0").asString()).isEqualTo(roles.get(one.getKey()));
        }
        login("sysadmin", "district-demo").expect(401);
    }

    @Test
    void nobody_comes_to_the_broker_without_a_user_or_with_a_wrong_password() throws Exception {
        var right = new io.districtoffice.platform.KafkaAccess(broker.address(), "office", KAFKA_PASSWORD);
        assertThat(topics(right.settings())).contains("office.directory.reference");

        var wrong = new io.districtoffice.platform.KafkaAccess(broker.address(), "office", "another");
        assertThatThrownBy(() -> topics(wrong.settings())).isInstanceOf(ExecutionException.class);
        var nobody = io.districtoffice.platform.KafkaAccess.open(broker.address());
        assertThatThrownBy(() -> topics(nobody.settings())).isInstanceOf(ExecutionException.class);
    }

    private static java.util.Set<String> topics(Map<String, Object> settings) throws Exception {
        var all = new HashMap<>(settings);
        all.put("request.timeout.ms", 4000);
        all.put("default.api.timeout.ms", 5000);
        try (var admin = Admin.create(all)) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void init_says_that_the_store_is_in_use_while_the_system_runs() throws Exception {
        var ended = init("西河区\na\nb\nc\n");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("系统是否正在运行");
    }

    @Test
    void the_health_check_fails_where_nobody_listens() throws Exception {
        assertThat(healthy(twoFreePorts())).isFalse();
    }

    @Test
    void logs_are_one_json_object_a_line_with_the_service_and_without_secrets() throws Exception {
        login("li", "a wrong password that must not be logged").expect(401);
        String token = login("zhao", PASSWORDS.get("zhao"))
                .expect(200)
                .json()
                .path("accessToken")
                .asString();

        for (String name : PARTS.keySet()) {
            List<String> lines = Files.readAllLines(folder.resolve(name + ".log"));
            assertThat(lines).isNotEmpty().allSatisfy(line -> {
                var entry = Answer.JSON.readTree(line);
                assertThat(entry.at("/service/name").asString()).isEqualTo(name);
                assertThat(entry.at("/log/level").asString()).isNotEmpty();
                assertThat(entry.path("@timestamp").asString()).isNotEmpty();
            });
            var text = String.join("\n", lines);
            assertThat(text)
                    .doesNotContain("must not be logged")
                    .doesNotContain(token)
                    .doesNotContain(KAFKA_PASSWORD)
                    .doesNotContain(GIVEN.get("OFFICE_INTERNAL_SECRET"));
            PASSWORDS.values().forEach(password -> assertThat(text).doesNotContain(password));
        }
    }
}
