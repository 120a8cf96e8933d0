package io.districtoffice.directory.session.model;

/** Signs what a token claims. */
public interface TokenSigner {

    /** @param claims JSON; returns the token as it is sent */
    String sign(String claims);
}
