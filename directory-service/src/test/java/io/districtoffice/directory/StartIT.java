package io.districtoffice.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtoffice.platform.EmbeddedParts;
import io.districtoffice.platform.OfficeApplication;
import io.districtoffice.platform.store.OfficeStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class StartIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void a_restart_keeps_keys_sessions_and_demo_data_as_they_were() throws Exception {
        Path data = EmbeddedParts.newFolder("restart");
        String refreshToken;
        String accessToken;
        String keys;
        List<String> documents;
        try (var first = TestDirectory.start(Map.of("office.data", data.toString()))) {
            var signedIn = first.login("forestry.clerk").send().expect(200);
            refreshToken = signedIn.refreshToken();
            accessToken = signedIn.json().path("accessToken").asString();
            keys = first.get("/api/v1/auth/jwks").send().expect(200).text();
            documents = seeded(first);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("keys/signing-key.pem"))))
                    .isEqualTo("rw-------");
        }

        try (var second = TestDirectory.start(Map.of("office.data", data.toString()))) {
            assertThat(second.get("/api/v1/auth/jwks").send().text()).isEqualTo(keys);
            second.get("/api/v1/me").token(accessToken).send().expect(200);
            second.post("/api/v1/auth/refresh").cookie(refreshToken).send().expect(200);
            assertThat(seeded(second)).isEqualTo(documents).hasSize(15 + 42 + 12 + 54);
            assertThat(second.bean(Organization.class).unit("hekou").block(LIMIT))
                    .isNotNull();
        }
    }

    @Test
    void the_published_keys_have_no_private_part() {
        var answer = TestDirectory.shared().get("/api/v1/auth/jwks").send().expect(200);

        var key = answer.json().path("keys").path(0);
        assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "crv", "kid", "x", "y", "use", "alg");
        assertThat(answer.header("Cache-Control")).contains("max-age=60");
    }

    @Test
    void without_a_key_a_directory_that_is_not_for_show_does_not_start() {
        assertThatThrownBy(() -> start(Map.of()))
                .hasRootCauseInstanceOf(CannotStart.class)
                .rootCause()
                .hasMessageContaining("no signing key is named");
    }

    @Test
    void a_key_that_is_missing_stops_the_start() {
        assertThatThrownBy(() -> start(Map.of("office.directory.signing-keys", "/nowhere/key.pem")))
                .rootCause()
                .hasMessageContaining("missing: /nowhere/key.pem");
    }

    private static void start(Map<String, Object> more) {
        var properties = new HashMap<>(EmbeddedParts.properties());
        properties.put("office.demo", false);
        properties.putAll(more);
        OfficeApplication.start(DirectoryApplication.class, "directory-service", properties)
                .close();
    }

    /** Id, version and command of everything that the seed makes. */
    private static List<String> seeded(TestDirectory directory) {
        var database = directory.bean(OfficeStore.class).database();
        var found = new ArrayList<String>();
        for (String collection : List.of("unit", "person", "client", "account")) {
            Flux.from(database.getCollection(collection, BsonDocument.class)
                            .find()
                            .limit(500)
                            .batchSize(501))
                    .map(one -> collection + " " + one.get("_id") + " " + one.get("version") + " " + one.get("state"))
                    .collectSortedList()
                    .block(LIMIT)
                    .forEach(found::add);
        }
        return found;
    }
}
