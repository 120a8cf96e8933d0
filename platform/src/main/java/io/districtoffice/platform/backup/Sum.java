package io.districtoffice.platform.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes one section while it is written or read. */
final class Sum {

    private final String name;
    private final MessageDigest digest = sha256();
    private long count;
    private long bytes;

    Sum(String name) {
        this.name = name;
    }

    void file(String name) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    void content(byte[] content, int length) {
        digest.update(content, 0, length);
        bytes += length;
    }

    void counted() {
        count++;
    }

    Manifest.Section section() {
        return new Manifest.Section(name, count, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
