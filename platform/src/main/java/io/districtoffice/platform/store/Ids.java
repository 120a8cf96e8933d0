package io.districtoffice.platform.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Time-ordered ids: 48 bits of milliseconds and 80 bits of hash or chance, 26 characters of lower-case base32
 * (Crockford). Random ids would cost five times the write rate (architecture.md §3.3).
 */
public final class Ids {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id of this moment. */
    public static String next(Instant at) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        return encode(at.toEpochMilli(), random);
    }

    /** The same id for the same time and the same parts, e.g. an event's id and the name of its consumer. */
    public static String derived(long epochMilli, String... parts) {
        return encode(epochMilli, sha256(parts));
    }

    /** An id that keeps the time of another id. */
    public static String derivedFrom(String id, String... parts) {
        String[] all = new String[parts.length + 1];
        all[0] = id;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return encode(timeOf(id), sha256(all));
    }

    /** Milliseconds since 1970 that the id carries; 0 when it is not one of ours. */
    public static long timeOf(String id) {
        if (id.length() != 26) {
            return 0;
        }
        long time = 0;
        for (int i = 0; i < 10; i++) {
            int digit = digit(id.charAt(i));
            if (digit < 0) {
                return 0;
            }
            time = (time << 5) | digit;
        }
        return time >>> 2;
    }

    /** Time of a UUIDv7 idempotency key; any other key gets the time of its hash, which only costs speed. */
    static long timeOfKey(String key) {
        if (key.length() == 36) {
            try {
                UUID uuid = UUID.fromString(key);
                if (uuid.version() == 7) {
                    return uuid.getMostSignificantBits() >>> 16;
                }
            } catch (IllegalArgumentException notAUuid) {
                // any visible ASCII is a key
            }
        }
        return ByteBuffer.wrap(sha256(key)).getLong() >>> 16;
    }

    static byte[] sha256(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static String encode(long epochMilli, byte[] tail) {
        // 48 + 80 = 128 bits, as 26 digits of 5 bits: the last digit carries 3 bits
        byte[] bytes = new byte[16];
        for (int i = 0; i < 6; i++) {
            bytes[i] = (byte) (epochMilli >>> (40 - 8 * i));
        }
        System.arraycopy(tail, 0, bytes, 6, 10);
        var text = new StringBuilder(26);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = ((buffer << 8) | (b & 0xff)) & 0x1fff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET[(buffer >>> bits) & 31]);
            }
        }
        text.append(ALPHABET[(buffer << (5 - bits)) & 31]);
        return text.toString();
    }

    private static int digit(char c) {
        for (int i = 0; i < ALPHABET.length; i++) {
            if (ALPHABET[i] == c) {
                return i;
            }
        }
        return -1;
    }
}
