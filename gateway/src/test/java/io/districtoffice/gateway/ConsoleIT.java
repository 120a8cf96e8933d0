package io.districtoffice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsoleIT {

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door(Map.of("office.gateway.console", "test-console", "office.gateway.limits.address", "1/1"));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void each_address_of_the_console_is_its_page_and_never_kept() {
        for (String path : List.of("/", "/desk", "/desk/1", "/reports/1/edit", "/reports?status=DRAFT")) {
            var answer = door.send(door.request(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).startsWith("<!doctype html>").contains("office-demo\" content=\"false\"");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void what_has_its_hash_in_the_name_is_kept_for_ever_and_comes_as_small_as_the_caller_can_read() {
        for (var expected : Map.of(
                        "br, gzip", "in brotli",
                        "gzip, deflate", "in gzip",
                        "GZIP;q=0.5, br;q=0", "in gzip",
                        "br;q=0.0", "export const plain = 1\n",
                        "identity", "export const plain = 1\n")
                .entrySet()) {
            var answer = door.send(door.request("/assets/app-1a2b.js").header("Accept-Encoding", expected.getKey()));
            assertThat(answer.body()).as(expected.getKey()).isEqualTo(expected.getValue());
            assertThat(answer.headers().allValues("Cache-Control"))
                    .containsExactly("public, max-age=31536000, immutable");
            assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
        }
        assertThat(door.send(door.request("/assets/app-1a2b.js")).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void what_is_no_address_of_the_console_is_a_problem_as_before() {
        for (String path : List.of(
                "/nothing",
                "/deskx",
                "/assets/",
                "/assets/old.js",
                "/paths.txt",
                "/files.txt",
                "/index.html",
                "/assets/app-1a2b.js.br",
                "/api/v1/nothing",
                "/api",
                "/internal/ready",
                "/actuator/health")) {
            assertThat(Door.problem(door.get(path))).as(path).isEqualTo("404 no-such-resource");
        }
        assertThat(Door.problem(door.send(door.request("/desk").POST(BodyPublishers.ofString("{}")))))
                .isEqualTo("404 no-such-resource");
        assertThat(Raw.send(door.port, "GET /desk/%2e%2e/internal HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void its_head_has_the_length_and_no_body() {
        var answer = Raw.send(door.port, "HEAD /assets/app-1a2b.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("23").endsWith("\r\n\r\n");
    }

    @Test
    void many_files_from_one_address_are_no_flood() {
        for (int i = 0; i < 60; i++) {
            assertThat(door.send(door.request("/assets/app-1a2b.js")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_management_port_is_no_console() {
        int management = door.context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        assertThat(Raw.send(management, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }
}
