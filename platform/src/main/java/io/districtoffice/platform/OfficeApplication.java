package io.districtoffice.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Starts a service. Its configuration is {@code <service>.yml}, so that several services live on one classpath; what all
 * have in common comes from {@code platform-defaults.yml} with the lowest precedence.
 */
public final class OfficeApplication {

    private static final String DEFAULTS = "platform-defaults.yml";
    private static final int MANAGEMENT = 1000;

    private OfficeApplication() {}

    /** A process of its own. */
    public static ConfigurableApplicationContext run(Class<?> app, String service, String... args) {
        return application(app, service).run(args);
    }

    /**
     * One of several in this process, or a test: the properties win over files and variables. A given {@code server.port}
     * also settles the management port: 0 for 0, else 1000 more.
     */
    public static ConfigurableApplicationContext start(Class<?> app, String service, Map<String, Object> properties) {
        var given = new LinkedHashMap<>(properties);
        Object port = given.get("server.port");
        if (port != null) {
            int number = Integer.parseInt(port.toString());
            given.putIfAbsent("management.server.port", number == 0 ? 0 : number + MANAGEMENT);
        }
        List<String> args = new ArrayList<>();
        given.forEach((name, value) -> args.add("--" + name + "=" + value));
        var application = application(app, service);
        application.setRegisterShutdownHook(false);
        return application.run(args.toArray(String[]::new));
    }

    private static SpringApplication application(Class<?> app, String service) {
        var application = new SpringApplication(app);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setDefaultProperties(defaults(service));
        return application;
    }

    private static Map<String, Object> defaults(String service) {
        var all = new LinkedHashMap<String, Object>();
        for (PropertySource<?> source : load()) {
            for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                all.put(name, source.getProperty(name));
            }
        }
        all.put("spring.config.name", service);
        return all;
    }

    private static List<PropertySource<?>> load() {
        try {
            return new YamlPropertySourceLoader().load(DEFAULTS, new ClassPathResource(DEFAULTS));
        } catch (IOException e) {
            throw new IllegalStateException(DEFAULTS + " is part of the platform's jar", e);
        }
    }
}
