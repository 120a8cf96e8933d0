package io.districtoffice.directory.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A refresh token: the session's id, a dot, 256 random bits. Only its hash is kept; with so many bits a plain hash is
 * enough.
 */
record RefreshToken(String session, String secret) {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{26})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken next(String session) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new RefreshToken(session, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty when it is none of ours. */
    static Optional<RefreshToken> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches() ? Optional.of(new RefreshToken(match.group(1), match.group(2))) : Optional.empty();
    }

    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    String text() {
        return session + "." + secret;
    }

    @Override
    public String toString() {
        return "RefreshToken[" + session + "]";
    }
}
