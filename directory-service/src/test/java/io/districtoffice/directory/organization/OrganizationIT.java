package io.districtoffice.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtoffice.directory.TestDirectory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OrganizationIT {

    private final TestDirectory directory = TestDirectory.shared();

    @Test
    void units_come_in_their_customary_order() {
        var units = list("/api/v1/units", directory.token("hekou.clerk"));

        assertThat(units).hasSize(15);
        assertThat(units.subList(0, 4))
                .extracting(unit -> unit.path("id").asString())
                .containsExactly("xishan", "district-gov", "district-party", "hekou");
        assertThat(units.get(3).toString())
                .isEqualTo(
                        """
                        {"id":"hekou","name":"河口镇人民政府","shortName":"河口镇","kind":"TOWN","parent":"xishan",\
                        "desk":"district-gov","place":4,"status":"ACTIVE"}""");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        String token = directory.token("desk");
        var ids = new ArrayList<String>();
        String next = "";
        do {
            var page = directory
                    .get("/api/v1/units?limit=4" + (next.isEmpty() ? "" : "&after=" + next))
                    .token(token)
                    .send()
                    .expect(200)
                    .json();
            page.path("items").forEach(unit -> ids.add(unit.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty() && ids.size() < 100);

        assertThat(ids).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void one_unit_is_read_by_its_id() {
        String token = directory.token("desk");

        var unit =
                directory.get("/api/v1/units/district-gov").token(token).send().expect(200);

        assertThat(unit.json().path("office").asString()).isEqualTo("GOV");
        assertThat(unit.header("ETag")).isEqualTo("\"1\"");
        directory.get("/api/v1/units/nowhere").token(token).send().expect(404, "not-found");
    }

    @Test
    void a_head_sees_the_own_people_and_the_supervisor_everybody() {
        assertThat(list("/api/v1/people", directory.token("hekou.head")))
                .extracting(person -> person.path("id").asString())
                .containsExactlyInAnyOrder("p-hekou-clerk", "p-hekou-head");
        var everybody = list("/api/v1/people", directory.token("supervisor"));
        assertThat(everybody).hasSize(42);
        assertThat(everybody.toString()).doesNotContain("argon2", "hash", "password");
    }

    @ParameterizedTest
    @CsvSource({
        "desk,/api/v1/people",
        "hekou.clerk,/api/v1/people",
        "archivist,/api/v1/people",
        "leader,/api/v1/clients",
        "hekou.head,/api/v1/clients"
    })
    void who_does_not_need_a_list_does_not_get_it(String username, String path) {
        directory.get(path).token(directory.token(username)).send().expect(403, "role-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditor"})
    void administrators_see_the_machine_clients_without_their_secrets(String username) {
        var clients = list("/api/v1/clients", directory.token(username));

        assertThat(clients).hasSize(12).allMatch(client -> client.path("delegatedSignOff")
                .asBoolean());
        assertThat(clients.toString()).doesNotContain("argon2", "hash", "secret");
    }

    @Test
    void a_machine_client_sees_units_but_no_people() {
        String token = directory
                .post("/api/v1/auth/token")
                .form("grant_type=client_credentials")
                .basic("shiba-system", "district-demo")
                .send()
                .expect(200)
                .json()
                .path("access_token")
                .asString();

        assertThat(list("/api/v1/units", token)).hasSize(15);
        directory.get("/api/v1/people").token(token).send().expect(403, "role-not-allowed");
        directory.get("/api/v1/clients").token(token).send().expect(403, "role-not-allowed");
    }

    @Test
    void me_is_who_the_token_says() {
        var me = directory
                .get("/api/v1/me")
                .token(directory.token("leader"))
                .send()
                .expect(200);

        assertThat(me.text())
                .isEqualTo(
                        """
                        {"id":"p-leader","kind":"person","name":"区领导","unit":{"id":"district-party",\
                        "name":"中共西山区委办公室"},"office":"district-party","roles":["LEADER"],"scopes":[]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/units", "/api/v1/units/hekou", "/api/v1/people", "/api/v1/clients"})
    void without_a_token_nothing_is_told(String path) {
        directory.get(path).send().expect(401, "token-missing");
        directory.get(path).token("eyJhbGciOiJub25lIn0.e30.").send().expect(401, "token-refused");
        directory.get(path).with("X-User-Id", "p-leader").send().expect(401, "token-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit-out-of-range",
        "limit=201,limit-out-of-range",
        "after=abc,cursor-invalid",
        "count=true,count-not-offered",
        "kind=TOWN,parameter-unknown"
    })
    void a_list_asked_wrongly_says_so(String query, String code) {
        directory
                .get("/api/v1/units?" + query)
                .token(directory.token("desk"))
                .send()
                .expect(400, code);
    }

    private List<JsonNode> list(String path, String token) {
        var page = directory
                .get(path + "?limit=200")
                .token(token)
                .send()
                .expect(200)
                .json();
        assertThat(page.path("next").isNull()).isTrue();
        return page.path("items").valueStream().toList();
    }
}
