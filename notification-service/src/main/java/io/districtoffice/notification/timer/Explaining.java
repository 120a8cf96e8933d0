package io.districtoffice.notification.timer;

import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.notification.timer.ExplanationView.Coming;
import io.districtoffice.notification.timer.ExplanationView.Said;
import io.districtoffice.notification.timer.ExplanationView.To;
import io.districtoffice.notification.timer.model.Ladder;
import io.districtoffice.notification.timer.model.Ladders;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.calendar.TermUnit;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.reference.TermWording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in sentences how a date came about and what is done about it. */
final class Explaining {

    private final Wording wording;
    private final Audience audience;
    private final Ladders ladders;

    Explaining(Wording wording, Audience audience, Ladders ladders) {
        this.wording = wording;
        this.audience = audience;
        this.ladders = ladders;
    }

    List<String> text(Timer timer, WorkCalendar calendar, Locale language) {
        var said = new ArrayList<String>();
        var deadline = timer.deadline();
        said.add(term(deadline, language));
        said.addAll(counted(deadline, calendar, language));
        if (deadline.pausedMs() > 0) {
            var paused = Duration.ofMillis(deadline.pausedMs());
            said.add(say(
                    "explain.paused",
                    language,
                    Map.of("hours", "" + paused.toHours(), "minutes", "" + paused.toMinutesPart())));
        }
        timer.moves()
                .forEach(move -> said.add(say(
                        "explain.moved",
                        language,
                        Map.of("at", move.at().toString(), "from", move.from().toString()))));
        said.add(status(timer, language));
        return said;
    }

    private String term(Deadline deadline, Locale language) {
        var facts = new java.util.HashMap<>(Map.of(
                "rule", deadline.rule(),
                "who", deadline.to(),
                "start", deadline.start().toString(),
                "original", deadline.original().toString()));
        var term = deadline.term();
        if (term == null) {
            return say("explain.set", language, facts);
        }
        facts.put("amount", String.valueOf(term.amount()));
        facts.put("unit", term.unit());
        return say("explain.term", language, facts);
    }

    /** Step by step, as far as today's calendar still comes to the same date. */
    private List<String> counted(Deadline deadline, WorkCalendar calendar, Locale language) {
        var term = deadline.term();
        if (term == null) {
            return List.of();
        }
        try {
            var due = calendar.after(deadline.start(), term.amount(), TermUnit.valueOf(term.unit()));
            return due.at().equals(deadline.original())
                    ? TermWording.in(language).sentences(due.explanation())
                    : List.of(say("explain.other-calendar", language, Map.of()));
        } catch (IllegalArgumentException notReckoned) {
            return List.of();
        }
    }

    private String status(Timer timer, Locale language) {
        var facts = new java.util.HashMap<>(Map.of(
                "due", timer.deadline().due().toString(),
                "changed", timer.changed().toString()));
        if (timer.breached() != null) {
            facts.put("breached", timer.breached().toString());
        }
        return say("explain." + timer.status(), language, facts);
    }

    Said said(Reminder reminder, Timer timer, Map<String, Integer> pushes, Locale language) {
        return new Said(
                reminder.planned(),
                reminder.at(),
                reminder.state(),
                reminder.isLate(),
                say(reminder.says(), language, facts(timer)),
                reminder.to().stream()
                        .map(told -> new To(told.key(), wording.who(told.key(), language), told.people()))
                        .toList(),
                pushes);
    }

    @Nullable
    Coming next(Timer timer, WorkCalendar calendar, Locale language) {
        return timer.nextRung(ladders.of(timer.deadline().ladder()), calendar)
                .map(moment -> coming(timer, moment, language))
                .orElse(null);
    }

    private Coming coming(Timer timer, Ladder.Moment moment, Locale language) {
        Instant at = moment.at();
        var to = moment.rung().to().stream()
                .flatMap(one -> one.key(timer.deadline(), audience::placeOf).stream())
                .map(key -> wording.who(key, language))
                .toList();
        boolean missed = !at.isBefore(timer.deadline().due());
        return new Coming(at, say(moment.rung().says(missed), language, facts(timer)), to);
    }

    private static Map<String, String> facts(Timer timer) {
        return Map.of(
                "due", timer.deadline().due().toString(),
                "type", timer.type(),
                "who", timer.deadline().to());
    }

    private String say(String code, Locale language, Map<String, String> facts) {
        return wording.text(code, facts, language);
    }
}
