package io.districtoffice.notification.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param host of the mail server, {@code OFFICE_MAIL_HOST}; null where no mail is sent */
@ConfigurationProperties("office.mail")
record ChannelProperties(@Nullable String host) {

    boolean mailAvailable() {
        return host != null && !host.isBlank();
    }
}
