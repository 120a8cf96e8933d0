package io.districtoffice.document.outgoing;

import static io.districtoffice.document.register.model.RegisterWords.day;

import io.districtoffice.document.outgoing.model.OutgoingDocument;
import io.districtoffice.document.register.model.Heading;
import io.districtoffice.document.register.model.RegisterWords;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.printing.register.Register;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The register as it is printed. */
final class RegisterSheet {
    private final RegisterWords words;
    private final OutgoingViews views;
    private final Register register;

    RegisterSheet(
            RegisterWords words,
            OutgoingViews views,
            String office,
            OutgoingRegisterQueries.Line line,
            Actor by,
            Instant at) {
        this.words = words;
        this.views = views;
        var heading = Heading.of(words, "outgoing", office, line.year(), asked(line), by, at);
        this.register = new Register(
                heading.title(),
                heading.subtitle(),
                List.of(
                        column("number", 10),
                        column("date", 7),
                        column("title", 20),
                        column("genre", 4),
                        column("kind", 4),
                        column("to", 14),
                        column("signer", 5),
                        column("copies", 3),
                        column("registered", 7),
                        column("status", 6),
                        column("voided", 8)));
    }

    private Register.Column column(String name, int share) {
        return new Register.Column(words.say("outgoing.column." + name), share);
    }

    private Map<String, String> asked(OutgoingRegisterQueries.Line line) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("code", text(line.code()));
        asked.put("status", words.of("outgoing.status", line.status()));
        asked.put("genre", words.of("genre", line.genre()));
        asked.put("q", text(line.words()));
        return asked;
    }

    Register register() {
        return register;
    }

    List<String> row(OutgoingDocument document) {
        var line = views.line(document);
        var secrecy = document.content().secrecy().level();
        return List.of(
                line.docNo(),
                Objects.toString(line.docDate(), ""),
                line.title(),
                words.of("genre", line.genre()),
                (words.of("secrecy", secrecy) + " " + words.of("urgency", line.urgency())).trim(),
                String.join(words.say("between"), line.mainTo()),
                text(line.signer()),
                String.valueOf(line.copies()),
                line.registeredBy() + " " + day(line.registeredAt()),
                words.of("outgoing.status", line.status()),
                text(line.voided()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
