package io.districtoffice.directory.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import io.districtoffice.directory.CannotStart;
import io.districtoffice.directory.session.model.TokenSigner;
import io.districtoffice.platform.security.TokenVerifier;
import java.nio.file.Path;
import java.util.List;

/** The key that signs and the one before it, whose tokens still live for some minutes (architecture.md §6). */
final class SigningKeys implements TokenSigner {

    private final List<ECKey> keys;
    private final JWSSigner signer;

    private SigningKeys(List<ECKey> keys) {
        this.keys = keys;
        try {
            this.signer = new ECDSASigner(keys.get(0));
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that was read is a key", e);
        }
    }

    /** Reads the files: the current key first, the previous after it. */
    static SigningKeys read(List<Path> files) {
        if (files.isEmpty()) {
            throw new CannotStart(
                    "没有指定签名密钥 / no signing key is named", "OFFICE_SIGNING_KEYS=<当前密钥文件 current>[,<上一密钥文件 previous>]");
        }
        if (files.size() > 2) {
            throw new CannotStart(
                    "签名密钥最多两个 / at most two signing keys: current, previous",
                    "OFFICE_SIGNING_KEYS=<current>[,<previous>]");
        }
        return new SigningKeys(files.stream().map(KeyFile::read).toList());
    }

    /** The same with a key of our own in the data folder, made at the first start. */
    static SigningKeys generatedIn(Path folder) {
        Path file = folder.resolve("signing-key.pem");
        KeyFile.generate(file);
        return read(List.of(file));
    }

    @Override
    public String sign(String claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(TokenVerifier.TYPE))
                    .keyID(keys.get(0).getKeyID())
                    .build();
            var token = new JWSObject(header, new Payload(claims));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
    }

    /** Public parts only. */
    JWKSet published() {
        return new JWKSet(keys.stream().map(SigningKeys::published).toList());
    }

    private static JWK published(ECKey key) {
        return new ECKey.Builder(key.toPublicJWK())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }
}
