package io.districtoffice.platform.security;

/** Sessions that were ended before their token's time. Asked for each request: it must answer from memory. */
@FunctionalInterface
public interface Revocations {

    /** @param session the token's {@code sid} */
    boolean revoked(String session);
}
