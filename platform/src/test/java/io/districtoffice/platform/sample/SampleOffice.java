package io.districtoffice.platform.sample;

import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.security.KeySource;
import io.districtoffice.platform.security.Revocations;
import io.districtoffice.platform.security.SecurityConfiguration;
import io.districtoffice.platform.security.TestTokens;
import io.districtoffice.platform.web.WebConfiguration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service with web and security alone, on a real port: no store, no broker. Started once for all tests. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebConfiguration.class, SecurityConfiguration.class, SampleController.class})
public class SampleOffice {

    public static final TestTokens TOKENS = new TestTokens();
    public static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();
    public static final Actor CLERK =
            new Actor("p-1", Actor.Kind.PERSON, "张三", "hekou", null, Set.of("UNIT_CLERK"), Set.of(), "session-1");
    public static final Actor CLIENT =
            new Actor("hekou-system", Actor.Kind.CLIENT, null, "hekou", null, Set.of(), Set.of("samples:write"), null);

    private static ConfigurableApplicationContext running;

    @Bean
    KeySource keySource() {
        return TOKENS;
    }

    @Bean
    Revocations revocations() {
        return REVOKED::contains;
    }

    public static synchronized ConfigurableApplicationContext running() {
        if (running == null) {
            running = OfficeApplication.start(
                    SampleOffice.class,
                    "sample-service",
                    Map.of(
                            "server.port", 0,
                            "server.address", "127.0.0.1",
                            "office.service", "sample-service",
                            "office.security.permissions", "classpath:sample/permissions.yaml"));
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    public static int port() {
        return Integer.parseInt(running().getEnvironment().getRequiredProperty("local.server.port"));
    }

    public static int managementPort() {
        return Integer.parseInt(running().getEnvironment().getRequiredProperty("local.management.port"));
    }
}
