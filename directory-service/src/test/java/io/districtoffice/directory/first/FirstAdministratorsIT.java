package io.districtoffice.directory.first;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import io.districtoffice.directory.Credentials;
import io.districtoffice.directory.TestDirectory;
import io.districtoffice.directory.first.Beginning.Administrator;
import io.districtoffice.embedded.broker.EmbeddedBroker;
import io.districtoffice.embedded.store.EmbeddedStore;
import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.store.OfficeStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import reactor.core.publisher.Flux;

/** {@code ./office init} on a store of its own, and the directory that is started on it. */
class FirstAdministratorsIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern SHOWN = Pattern.compile("^ {2}\\S+ (\\S+) {2}(\\S+)$", Pattern.MULTILINE);

    /** What it tells the others must not reach the directory that other tests share. */
    private static EmbeddedBroker broker;

    private EmbeddedStore store;

    @BeforeAll
    static void openBroker() {
        broker = EmbeddedBroker.open(EmbeddedBroker.Settings.in(EmbeddedParts.newFolder("first-broker")));
    }

    @AfterAll
    static void closeBroker() {
        broker.close();
    }

    private record Ended(int exit, String said) {

        /** Passwords by user name, as they were shown. */
        Map<String, String> passwords() {
            var found = new LinkedHashMap<String, String>();
            SHOWN.matcher(said).results().forEach(line -> found.put(line.group(1), line.group(2)));
            return found;
        }
    }

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(EmbeddedStore.Settings.in(EmbeddedParts.newFolder("first")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Ended init(List<String> args, String... lines) {
        return init(store.uri(), args, lines);
    }

    private static Ended init(String uri, List<String> args, String... lines) {
        var said = new ByteArrayOutputStream();
        var input = new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        int exit = FirstAdministrators.main(uri, args, input, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Ended(exit, said.toString(StandardCharsets.UTF_8));
    }

    private TestDirectory directory() {
        // not demo: it takes a key that was made beforehand
        String demo = TestDirectory.shared().context().getEnvironment().getRequiredProperty("office.data");
        return TestDirectory.start(Map.of(
                "office.demo",
                false,
                "office.mongodb.uri",
                store.uri(),
                "office.kafka",
                broker.bootstrapServers(),
                "office.directory.signing-keys",
                Path.of(demo, "keys/signing-key.pem").toString()));
    }

    private List<String> people() {
        try (var client = MongoClients.create(store.uri())) {
            return Flux.from(client.getDatabase("directory-service")
                            .getCollection("person")
                            .find())
                    .map(person -> person.getString("_id"))
                    .collectList()
                    .block(LIMIT);
        }
    }

    @Test
    void three_administrators_are_made_who_can_sign_in_and_are_known_to_everybody() {
        var made = init(List.of(), "东河区", "li.wei", "wang", "zhao2");

        assertThat(made.exit()).as(made.said()).isZero();
        assertThat(made.passwords()).containsOnlyKeys("li.wei", "wang", "zhao2");
        assertThat(made.passwords().values())
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        var roles = Map.of("li.wei", "SYSTEM_ADMIN", "wang", "SECURITY_ADMIN", "zhao2", "AUDITOR");
        try (var directory = directory()) {
            made.passwords().forEach((username, password) -> {
                var signedIn =
                        directory.login(username, password).send().expect(200).json();
                assertThat(signedIn.at("/person/roles").toString()).isEqualTo("[\"" + roles.get(username) + "\"]");
                assertThat(signedIn.at("/person/unit/name").asString()).isEqualTo("东河区");
                directory.login(username, "district-demo").send().expect(401);
            });
        }
    }

    @Test
    void a_second_time_is_refused_and_changes_nothing() {
        var first = init(List.of(), "东河区", "li", "wang", "zhao");
        assertThat(first.exit()).isZero();
        var before = people();

        var second = init(List.of(), "西河区", "sun", "qian", "zhou");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.said()).contains("已有管理员").doesNotContain("完成");
        assertThat(people()).isEqualTo(before).hasSize(3);
    }

    @Test
    void administrators_who_came_some_other_way_are_enough_to_refuse() {
        TestDirectory.shared();

        var refused = init(EmbeddedParts.uri(), List.of(), "东河区", "li", "wang", "zhao");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said()).contains("已有管理员");
    }

    @Test
    void given_passwords_are_taken_and_not_shown() {
        var made = init(
                List.of("--passwords"),
                "东河区",
                "li",
                "password of li 1",
                "wang",
                "password of wang",
                "zhao",
                "赵的密码要够长才行十二字");

        assertThat(made.exit()).as(made.said()).isZero();
        assertThat(made.said()).doesNotContain("password of li 1").doesNotContain("赵的密码");
        try (var directory = directory()) {
            directory.login("li", "password of li 1").send().expect(200);
            directory.login("zhao", "赵的密码要够长才行十二字").send().expect(200);
        }
    }

    @Test
    void what_broke_off_is_finished_by_the_next_call_with_the_passwords_shown_before() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(FirstParts.Store.class, () -> new FirstParts.Store(store.uri()));
            context.register(FirstParts.class);
            context.refresh();
            var beginnings = new MongoBeginning(context.getBean(OfficeStore.class));
            String hash =
                    context.getBean(Credentials.class).hash("shown before").block(LIMIT);
            var administrators = Arrays.stream(Post.values())
                    .map(post -> new Administrator(post, "a" + post.ordinal(), hash))
                    .toList();
            beginnings.insert(new Beginning("东河区", administrators, false)).block(LIMIT);

            var finished = init(List.of());

            assertThat(finished.exit()).as(finished.said()).isZero();
            assertThat(finished.said()).contains("上次中断");
            assertThat(beginnings.find().block(LIMIT).administrators())
                    .allMatch(one -> one.hash().isEmpty());
        }
        try (var directory = directory()) {
            directory.login("a0", "shown before").send().expect(200);
            directory.login("a2", "shown before").send().expect(200);
        }
        assertThat(init(List.of(), "东河区", "x", "y", "z").exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",li,wang,zhao",
                "东河区,Li,wang,zhao",
                "东河区,li wei,wang,zhao",
                "东河区,李伟,wang,zhao",
                "东河区,.li,wang,zhao",
                "东河区,li..wei,wang,zhao",
                "东河区,li,li,zhao",
                "东河区,li,wang",
                "东河区,li,wang,abcdefghijklmnopqrstuvwxyzabcdefg"
            })
    void wrong_input_makes_nobody(String lines) {
        var ended = init(List.of(), lines.split(","));

        assertThat(ended.exit()).as(ended.said()).isEqualTo(2);
        assertThat(ended.passwords()).isEmpty();
        assertThat(people()).isEmpty();
        assertThat(init(List.of(), "东河区", "li", "wang", "zhao").exit()).isZero();
    }

    @Test
    void a_short_password_and_an_unknown_option_make_nobody() {
        assertThat(init(
                                List.of("--passwords"),
                                "东河区",
                                "li",
                                "too short",
                                "wang",
                                "password of wang",
                                "zhao",
                                "password of zhao")
                        .exit())
                .isEqualTo(2);
        assertThat(init(List.of("--force"), "东河区", "li", "wang", "zhao").exit()).isEqualTo(2);
        assertThat(people()).isEmpty();
    }

    @Test
    void a_store_that_is_away_is_told_without_a_stack() {
        store.close();

        var ended = init(List.of(), "东河区", "li", "wang", "zhao");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("数据库没有应答").doesNotContain("\tat ");
    }
}
