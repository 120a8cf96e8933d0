package io.districtoffice.system;

import static io.districtoffice.system.Deployment.COMPOSE;
import static io.districtoffice.system.Deployment.OBSERVE;
import static io.districtoffice.system.Deployment.ROOT;
import static io.districtoffice.system.Deployment.map;
import static io.districtoffice.system.Deployment.services;
import static io.districtoffice.system.Deployment.text;
import static io.districtoffice.system.Deployment.variables;
import static io.districtoffice.system.Deployment.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an engine would find wrong with the deployment, and what it would not: found without one. */
class DeploymentFilesTest {

    private static final Set<String> SERVICE_KEYS = Set.of(
            "image build entrypoint command restart environment healthcheck depends_on networks volumes secrets ports"
                    .split(" "));
    private static final Set<String> GUARD_KEYS =
            Set.of("mem_limit", "read_only", "tmpfs", "cap_drop", "security_opt", "logging");
    private static final List<String> OURS = List.of(
            "directory-service",
            "info-report-service",
            "supervision-service",
            "document-service",
            "notification-service",
            "gateway");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:[^:]*\\d[^:]*");

    /** Both files: that of the office, and the office together with what watches it. */
    private static Map<String, Map<String, Object>> all() {
        var all = new LinkedHashMap<>(services(COMPOSE));
        all.putAll(services(OBSERVE));
        return all;
    }

    static Set<String> everyService() {
        return all().keySet();
    }

