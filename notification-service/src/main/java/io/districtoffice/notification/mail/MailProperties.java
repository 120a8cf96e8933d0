package io.districtoffice.notification.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server; variables {@code OFFICE_MAIL_HOST} and so on. Without a host no mail is sent.
 *
 * @param port 587 for STARTTLS, 465 for TLS, 25 for PLAIN by custom
 * @param user null when the server asks for none
 * @param from address of the office; needed with a host
 * @param security STARTTLS is insisted on; PLAIN is for a server on the same machine
 */
@ConfigurationProperties("office.mail")
record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("STARTTLS") Security security) {

    enum Security {
        STARTTLS,
        TLS,
        PLAIN
    }

    MailProperties {
        host = blankIsNull(host);
        user = blankIsNull(user);
        password = blankIsNull(password);
        if (host != null && (from == null || !from.contains("@"))) {
            throw new IllegalArgumentException("OFFICE_MAIL_FROM must be the address that mail comes from");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("OFFICE_MAIL_USER and OFFICE_MAIL_PASSWORD are given together");
        }
    }

    private static @Nullable String blankIsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    boolean given() {
        return host != null;
    }

    /** @return never the password */
    @Override
    public String toString() {
        return "MailProperties[host=" + host + ", port=" + port + ", from=" + from + ", security=" + security + "]";
    }
}
