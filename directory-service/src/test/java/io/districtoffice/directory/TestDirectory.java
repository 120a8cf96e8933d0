package io.districtoffice.directory;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.OfficeApplication;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/** A directory with demo data on the embedded store and broker; one for all tests of this JVM, more for those of starts. */
public final class TestDirectory implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(40);

    private static final class Shared {
        static final TestDirectory ONE = start(Map.of());
    }

    private final ConfigurableApplicationContext context;

    private TestDirectory(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static TestDirectory shared() {
        return Shared.ONE;
    }

    /** Ready, with these properties on top. */
    public static TestDirectory start(Map<String, Object> more) {
        var properties = new HashMap<>(EmbeddedParts.properties());
        properties.put("office.demo", true);
        properties.putAll(more);
        var directory =
                new TestDirectory(OfficeApplication.start(DirectoryApplication.class, "directory-service", properties));
        Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> directory.get("/internal/ready").send().status() == 200);
        return directory;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public Call get(String path) {
        return new Call(port(), "GET", path);
    }

    public Call post(String path) {
        return new Call(port(), "POST", path);
    }

    /** Signs in with the demo password. */
    public Call login(String username) {
        return login(username, "district-demo");
    }

    public Call login(String username, String password) {
        return post("/api/v1/auth/login").json("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    /** Access token of someone with the demo password. */
    public String token(String username) {
        return login(username).send().expect(200).json().path("accessToken").asString();
    }

    private int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
