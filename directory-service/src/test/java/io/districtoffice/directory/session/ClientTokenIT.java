package io.districtoffice.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.directory.Call;
import io.districtoffice.directory.TestDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTokenIT {

    private static final String SCOPES =
            "assignments:read assignments:work documents:receive reports:read reports:submit";

    private final TestDirectory directory = TestDirectory.shared();

    @Test
    void a_machine_client_gets_a_token_of_its_unit_and_scopes() throws Exception {
        var answer = token("grant_type=client_credentials")
                .basic("hekou-system", "district-demo")
                .send()
                .expect(200);

        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(300);
        assertThat(answer.json().path("scope").asString()).isEqualTo(SCOPES);
        assertThat(answer.json().path("accessToken")).isEqualTo(answer.json().path("access_token"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.refreshToken()).isNull();
        String token = answer.json().path("access_token").asString();
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("hekou-system");
        assertThat(claims.getStringClaim("kind")).isEqualTo("client");
        assertThat(claims.getStringClaim("unit")).isEqualTo("hekou");
        assertThat(claims.getStringClaim("scope")).isEqualTo(SCOPES);
        assertThat(claims.getStringClaim("sid")).isNull();
        var me = directory.get("/api/v1/me").token(token).send().expect(200).json();
        assertThat(me.path("kind").asString()).isEqualTo("client");
        assertThat(me.path("unit").path("name").asString()).isEqualTo("河口镇人民政府");
    }

    @Test
    void fewer_scopes_may_be_asked_for_but_no_others() {
        var fewer = token("grant_type=client_credentials&scope=reports%3Aread+reports%3Asubmit")
                .basic("hekou-system", "district-demo")
                .send()
                .expect(200);
        assertThat(fewer.json().path("scope").asString()).isEqualTo("reports:read reports:submit");

        token("grant_type=client_credentials&scope=reports:read+people:read")
                .basic("hekou-system", "district-demo")
                .send()
                .expect(400, "scope-not-granted");
    }

    @Test
    void a_wrong_secret_an_unknown_client_and_a_person_read_the_same() {
        for (String name : new String[] {"hekou-system", "no-system", "desk"}) {
            String secret = name.equals("hekou-system") ? "wrong" : "district-demo";
            var answer = token("grant_type=client_credentials")
                    .basic(name, secret)
                    .send()
                    .expect(401, "bad-client-credentials");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        }
    }

    @Test
    void failures_do_not_lock_a_unit_out() {
        for (int i = 0; i < 6; i++) {
            token("grant_type=client_credentials")
                    .basic("water-system", "wrong")
                    .send()
                    .expect(401);
        }
        token("grant_type=client_credentials")
                .basic("water-system", "district-demo")
                .send()
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=password&username=desk&password=district-demo",
                "grant_type=refresh_token",
                "grant_type=",
                "scope=reports:read",
                "",
            })
    void any_other_grant_is_refused(String form) {
        token(form).basic("hekou-system", "district-demo").send().expect(400, "grant-type-not-supported");
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        token("grant_type=client_credentials&grant_type=client_credentials")
                .basic("hekou-system", "district-demo")
                .send()
                .expect(400, "parameter-malformed");
    }

    @Test
    void without_basic_credentials_there_is_no_token() {
        token("grant_type=client_credentials&client_id=hekou-system&client_secret=district-demo")
                .send()
                .expect(401, "bad-client-credentials");
        token("grant_type=client_credentials").token("abc").send().expect(401, "bad-client-credentials");
        token("grant_type=client_credentials")
                .with("Authorization", "Basic %%%")
                .send()
                .expect(401);
    }

    @Test
    void only_a_form_is_taken() {
        directory
                .post("/api/v1/auth/token")
                .json("{\"grant_type\":\"client_credentials\"}")
                .basic("hekou-system", "district-demo")
                .send()
                .expect(415, "media-type-not-supported");
    }

    private Call token(String form) {
        return directory.post("/api/v1/auth/token").form(form);
    }
}
