package io.districtoffice.notification.mail;

import io.districtoffice.notification.push.model.Carrier;

/** Carriers to other servers than that of the running service. */
public final class TestMail {

    private TestMail() {}

    public static Carrier carrier(int port) {
        return new SmtpCarrier(new MailProperties(
                "127.0.0.1", port, null, null, "office@xishan.example", MailProperties.Security.PLAIN));
    }
}
