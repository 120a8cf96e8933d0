package io.districtoffice.directory.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.districtoffice.directory.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** One signing key in a file: a private key of curve P-256 as PEM (PKCS#8) or as JWK. */
final class KeyFile {

    private static final String REMEDY =
            "用下列命令生成密钥 / make a key with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem"
                    + " && chmod 600 signing-key.pem (OFFICE_SIGNING_KEYS)";
    private static final int MAX_BYTES = 16 * 1024;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private KeyFile() {}

    static ECKey read(Path file) {
        requirePrivate(file);
        String text;
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CannotStart("签名密钥文件过大 / the signing key file is too large to be a key: " + file, REMEDY);
            }
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("签名密钥文件不能读取 / the signing key file cannot be read: " + file, REMEDY);
        }
        try {
            ECKey key = text.startsWith("{") ? ECKey.parse(text) : fromPem(text);
            if (!Curve.P_256.equals(key.getCurve()) || !key.isPrivate()) {
                throw new GeneralSecurityException("not a private key of P-256");
            }
            return new ECKey.Builder(Curve.P_256, key.toECPublicKey())
                    .privateKey(key.toECPrivateKey())
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException | ParseException | RuntimeException e) {
            // the cause stays out: its text may quote the file
            throw new CannotStart(
                    "签名密钥文件内容不对,应为 P-256 私钥(PKCS#8 PEM 或 JWK) / the file is not a private key of curve P-256"
                            + " (PKCS#8 PEM or JWK): " + file,
                    REMEDY);
        }
    }

    private static void requirePrivate(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("签名密钥文件不存在 / the signing key file is missing: " + file, REMEDY);
        }
        if (!Files.isReadable(file)) {
            throw new CannotStart("签名密钥文件不能读取 / the signing key file cannot be read: " + file, REMEDY);
        }
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw new CannotStart(
                        "签名密钥文件对所有用户可读 / everybody on this machine can read the signing key: " + file,
                        "chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new CannotStart("签名密钥文件不能读取 / the signing key file cannot be read: " + file, REMEDY);
        }
    }

    /** A new key, readable by this user alone; a file that is there already is left as it is. */
    static void generate(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            if (posix) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Path fresh = posix
                    ? Files.createTempFile(
                            folder,
                            "new-",
                            ".pem",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, "new-", ".pem");
            Files.writeString(fresh, newPem());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart(
                    "不能生成签名密钥 / the signing key cannot be written: " + file,
                    "OFFICE_DATA 是否可写 / is OFFICE_DATA writable?");
        }
    }

    private static String newPem() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n" + END
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has P-256", e);
        }
    }

    private static ECKey fromPem(String text) throws GeneralSecurityException {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException("no PKCS#8 key");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        var factory = KeyFactory.getInstance("EC");
        var secret = (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (!Curve.P_256.equals(Curve.forECParameterSpec(secret.getParams()))) {
            throw new GeneralSecurityException("not P-256");
        }
        // PKCS#8 need not carry the public point: it is the base point taken as often as the secret says
        var point = new FixedPointCombMultiplier()
                .multiply(ECNamedCurveTable.getByName("P-256").getG(), secret.getS())
                .normalize();
        var open = (ECPublicKey) factory.generatePublic(new ECPublicKeySpec(
                new ECPoint(
                        point.getAffineXCoord().toBigInteger(),
                        point.getAffineYCoord().toBigInteger()),
                secret.getParams()));
        return new ECKey.Builder(Curve.P_256, open).privateKey(secret).build();
    }
}
