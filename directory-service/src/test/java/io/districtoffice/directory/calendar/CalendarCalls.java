package io.districtoffice.directory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.directory.Call;
import io.districtoffice.directory.TestDirectory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** How tests ask the calendar of the directory that all share. */
abstract class CalendarCalls {

    static final Duration SOON = Duration.ofSeconds(20);

    final TestDirectory directory = TestDirectory.shared();

    Call.Answer get(String path, String username) {
        return as(username, "GET", path).send();
    }

    Call as(String username, String method, String path) {
        String whole = "/api/v1/calendar" + path;
        var call = method.equals("GET") ? directory.get(whole) : directory.post(whole);
        return call.token(directory.token(username))
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    static void refused(Call.Answer answer, int status, String field, String code) {
        answer.expect(status);
        var error = answer.json()
                .path("errors")
                .valueStream()
                .filter(one -> one.path("field").asString().equals(field))
                .findFirst();
        assertThat(error).as(answer.text()).isPresent();
        assertThat(error.get().path("code").asString()).isEqualTo(code);
        assertThat(error.get().path("message").asString()).isNotBlank().doesNotContain(code);
    }

    static List<JsonNode> items(Call.Answer answer) {
        return answer.json().path("items").valueStream().toList();
    }
}
