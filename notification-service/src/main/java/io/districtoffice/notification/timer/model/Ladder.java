package io.districtoffice.notification.timer.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who is reminded when of one kind of deadline (rules.md §3.5).
 *
 * @param urgent whether it speaks day and night and no cap holds it up
 */
public record Ladder(boolean urgent, List<Rung> rungs) {

    /** Nobody is reminded. */
    public static final Ladder NONE = new Ladder(false, List.of());

    /** Outside of these years nothing is reckoned. */
    private static final Instant EARLIEST = Instant.parse("2001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2190-01-01T00:00:00Z");

    /** @throws IllegalArgumentException two rungs of one id */
    public Ladder {
        rungs = List.copyOf(rungs);
        var ids = new HashSet<String>();
        rungs.stream().map(Rung::id).filter(id -> !ids.add(id)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("two rungs are called " + twice);
        });
    }

    /**
     * One coming of a rung.
     *
     * @param no from 0 of the rung's repetitions
     */
    public record Moment(Instant at, Rung rung, int no) {

        /** Names it among all of one deadline, whatever its due date becomes. */
        public String key(Instant due) {
            return due.toEpochMilli() + "." + rung.id() + "." + no;
        }
    }

    /** The first moment behind {@code after}; empty when nothing follows. */
    public Optional<Moment> next(Instant start, Instant due, Instant after, WorkCalendar calendar) {
        if (!isReckoned(start) || !isReckoned(due)) {
            return Optional.empty();
        }
        return rungs.stream()
                .flatMap(rung -> next(rung, start, due, after, calendar).stream())
                .min(Comparator.comparing(Moment::at));
    }

    private static Optional<Moment> next(Rung rung, Instant start, Instant due, Instant after, WorkCalendar calendar) {
        int no = 0;
        for (var at = rung.moment(no, start, due, calendar); at != null; at = rung.moment(++no, start, due, calendar)) {
            if (at.isAfter(after)) {
                return Optional.of(new Moment(at, rung, no));
            }
        }
        return Optional.empty();
    }

    /** All moments behind {@code after} up to {@code until}, in order. */
    public List<Moment> between(Instant start, Instant due, Instant after, Instant until, WorkCalendar calendar) {
        var found = new ArrayList<Moment>();
        if (!isReckoned(start) || !isReckoned(due)) {
            return found;
        }
        for (Rung rung : rungs) {
            int no = 0;
            for (var at = rung.moment(no, start, due, calendar);
                    at != null && !at.isAfter(until);
                    at = rung.moment(++no, start, due, calendar)) {
                if (at.isAfter(after)) {
                    found.add(new Moment(at, rung, no));
                }
            }
        }
        found.sort(Comparator.comparing(Moment::at));
        return found;
    }

    private static boolean isReckoned(Instant at) {
        return at.isAfter(EARLIEST) && at.isBefore(LATEST);
    }
}
