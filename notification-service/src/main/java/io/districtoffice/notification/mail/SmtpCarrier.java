package io.districtoffice.notification.mail;

import io.districtoffice.notification.push.model.Carrier;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Letters as mail over SMTP, on threads of their own. The Message-ID is made of the letter's id. */
final class SmtpCarrier implements Carrier, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int SOCKET_MS = 4_000;
    private static final int THREADS = 4;
    private static final int WAITING = 100;
    private static final int FOR_GOOD = 500;

    private final MailProperties properties;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, WAITING, "mail");

    SmtpCarrier(MailProperties properties) {
        this.properties = properties;
        sender.setHost(properties.host());
        sender.setPort(properties.port());
        sender.setUsername(properties.user());
        sender.setPassword(properties.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(settings(properties));
    }

    private static Properties settings(MailProperties properties) {
        var settings = new Properties();
        settings.put("mail.smtp.connectiontimeout", SOCKET_MS);
        settings.put("mail.smtp.timeout", SOCKET_MS);
        settings.put("mail.smtp.writetimeout", SOCKET_MS);
        settings.put("mail.smtp.auth", properties.user() != null);
        settings.put("mail.smtp.ssl.checkserveridentity", true);
        switch (properties.security()) {
            case STARTTLS -> {
                settings.put("mail.smtp.starttls.enable", true);
                settings.put("mail.smtp.starttls.required", true);
            }
            case TLS -> settings.put("mail.smtp.ssl.enable", true);
            case PLAIN -> settings.put("mail.smtp.starttls.enable", false);
        }
        return settings;
    }

    @Override
    public boolean available() {
        return properties.given();
    }

    @Override
    public CompletionStage<Outcome> carry(Letter letter) {
        return Mono.fromCallable(() -> send(letter))
                .subscribeOn(threads)
                .timeout(LIMIT)
                .onErrorResume(error -> Mono.just(outcome(letter, error)))
                .toFuture();
    }

    private Outcome send(Letter letter) throws MessagingException {
        var message = sender.createMimeMessage();
        var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(String.valueOf(properties.from()));
        mail.setTo(letter.to());
        mail.setSubject(letter.subject());
        mail.setText(letter.text());
        message.setHeader("Message-ID", "<" + letter.id() + "@" + domain() + ">");
        // so that nobody's absence notice comes back
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
        return Outcome.SENT;
    }

    private String domain() {
        String from = String.valueOf(properties.from());
        return from.substring(from.indexOf('@') + 1);
    }

    /** Neither the address nor what the server says about it goes into the log. */
    private static Outcome outcome(Letter letter, Throwable error) {
        var outcome = isRefused(error) ? Outcome.REFUSED : Outcome.FAILED;
        log.warn("Mail {} {}: {}", letter.id(), outcome, error.getClass().getSimpleName());
        return outcome;
    }

    private static boolean isRefused(Throwable error) {
        if (error instanceof MailSendException sending) {
            return sending.getFailedMessages().values().stream().anyMatch(SmtpCarrier::refusesAddress);
        }
        return error instanceof MessagingException && !(error instanceof SendFailedException);
    }

    private static boolean refusesAddress(Exception failure) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= FOR_GOOD;
            }
        }
        return false;
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
