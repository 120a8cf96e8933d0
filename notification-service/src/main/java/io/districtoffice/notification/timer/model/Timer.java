package io.districtoffice.notification.timer.model;

import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that is watched. What it is comes from its owner, snapshot by snapshot; what was done about it is known here
 * alone.
 *
 * @param id {@code <aggregate>:<rule>:<occurrence>}
 * @param type kind of the aggregate
 * @param source the service that owns it
 * @param changed office time of the owner's last word that changed something
 * @param passed up to here every rung of this due date has been spoken or skipped
 * @param breached since when this due date is known as not kept; null while it may be
 * @param moves due dates of before, the newest last
 */
public record Timer(
        String id,
        String head,
        String subject,
        String type,
        String source,
        long seq,
        Instant changed,
        Deadline deadline,
        Instant passed,
        @Nullable Instant breached,
        List<Move> moves) {

    public enum Status {
        ARMED,
        PAUSED,
        BREACHED,
        MET,
        MET_LATE,
        VOID
    }

    /** @param from the due date before; @param at when its owner moved it, office time */
    public record Move(Instant from, Instant at) {}

    private static final int MOVES = 20;

    public Timer {
        moves = List.copyOf(moves);
    }

    public static String id(String subject, Deadline deadline) {
        return subject + ":" + deadline.rule() + ":" + deadline.occurrence();
    }

    /** A deadline that is heard of for the first time. What would have been said before that moment is not made up for. */
    public static Timer armed(Snapshot snapshot, Deadline deadline) {
        return new Timer(
                id(snapshot.subject(), deadline),
                snapshot.head(),
                snapshot.subject(),
                snapshot.type(),
                snapshot.source(),
                snapshot.seq(),
                snapshot.at(),
                deadline,
                snapshot.at(),
                null,
                List.of());
    }

    /** The owner's newer word. A date that was moved is watched anew from that moment on. */
    public Timer following(Snapshot snapshot, Deadline now) {
        boolean moved = !now.due().equals(deadline.due());
        var before = new ArrayList<>(moves);
        if (moved) {
            before.add(new Move(deadline.due(), snapshot.at()));
        }
        boolean same = now.equals(deadline);
        boolean anew = moved || deadline.state() == Deadline.State.PAUSED && now.state() == Deadline.State.ARMED;
        return new Timer(
                id,
                snapshot.head(),
                subject,
                snapshot.type(),
                snapshot.source(),
                snapshot.seq(),
                same ? changed : snapshot.at(),
                now,
                anew ? snapshot.at() : passed,
                moved ? null : breached,
                before.subList(Math.max(0, before.size() - MOVES), before.size()));
    }

    public Status status() {
        return switch (deadline.state()) {
            case ARMED -> breached == null ? Status.ARMED : Status.BREACHED;
            case PAUSED -> Status.PAUSED;
            case MET -> breached == null ? Status.MET : Status.MET_LATE;
            case VOID -> Status.VOID;
        };
    }

    /** Whether its clock runs. */
    public boolean isRunning() {
        return switch (status()) {
            case ARMED, BREACHED -> true;
            case PAUSED, MET, MET_LATE, VOID -> false;
        };
    }

    /** Whether nothing is to be expected of it any more. */
    public boolean isOver() {
        return switch (status()) {
            case MET, MET_LATE, VOID -> true;
            case ARMED, PAUSED, BREACHED -> false;
        };
    }

    /** The rung that speaks next; empty when its clock stands or nothing is left to say. */
    public Optional<Ladder.Moment> nextRung(Ladder ladder, WorkCalendar calendar) {
        return isRunning() ? ladder.next(deadline.start(), deadline.due(), passed, calendar) : Optional.empty();
    }

    /** When something is to be done next; empty when nothing is. */
    public Optional<Instant> next(Ladder ladder, WorkCalendar calendar) {
        var rung = nextRung(ladder, calendar).map(Ladder.Moment::at);
        if (status() != Status.ARMED) {
            return rung;
        }
        return Optional.of(rung.filter(at -> at.isBefore(deadline.due())).orElse(deadline.due()));
    }

    /**
     * @param sent what is said now, with those it is said to; of what one recipient has missed, the newest
     * @param skipped what nobody is told any more
     * @param breach whether the date has just been missed
     */
    public record Fired(
            Timer after, Map<Ladder.Moment, List<Recipient>> sent, List<Ladder.Moment> skipped, boolean breach) {}

    /** All that is due now. Its effects bear repetition: they are named by deadline, rung and recipient. */
    public Fired fire(Instant now, Ladder ladder, WorkCalendar calendar) {
        if (!isRunning()) {
            return new Fired(this, Map.of(), List.of(), false);
        }
        var moments = ladder.between(deadline.start(), deadline.due(), passed, now, calendar);
        var newest = new LinkedHashMap<Recipient, Instant>();
        moments.forEach(moment -> moment.rung().to().forEach(to -> newest.put(to, moment.at())));
        var sent = new LinkedHashMap<Ladder.Moment, List<Recipient>>();
        var skipped = new ArrayList<Ladder.Moment>();
        for (Ladder.Moment moment : moments) {
            var to = moment.rung().to().stream()
                    .filter(one -> moment.at().equals(newest.get(one)))
                    .toList();
            if (to.isEmpty()) {
                skipped.add(moment);
            } else {
                sent.put(moment, to);
            }
        }
        boolean breach = breached == null && !deadline.due().isAfter(now);
        var after = new Timer(
                id,
                head,
                subject,
                type,
                source,
                seq,
                changed,
                deadline,
                later(passed, now),
                breach ? now : breached,
                moves);
        return new Fired(after, sent, skipped, breach);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
