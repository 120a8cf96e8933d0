package io.districtoffice.document.incoming.model;

import io.districtoffice.document.circulation.model.CirculationRecord;
import io.districtoffice.document.limit.model.Limit;
import io.districtoffice.document.limit.model.Moment;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In whose hands a document is follows from its state: nobody says it, so nobody forgets it. */
public final class Hands {

    /** One hand at the desk (D13: nothing piles up). */
    public static final String STEP = "D13";
    /** Until the leader has instructed. */
    public static final String INSTRUCT = "R24-instruct";
    /** An instruction goes to the units the same day. */
    public static final String TRANSFER = "R24-transfer";
    /** Until a unit has accepted or declined. */
    public static final String ACCEPT = "R24-accept";
    /** Until the lead unit has delivered; the others give their opinions until then, too. */
    public static final String HANDLE = "R24";
    /** Filed by the thirtieth of June. */
    public static final String FILE = "R57";
    /** Kept and waiting for nothing. */
    public static final String KEPT = "incoming.kept";

    private static final int CLOSED = 30;

    private Hands() {}

    private record Wanted(
            String key, @Nullable String unit, String task, String rule, Function<Moment, @Nullable Limit> limit) {}

    /** Hands that the state no longer asks for are closed, those that it asks for anew are opened. */
    static List<Hand> after(IncomingDocument document, List<Hand> before, Actor by, Moment now) {
        var wanted = wanted(document);
        var all = new ArrayList<Hand>();
        for (Hand hand : before) {
            boolean stays = !hand.isOpen() || wanted.stream().anyMatch(one -> hand.isFor(one.key(), one.task()));
            all.add(stays ? hand : hand.closed(now.at(), isHolder(hand, by)));
        }
        int no = before.stream().mapToInt(Hand::no).max().orElse(0);
        for (Wanted one : wanted) {
            boolean there = all.stream().anyMatch(hand -> hand.isOpen() && hand.isFor(one.key(), one.task()));
            if (!there) {
                var limit = one.limit().apply(now);
                all.add(new Hand(++no, one.key(), one.unit(), one.task(), one.rule(), now.at(), limit, null, false));
            }
        }
        return trimmed(all);
    }

    /** What a unit's hand no longer holds was done by the unit, or taken from it; the desk's is done by whoever did it. */
    private static boolean isHolder(Hand hand, Actor by) {
        return hand.unit() == null || hand.unit().equals(by.unit());
    }

    private static List<Hand> trimmed(List<Hand> all) {
        long closed = all.stream().filter(hand -> !hand.isOpen()).count();
        var kept = new ArrayList<Hand>();
        for (Hand hand : all) {
            if (hand.isOpen() || closed-- <= CLOSED) {
                kept.add(hand);
            }
        }
        return List.copyOf(kept);
    }

    private static List<Wanted> wanted(IncomingDocument document) {
        return switch (document.status()) {
            case RECEIVED -> List.of(desk(document, "CLERK", "incoming.register"));
            case REGISTERED ->
                document.stub() == null ? List.of(desk(document, "SECRETARY", "incoming.review")) : List.of();
            case REVIEWED -> List.of(desk(document, "SECRETARY", "incoming.propose"));
            case PROPOSED -> List.of(desk(document, "SECRETARY", proposed(document)));
            case AWAITING_INSTRUCTION -> List.of(before(document));
            case ASSIGNED -> assigned(document);
            case HANDLING -> working(document);
            case CIRCULATING -> circulating(document);
            case HANDLED ->
                List.of(desk(
                        document, "SECRETARY", document.needsReply() ? "incoming.reply" : "incoming.check-result"));
            case REPLIED -> List.of(desk(document, "SECRETARY", "incoming.close"));
            case CLOSED ->
                List.of(new Wanted(document.role("ARCHIVIST"), null, "incoming.file", FILE, Moment::nextJune));
            case KEPT, ARCHIVED -> List.of(new Wanted(document.role("ARCHIVIST"), null, KEPT, FILE, now -> null));
            case RETURNED, DISPOSED -> List.of();
        };
    }

    private static Wanted desk(IncomingDocument document, String role, String task) {
        return new Wanted(
                document.role(role),
                null,
                task,
                STEP,
                now -> now.workingDays(now.terms().step()));
    }

    private static String proposed(IncomingDocument document) {
        var proposal = document.proposal();
        return proposal != null && proposal.handling() == DocHandling.READ ? "incoming.circulate" : "incoming.submit";
    }

    private static Wanted before(IncomingDocument document) {
        return new Wanted(
                "person:" + document.submission().leader().id(),
                null,
                "incoming.instruct",
                INSTRUCT,
                now -> now.workingDays(now.terms().instruct()));
    }

    private static List<Wanted> assigned(IncomingDocument document) {
        return document.handling().transferredAt() == null
                ? List.of(new Wanted(document.role("SECRETARY"), null, "incoming.transfer", TRANSFER, Moment::sameDay))
                : accepting(document);
    }

    private static List<Wanted> accepting(IncomingDocument document) {
        return document.handling().units().stream()
                .filter(part -> !part.isAccepted())
                .map(part -> new Wanted(
                        "unit:" + part.unit(),
                        part.unit(),
                        "incoming.accept",
                        ACCEPT,
                        now -> now.workingDays(now.terms().accept())))
                .toList();
    }

    private static List<Wanted> working(IncomingDocument document) {
        var all = new ArrayList<>(accepting(document));
        Limit due = document.handling().due();
        for (UnitPart part : document.handling().units()) {
            if (part.isAccepted() && (part.lead() || part.opinion() == null)) {
                Person handler = part.handler();
                all.add(new Wanted(
                        handler == null ? "unit:" + part.unit() : "person:" + handler.id(),
                        part.unit(),
                        part.lead() ? "incoming.handle" : "incoming.give-opinion",
                        HANDLE,
                        now -> due));
            }
        }
        return all;
    }

    /** Readers have records of their own; here is what the desk has to do between them. */
    private static List<Wanted> circulating(IncomingDocument document) {
        var round = document.circulation();
        if (round == null || round.allDone()) {
            return List.of(desk(document, "SECRETARY", "incoming.close"));
        }
        boolean atDesk = round.paper()
                && round.parts().stream().filter(round::isOut).count() < round.most(document.copies())
                && round.parts().stream().anyMatch(part -> part.status() == CirculationRecord.Status.QUEUED);
        return atDesk ? List.of(desk(document, "CLERK", "incoming.deliver")) : List.of();
    }
}
