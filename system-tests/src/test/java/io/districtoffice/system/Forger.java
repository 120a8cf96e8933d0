package io.districtoffice.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** Signs changed tokens with the directory's own key: even then the claims must be right. */
public final class Forger {

    private final ECPrivateKey key;

    private Forger(ECPrivateKey key) {
        this.key = key;
    }

    /** @param data the data folder of the directory */
    public static Forger withKeyOf(Path data) {
        try {
            String pem = Files.readString(data.resolve("keys/signing-key.pem"))
                    .replaceAll("-----[A-Z ]+-----", "")
                    .replaceAll("\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
            return new Forger((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same token with other claims, signed anew under the same header. */
    public String changed(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var good = SignedJWT.parse(token);
            var claims = change.apply(new JWTClaimsSet.Builder(good.getJWTClaimsSet()));
            var changed = new SignedJWT(good.getHeader(), claims.build());
            changed.sign(new ECDSASigner(key));
            return changed.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
