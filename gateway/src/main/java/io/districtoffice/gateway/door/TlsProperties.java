package io.districtoffice.gateway.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * TLS at the door; off while both are empty.
 *
 * @param certificate PEM file of the certificate chain
 * @param key PEM file of its private key
 */
@ConfigurationProperties("office.tls")
record TlsProperties(@DefaultValue("") String certificate, @DefaultValue("") String key) {

    TlsProperties {
        if (StringUtils.hasText(certificate) != StringUtils.hasText(key)) {
            throw new IllegalArgumentException("TLS needs both OFFICE_TLS_CERT and OFFICE_TLS_KEY, or neither");
        }
    }

    boolean on() {
        return StringUtils.hasText(certificate);
    }
}
