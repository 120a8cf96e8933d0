package io.districtoffice.document.incoming.model;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import java.util.List;

/** The dates of a document that are watched: those of its hands. */
public final class Dates {

    private Dates() {}

    public static List<Deadline> of(IncomingDocument document) {
        return document.hands().stream()
                .filter(hand -> hand.limit() != null)
                .map(hand -> hand.limit()
                        .deadline(
                                hand.rule(),
                                String.valueOf(hand.no()),
                                state(hand),
                                ladder(document, hand),
                                hand.key(),
                                document.office()))
                .toList();
    }

    private static State state(Hand hand) {
        if (hand.isOpen()) {
            return State.ARMED;
        }
        return hand.done() ? State.MET : State.VOID;
    }

    /** rules.md 3.5: 特急, 加急, 办文 with a limit, 普通. */
    private static String ladder(IncomingDocument document, Hand hand) {
        return switch (document.particulars().urgency()) {
            case EXTRA_URGENT -> "extra-urgent";
            case URGENT -> "pressing";
            case NONE -> hand.rule().equals(Hands.FILE) ? "plain" : "document";
        };
    }
}
