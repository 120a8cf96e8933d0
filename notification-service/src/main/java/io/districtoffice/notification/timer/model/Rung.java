package io.districtoffice.notification.timer.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder: when whom is told what.
 *
 * @param id stable name within its ladder
 * @param from what it is reckoned from
 * @param at how far from there
 * @param every how far apart it is repeated; null for once
 * @param times how often it comes in all, 1 to 500; what is reckoned from the start ends with the due date
 * @param to whom it speaks to
 * @param says code of what it says, e.g. {@code deadline.soon}
 * @param digest whether it is pushed in the morning's digest only
 */
public record Rung(
        String id,
        Anchor from,
        Offset at,
        @Nullable Offset every,
        @Nullable Integer times,
        List<Recipient> to,
        String says,
        boolean digest) {

    public enum Anchor {
        START,
        DUE
    }

    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    /** @throws IllegalArgumentException not an id; nobody to speak to; repeated without an end */
    public Rung {
        to = List.copyOf(to);
        times = times == null ? 1 : times;
        if (!ID.matcher(id).matches() || to.isEmpty()) {
            throw new IllegalArgumentException("rung " + id + " needs an id and somebody to speak to");
        }
        if (times < 1 || times > MOST || times > 1 == (every == null)) {
            throw new IllegalArgumentException(
                    "rung " + id + ": times is 1 to " + MOST + ", and more than 1 needs every");
        }
    }

    /** What it says, which is another thing once the date has been missed. */
    public String says(boolean missed) {
        return missed ? says.replaceAll("\\.(soon|waiting)$", ".overdue") : says;
    }

    /** The moment of its so manieth coming, from 0; null when there is none of that number. */
    @Nullable
    Instant moment(int no, Instant start, Instant due, WorkCalendar calendar) {
        if (no >= times) {
            return null;
        }
        var first = first(start, due, calendar);
        var moment = no == 0 ? first : Objects.requireNonNull(every).from(first, due, no, calendar);
        return from == Anchor.START && !moment.isBefore(due) ? null : moment;
    }

    private Instant first(Instant start, Instant due, WorkCalendar calendar) {
        return switch (from) {
            case START -> at.from(start, due, 1, calendar);
            case DUE -> {
                var moment = at.from(due, due, 1, calendar);
                // the morning of the day on which it is due is not behind it, however early that is
                boolean before = at.mornings() != null && at.mornings() <= 0;
                yield before && moment.isAfter(due) ? due : moment;
            }
        };
    }
}