    private static Set<String> named(String kind) {
        var names = new TreeSet<>(map(yaml(COMPOSE).get(kind)).keySet());
        names.addAll(map(yaml(OBSERVE).get(kind)).keySet());
        return names;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    @Test
    void the_files_have_the_form_of_the_compose_specification() {
        assertThat(yaml(COMPOSE).keySet().stream().filter(key -> !key.startsWith("x-")))
                .isSubsetOf("name", "services", "secrets", "volumes", "networks");
        assertThat(yaml(OBSERVE).keySet()).isSubsetOf("services", "volumes");
        assertThat(services(COMPOSE).keySet()).containsAll(OURS).contains("mongodb", "kafka");
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void each_container_is_pinned_checked_bounded_and_names_only_what_is_there(String name) {
        var service = all().get(name);
        assertThat(service.keySet())
                .allMatch(key -> SERVICE_KEYS.contains(key) || GUARD_KEYS.contains(key), "a key of compose");
        if (OURS.contains(name)) {
            assertThat(map(map(service.get("build")).get("args")).get("SERVICE"))
                    .isEqualTo(name);
            assertThat(text(ROOT.resolve(name).resolve("pom.xml"))).contains("spring-boot-maven-plugin");
            assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        } else {
            assertThat((String) service.get("image")).matches(PINNED).doesNotContain("latest");
        }
        assertThat(map(service.get("healthcheck"))).containsKeys("test", "interval", "timeout", "retries");
        assertThat(String.valueOf(service.get("mem_limit"))).matches("\\d+[mg]");
        assertThat(service).containsEntry("restart", "unless-stopped");
        assertThat(list(service.get("networks"))).isNotEmpty().allMatch(named("networks")::contains);
        assertThat(list(service.get("secrets"))).allMatch(named("secrets")::contains);
        map(service.get("depends_on")).forEach((other, how) -> {
            assertThat(map(how)).containsEntry("condition", "service_healthy");
            assertThat(all()).containsKey(other);
        });
        for (Object mount : list(service.get("volumes"))) {
            String from = mount.toString().split(":")[0];
            if (from.startsWith("./")) {
                assertThat(ROOT.resolve(from)).exists();
                assertThat(mount.toString()).endsWith(":ro");
            } else {
                assertThat(named("volumes")).contains(from);
            }
        }
    }

    @Test
    void only_the_gateway_is_reached_from_outside_and_grafana_from_this_machine() {
        all().forEach((name, service) -> {
            switch (name) {
                case "gateway" -> assertThat(list(service.get("ports"))).hasSize(1);
                case "grafana" ->
                    assertThat(list(service.get("ports")))
                            .singleElement()
                            .asString()
                            .startsWith("127.0.0.1:");
                default -> assertThat(list(service.get("ports"))).as(name).isEmpty();
            }
        });
    }

    @Test
    void health_is_asked_and_figures_are_scraped_at_the_management_port_of_each_service() {
        var ports = new TreeMap<String, String>();
        for (String name : OURS) {
            String config = text(ROOT.resolve(name).resolve("src/main/resources/" + name + ".yml"));
            var found = Pattern.compile("MANAGEMENT_PORT:(\\d+)").matcher(config);
            assertThat(found.find()).as(name).isTrue();
            ports.put(name, found.group(1));
            assertThat(list(map(services(COMPOSE).get(name).get("healthcheck")).get("test")))
                    .containsExactly("CMD", "healthy", found.group(1));
        }
        assertThat(text(ROOT.resolve("ops/Dockerfile"))).contains("ops/healthy /usr/local/bin/healthy");

        var scraped = new TreeMap<String, String>();
        var job = map(list(yaml(ROOT.resolve("ops/prometheus/prometheus.yml")).get("scrape_configs"))
                .get(0));
        for (Object target : list(job.get("static_configs"))) {
            String[] address =
                    list(map(target).get("targets")).get(0).toString().split(":");
            scraped.put(address[0], address[1]);
            assertThat(map(map(target).get("labels"))).containsEntry("service", address[0]);
        }
        assertThat(scraped).isEqualTo(ports);
    }

    @Test
    void every_variable_is_in_the_example_and_in_the_readme_and_secrets_have_no_default() {
        var asked = new TreeMap<>(variables(COMPOSE));
        asked.putAll(variables(OBSERVE));
        var example = Deployment.example();
        String readme = text(ROOT.resolve("README.md"));

        assertThat(example.keySet()).containsExactlyInAnyOrderElementsOf(asked.keySet());
        asked.values().forEach(variable -> {
            String name = variable.name();
            assertThat(readme).as("README.md names it").contains("`" + name + "`");
            assertThat(example.get(name)).as(name).isEqualTo(variable.fallback() == null ? "" : variable.fallback());
            if (name.matches(".*(PASSWORD|SECRET|SECRETS)") && !name.startsWith("OFFICE_MAIL")) {
                assertThat(variable.fallback()).as(name + " has no default").isNull();
            }
        });
        assertThat(text(ROOT.resolve(".gitignore")).lines()).contains(".env");
        assertThat(text(ROOT.resolve("ops/Dockerfile.dockerignore")).lines()).contains(".env");
    }

    @Test
    void what_the_containers_are_told_is_what_the_readme_knows() {
        String readme = text(ROOT.resolve("README.md"));
        for (String name : OURS) {
            for (String variable :
                    map(services(COMPOSE).get(name).get("environment")).keySet()) {
                boolean address =
                        variable.matches("OFFICE_(DIRECTORY|INFO_REPORT|SUPERVISION|DOCUMENT|NOTIFICATION)_URI");
                assertThat(address || readme.contains("`" + variable + "`"))
                        .as(name + ": " + variable)
                        .isTrue();
            }
        }
    }

    @Test
    void the_image_is_pinned_layered_and_does_not_run_as_root() {
        for (String name : OURS) {
            var build = map(services(COMPOSE).get(name).get("build"));
            assertThat(ROOT.resolve(build.get("context").toString())
                            .resolve(build.get("dockerfile").toString())
                            .normalize())
                    .as(name)
                    .isEqualTo(ROOT.resolve("ops/Dockerfile").normalize());
        }
        List<String> lines = text(ROOT.resolve("ops/Dockerfile")).lines().toList();
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .hasSize(3)
                .allMatch(line -> line.split(" ")[1].matches(PINNED.pattern()));
        var last = lines.subList(lines.indexOf("FROM eclipse-temurin:25-jre"), lines.size());
        assertThat(last.stream().filter(line -> line.startsWith("USER "))).containsExactly("USER office");
        assertThat(last.indexOf("USER office"))
                .isLessThan(lastStartingWith(last, "ENTRYPOINT"))
                .isGreaterThan(lastStartingWith(last, "COPY"));
        assertThat(last.stream()
                        .filter(line -> line.startsWith("COPY --from=build"))
                        .map(line -> Path.of(line.split(" ")[2]).getFileName().toString()))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    private static int lastStartingWith(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .mapToInt(lines::lastIndexOf)
                .max()
                .orElseThrow();
    }

    @Test
    void every_database_of_a_service_is_open_to_its_user() {
        var databases = OURS.stream()
                .filter(name -> name.endsWith("-service"))
                .map(name -> "'" + name + "'")
                .collect(Collectors.toList());

        assertThat(text(ROOT.resolve("ops/mongodb/users.js"))).contains(databases);
    }

    @Test
    void every_alert_says_in_both_languages_what_is_wrong_and_where_to_begin() {
        var rules =
                list(map(list(yaml(ROOT.resolve("ops/prometheus/alerts.yml")).get("groups"))
                                .get(0))
                        .get("rules"));
        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(map(map(rule).get("labels")).get("severity")).isIn("page", "ticket");
            var told = map(map(rule).get("annotations"));
            assertThat(told).containsOnlyKeys("summary", "action");
            assertThat((String) told.get("summary")).matches("(?s).*\\p{IsHan}.* / .*[a-z].*");
        });
    }
}
