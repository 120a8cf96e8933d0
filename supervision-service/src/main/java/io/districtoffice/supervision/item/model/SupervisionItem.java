package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A supervised item 督查事项 (rules.md I): a matter that cannot be forgotten once it is established. It exists only by a
 * leader's order or by a proposal that the head approves (R70); a proposal waits in PROPOSED.
 *
 * @param id time-ordered id
 * @param kind what gave rise to it
 * @param basis what it rests on: a report, a document, a meeting or a plain reference
 * @param content what it is about, 1–500 characters
 * @param requirement what is asked for, 1–2,000 characters
 * @param office district office that supervises it
 * @param proposedBy person who proposed it
 * @param refusal why it was refused
 */
public record SupervisionItem(
        String id,
        Status status,
        Kind kind,
        Basis basis,
        String content,
        String requirement,
        String office,
        String proposedBy,
        Instant proposedAt,
        @Nullable Refusal refusal) {

    public enum Status {
        PROPOSED,
        REFUSED,
        ESTABLISHED,
        ISSUED,
        IN_PROGRESS,
        REPORTED,
        VERIFIED,
        AWAITING_LEADER,
        CONCLUDED,
        UNDER_REVIEW,
        CLOSED,
        SUSPENDED,
        CANCELLED
    }

    /** SupKind of rules.md §3.1. */
    public enum Kind {
        DECISION,
        SPECIAL,
        INSTRUCTION,
        MEETING,
        HOT_ISSUE,
        NPC,
        CPPCC,
        TARGET,
        AD_HOC
    }

    /** What an item rests on; {@code kind} says of what sort {@code id} is, e.g. {@code report}. */
    public record Basis(String kind, String id) {}

    public record Refusal(String by, Instant at, String reason) {}

    public static Decision<SupervisionItem, SupervisionEvent> propose(
            String id, Kind kind, Basis basis, String content, String requirement, Actor by, Instant at) {
        if (by.office() == null) {
            return Refused.forbidden("item.only-a-district-office-proposes");
        }
        var item = new SupervisionItem(
                id, Status.PROPOSED, kind, basis, content, requirement, by.office(), by.id(), at, null);
        return Decision.of(item, new SupervisionEvent.Proposed(kind, basis, by.office()));
    }

    public Decision<SupervisionItem, SupervisionEvent> refuse(Actor by, Instant at, String reason) {
        return switch (status) {
            case PROPOSED ->
                Decision.of(
                        new SupervisionItem(
                                id,
                                Status.REFUSED,
                                kind,
                                basis,
                                content,
                                requirement,
                                office,
                                proposedBy,
                                proposedAt,
                                new Refusal(by.id(), at, reason)),
                        new SupervisionEvent.Refused(office));
            case REFUSED,
                    ESTABLISHED,
                    ISSUED,
                    IN_PROGRESS,
                    REPORTED,
                    VERIFIED,
                    AWAITING_LEADER,
                    CONCLUDED,
                    UNDER_REVIEW,
                    CLOSED,
                    SUSPENDED,
                    CANCELLED -> Refused.because("item.not-proposed", "status", status);
        };
    }
}
