package io.districtoffice.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted and which rights are asked for.
 *
 * @param issuer {@code iss} of every token
 * @param audience {@code aud} of every token
 * @param jwksUri where the public signing keys are read; may hold placeholders
 * @param permissions resource patterns of the files of rights, may hold placeholders; one that matches nothing adds nothing
 * @param rights false where only a valid token is asked for and the service behind decides: the gateway
 */
@ConfigurationProperties("office.security")
public record SecurityProperties(
        @DefaultValue("urn:district-office") String issuer,
        @DefaultValue("district-office") String audience,
        @DefaultValue("${OFFICE_JWKS_URI:http://127.0.0.1:8081/api/v1/auth/jwks}") String jwksUri,
        @DefaultValue({
                    "classpath*:contracts/permissions/platform.yaml",
                    "classpath*:contracts/permissions/${office.service}.yaml"
                })
                List<String> permissions,
        @DefaultValue("true") boolean rights) {}
