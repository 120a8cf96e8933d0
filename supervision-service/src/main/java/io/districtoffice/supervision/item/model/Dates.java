package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Deadline;
import io.districtoffice.platform.decision.Deadline.State;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dates of an item that are watched. */
public final class Dates {

    /** Until when the result is to be there (default limits R74). */
    public static final String DUE = "R74";
    /** A stage on the way (U13). */
    public static final String STAGE = "U13";
    /** T1: deciding on a proposal. */
    public static final String ESTABLISH = "T1";
    /** T3: the supervisor's first act after the notice; T2 is with the assignments (R75). */
    public static final String FIRST_ACT = "T3";
    /** Verifying what was reported. */
    public static final String VERIFY = "R73";
    /** T4: putting the verified result before the leader. */
    public static final String REPORT = "T4";
    /** The unit may object to the conclusion. */
    public static final String OBJECT = "R72";
    /** The objection is reviewed. */
    public static final String REVIEW = "R72-review";
    /** The suspension ends. */
    public static final String SUSPENSION = "suspension";

    private static final String LADDER = "supervision";

    private Dates() {}

    public static List<Deadline> of(SupervisionItem item) {
        var dates = new ArrayList<Deadline>();
        String supervisor = role(item, "SUPERVISOR");
        if (item.limit() != null) {
            // the units are reminded of their own parts; once these are done, the lead of the final report
            String holder = item.isReady() ? "unit:" + item.lead() : supervisor;
            dates.add(
                    item.limit().deadline(DUE, String.valueOf(item.round()), due(item), LADDER, holder, item.office()));
        }
        item.milestones()
                .forEach(one -> dates.add(one.limit()
                        .deadline(
                                STAGE,
                                String.valueOf(one.no()),
                                isOver(item) && one.state() == Milestone.State.OPEN ? State.VOID : one.watched(),
                                LADDER,
                                "unit:" + item.lead(),
                                item.office())));
        item.steps()
                .forEach(step -> dates.add(step.limit()
                        .deadline(
                                step.rule(),
                                step.occurrence(),
                                step.watched(),
                                step.rule().equals(OBJECT) ? null : LADDER,
                                to(item, step.rule()),
                                item.office())));
        return dates;
    }

    private static State due(SupervisionItem item) {
        return switch (item.status()) {
            case ESTABLISHED, ISSUED, IN_PROGRESS, SUSPENDED -> item.report() == null ? State.ARMED : State.MET;
            case REPORTED, VERIFIED, AWAITING_LEADER, CONCLUDED, UNDER_REVIEW, CLOSED -> State.MET;
            case PROPOSED, REFUSED, CANCELLED -> State.VOID;
        };
    }

    private static boolean isOver(SupervisionItem item) {
        return item.status() == Status.CANCELLED || item.status() == Status.CLOSED;
    }

    private static String to(SupervisionItem item, String rule) {
        return switch (rule) {
            case ESTABLISH -> item.basis().isOrdered() ? role(item, "SUPERVISOR") : role(item, "DIRECTOR");
            case OBJECT -> "unit:" + item.lead();
            case REVIEW -> role(item, "DIRECTOR");
            case SUSPENSION -> role(item, "LEADER");
            default -> role(item, "SUPERVISOR");
        };
    }

    private static String role(SupervisionItem item, String role) {
        return "office:" + item.office() + ":" + role;
    }

    /** The limit of a date that was not kept; null when it was, or when it is no longer the one that was watched. */
    static @Nullable Limit unkept(SupervisionItem item, String rule, String occurrence) {
        return switch (rule) {
            case DUE ->
                item.limit() == null || !occurrence.equals(String.valueOf(item.round()))
                        ? null
                        : isUnkept(
                                item.limit(),
                                item.report() == null ? null : item.report().at());
            case STAGE ->
                item.milestones().stream()
                        .filter(one -> String.valueOf(one.no()).equals(occurrence))
                        .map(one -> isUnkept(one.limit(), one.at()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            default ->
                item.steps().stream()
                        .filter(step ->
                                step.rule().equals(rule) && step.occurrence().equals(occurrence) && !step.dropped())
                        .map(step -> isUnkept(step.limit(), step.doneAt()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        };
    }

    private static @Nullable Limit isUnkept(Limit limit, @Nullable Instant done) {
        return done == null || limit.isLate(done) ? limit : null;
    }
}
