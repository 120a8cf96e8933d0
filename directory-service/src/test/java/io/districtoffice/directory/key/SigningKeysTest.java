package io.districtoffice.directory.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.districtoffice.directory.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    @TempDir
    Path folder;

    @Test
    void a_generated_key_is_for_this_user_alone_and_stays_the_same() throws Exception {
        var first = SigningKeys.generatedIn(folder.resolve("keys")).published().toString();
        var file = folder.resolve("keys/signing-key.pem");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(SigningKeys.generatedIn(folder.resolve("keys")).published().toString())
                .isEqualTo(first);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void what_is_signed_can_be_verified_with_what_is_published() throws Exception {
        var keys = SigningKeys.generatedIn(folder);
        var token = SignedJWT.parse(keys.sign("{\"sub\":\"p-desk\"}"));
        var published = keys.published().getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new ECDSAVerifier(published.toECKey()))).isTrue();
        assertThat(published.getKeyID()).isEqualTo(published.computeThumbprint().toString());
    }

    @Test
    void the_private_part_is_never_published() {
        assertThat(SigningKeys.generatedIn(folder).published().toString())
                .contains("\"x\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void the_previous_key_is_published_but_signs_nothing() throws Exception {
        var current = jwk("current");
        var previous = jwk("previous");

        var keys = SigningKeys.read(List.of(current, previous));

        assertThat(keys.published().getKeys()).hasSize(2);
        assertThat(SignedJWT.parse(keys.sign("{}")).getHeader().getKeyID())
                .isEqualTo(ECKey.parse(Files.readString(current))
                        .computeThumbprint()
                        .toString());
    }

    @Test
    void a_key_made_by_openssl_which_carries_its_public_point_is_understood() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var point = new byte[65];
        point[0] = 4;
        System.arraycopy(key.getX().decode(), 0, point, 1, 32);
        System.arraycopy(key.getY().decode(), 0, point, 33, 32);
        var encoded = new PrivateKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, X9ObjectIdentifiers.prime256v1),
                        new ECPrivateKey(256, key.getD().decodeToBigInteger(), new DERBitString(point), null))
                .getEncoded();
        var file = secret(
                "openssl.pem",
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                        + "\n-----END PRIVATE KEY-----\n");

        assertThat(SigningKeys.read(List.of(file)).published().toString())
                .contains(key.getX().toString());
    }

    @Test
    void no_key_at_all_is_said_plainly() {
        assertThatThrownBy(() -> SigningKeys.read(List.of()))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.remedy()).contains("OFFICE_SIGNING_KEYS"));
    }

    @Test
    void a_missing_file_is_named() {
        var file = folder.resolve("nowhere.pem");

        assertThatThrownBy(() -> SigningKeys.read(List.of(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("missing")
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_key_that_everybody_can_read_is_refused() throws Exception {
        var file = jwk("open");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SigningKeys.read(List.of(file)))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.remedy()).contains("chmod 600"))
                .hasMessageContaining("everybody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{}",
                "{\"kty\":\"EC\"}",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----",
            })
    void what_is_not_a_key_is_refused_without_quoting_it(String text) throws Exception {
        var file = secret("bad", text);

        assertThatThrownBy(() -> SigningKeys.read(List.of(file)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("P-256")
                .hasNoCause();
    }

    @Test
    void a_public_key_or_one_of_another_curve_is_refused() throws Exception {
        var open = secret(
                "public",
                new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString());
        var other = secret("p384", new ECKeyGenerator(Curve.P_384).generate().toJSONString());

        assertThatThrownBy(() -> SigningKeys.read(List.of(open))).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> SigningKeys.read(List.of(other))).isInstanceOf(CannotStart.class);
    }

    private Path jwk(String name) throws Exception {
        return secret(name, new ECKeyGenerator(Curve.P_256).generate().toJSONString());
    }

    private Path secret(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
