package io.districtoffice.notification.timer;

import io.districtoffice.notification.inbox.model.News;
import io.districtoffice.notification.inbox.model.Subject;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.notification.timer.model.Ladder;
import io.districtoffice.notification.timer.model.Recipient;
import io.districtoffice.notification.timer.model.Reminder;
import io.districtoffice.notification.timer.model.Timer;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What rungs say to whom. The id of a reminder is made of deadline, due date and rung, and an inbox entry's id of that and
 * the person: said twice it is there once.
 */
final class Speech {

    private final Audience audience;

    Speech(Audience audience) {
        this.audience = audience;
    }

    static String id(Timer timer, Ladder.Moment moment) {
        return Ids.derived(
                Math.max(0, moment.at().toEpochMilli()),
                timer.id(),
                moment.key(timer.deadline().due()));
    }

    /** The id under which the miss of this due date is recorded. */
    static String breachId(Timer timer) {
        long due = timer.deadline().due().toEpochMilli();
        return Ids.derived(Math.max(0, due), timer.id(), "breach", Long.toString(due));
    }

    News news(Timer timer, Ladder ladder, Ladder.Moment moment, List<Recipient> to, Instant now) {
        String says = says(timer, moment, now);
        var facts = facts(timer, moment, now);
        return new News(
                id(timer, moment),
                now,
                new Subject(timer.subject(), timer.type()),
                keys(timer, to).stream()
                        .map(key -> new Notice(key, says, facts))
                        .toList(),
                manner(ladder, moment),
                null);
    }

    private static News.Manner manner(Ladder ladder, Ladder.Moment moment) {
        if (ladder.urgent()) {
            return News.Manner.URGENT;
        }
        return moment.rung().digest() ? News.Manner.DIGEST : News.Manner.ORDINARY;
    }

    Reminder sent(Timer timer, Ladder.Moment moment, List<Recipient> to, Instant now) {
        var told = keys(timer, to).stream()
                .map(key -> new Reminder.Told(key, audience.holding(key).size()))
                .toList();
        return reminder(timer, moment, Reminder.State.SENT, now, told);
    }

    static Reminder reminder(
            Timer timer, Ladder.Moment moment, Reminder.State state, Instant now, List<Reminder.Told> told) {
        return new Reminder(id(timer, moment), timer.id(), says(timer, moment, now), moment.at(), state, now, told);
    }

    private static String says(Timer timer, Ladder.Moment moment, Instant now) {
        return moment.rung().says(!now.isBefore(timer.deadline().due()));
    }

    private List<String> keys(Timer timer, List<Recipient> to) {
        return to.stream()
                .flatMap(one -> one.key(timer.deadline(), audience::placeOf).stream())
                .distinct()
                .toList();
    }

    private Map<String, String> facts(Timer timer, Ladder.Moment moment, Instant now) {
        var facts = new HashMap<String, String>();
        facts.put("deadline", timer.id());
        facts.put("rule", timer.deadline().rule());
        facts.put("type", timer.type());
        facts.put("due", timer.deadline().due().toString());
        facts.put("who", timer.deadline().to());
        if (now.isAfter(moment.at().plus(Reminder.LATE))) {
            facts.put("late", "true");
        }
        return facts;
    }
}
