package io.districtoffice.document.incoming;

import static io.districtoffice.document.register.model.RegisterWords.day;
import static io.districtoffice.document.register.model.RegisterWords.minute;

import io.districtoffice.document.incoming.model.IncomingDocument;
import io.districtoffice.document.register.model.Heading;
import io.districtoffice.document.register.model.RegisterWords;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.printing.register.Register;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The register as it is printed: of each paper what its line shows to the same caller. */
final class RegisterSheet {

    private final RegisterWords words;
    private final People people;
    private final Register register;

    RegisterSheet(RegisterWords words, People people, RegisterQueries.Line line, Actor by, Instant at) {
        this.words = words;
        this.people = people;
        var heading = Heading.of(
                words, "incoming", people.nameOf(String.valueOf(by.office())), line.year(), asked(line), by, at);
        this.register = new Register(
                heading.title(),
                heading.subtitle(),
                List.of(
                        column("number", 7),
                        column("received", 7),
                        column("sender", 9),
                        column("sender-number", 9),
                        column("title", 16),
                        column("copies", 3),
                        column("secrecy", 3),
                        column("urgency", 3),
                        column("lead", 7),
                        column("due", 7),
                        column("status", 6),
                        column("held", 6),
                        column("result", 9)));
    }

    private Register.Column column(String name, int share) {
        return new Register.Column(words.say("incoming.column." + name), share);
    }

    private Map<String, String> asked(RegisterQueries.Line line) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("book", words.of("book", line.book()));
        asked.put("status", words.of("incoming.status", line.status()));
        asked.put("sender", text(line.sender()));
        asked.put("q", text(line.words()));
        return asked;
    }

    Register register() {
        return register;
    }

    List<String> row(Stored<IncomingDocument> stored) {
        var line = RegisterLineView.of(stored, people);
        return List.of(
                text(line.receiptNo()),
                day(line.receivedAt()),
                line.sourceOrg(),
                text(line.sourceDocNo()),
                text(line.title()),
                String.valueOf(line.copies()),
                words.of("secrecy", line.secrecy()),
                words.of("urgency", line.urgency()),
                line.leadUnit() == null ? "" : line.leadUnit().name(),
                minute(line.dueAt()),
                words.of("incoming.status", line.status()),
                line.heldBy() == null ? "" : held(line.heldBy()),
                text(line.result()));
    }

    private String held(HolderView holder) {
        return switch (holder.kind()) {
            case PERSON, UNIT -> Objects.requireNonNullElse(holder.name(), holder.id());
            case ROLE -> words.say("role." + holder.role());
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
