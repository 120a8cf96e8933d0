package io.districtoffice.notification.push;

import io.districtoffice.notification.channel.model.Channels;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.push.model.Carrier.Letter;
import io.districtoffice.notification.push.model.Push;
import io.districtoffice.notification.wording.model.Language;
import io.districtoffice.notification.wording.model.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes letters: the sentences of the inbox and where to go on; never what a report or a document says. */
final class Letters {

    private static final int LINES = 50;
    private static final int SUBJECT = 60;

    private final Wording wording;
    private final @Nullable String url;

    /** @param url where people find the system; null when that is not told */
    Letters(Wording wording, @Nullable String url) {
        this.wording = wording;
        this.url = url == null || url.isBlank() ? null : url;
    }

    Letter single(Push push, Entry entry, Channels to) {
        var language = Language.of(to.language());
        String text = wording.text(entry.what(), entry.facts(), language);
        String subject = wording.text("mail.subject", Map.of("text", shortened(text)), language);
        return letter(push, to, subject, text, language);
    }

    Letter digest(Push push, List<Entry> entries, Channels to) {
        var language = Language.of(to.language());
        String subject = wording.text("mail.digest", Map.of("count", String.valueOf(entries.size())), language);
        String lines = entries.stream()
                .limit(LINES)
                .map(entry -> "· " + wording.text(entry.what(), entry.facts(), language))
                .collect(Collectors.joining("\n"));
        int left = entries.size() - LINES;
        String more = left > 0 ? "\n" + wording.text("mail.more", Map.of("count", String.valueOf(left)), language) : "";
        return letter(push, to, subject, lines + more, language);
    }

    private Letter letter(Push push, Channels to, String subject, String text, Locale language) {
        String where = url == null
                ? wording.text("mail.where", Map.of(), language)
                : wording.text("mail.where-at", Map.of("url", url), language);
        String foot = wording.text("mail.foot", Map.of(), language);
        return new Letter(
                push.id(), Objects.requireNonNull(to.email()), subject, text + "\n\n" + where + "\n\n" + foot + "\n");
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SUBJECT ? text : text.substring(0, text.offsetByCodePoints(0, SUBJECT - 1)) + "…";
    }
}
