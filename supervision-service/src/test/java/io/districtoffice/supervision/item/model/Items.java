package io.districtoffice.supervision.item.model;

import static io.districtoffice.supervision.People.DIRECTOR;
import static io.districtoffice.supervision.People.HEAD;
import static io.districtoffice.supervision.People.LEADER;
import static io.districtoffice.supervision.People.OFFICE;
import static io.districtoffice.supervision.People.SECRETARY;
import static io.districtoffice.supervision.People.SUPERVISOR;
import static io.districtoffice.supervision.People.on;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.People.Official;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.assignment.model.Frequency;
import io.districtoffice.supervision.item.model.SupervisionItem.Kind;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Items in all stages of their lives, made by living them. */
public final class Items {

    public static final String ID = "01m2tnwc9sq4x7k2m9v1tbn5d3";
    public static final BiFunction<Integer, String, String> IDS = (no, unit) -> "a" + no + "-" + unit;
    public static final BiFunction<Integer, String, String> MORE_IDS = (no, unit) -> "b" + no + "-" + unit;
    public static final Moment PROPOSED_AT = on(0, 9);
    public static final Moment ESTABLISHED_AT = on(0, 11);
    public static final Moment ISSUED_AT = on(1, 9);
    public static final Moment BEGUN_AT = on(2, 9);
    public static final Moment REPORTED_AT = on(10, 9);
    public static final Moment VERIFIED_AT = on(11, 9);
    public static final Moment LEADER_AT = on(11, 15);
    public static final Moment CONCLUDED_AT = on(14, 9);
    public static final Moment CLOSED_AT = on(15, 9);
    static final List<Verification.Look> LOOKED = List.of(new Verification.Look(
            Verification.Method.INSPECT, "现场查看", on(10, 15).at()));
    static final NewOrder NEW_ORDER = new NewOrder("再查其他渡口", null, List.of(), new Wanted(null, 10));

    private Items() {}

    static Units units(String lead, String... others) {
        return new Units(lead, List.of(others));
    }

    static Approval approval(Units units, Wanted due, Plan.Importance importance) {
        return new Approval("五日内整改并报告", units, due, importance, Frequency.WEEKLY, null, null, List.of());
    }

    static Approval approval() {
        return approval(units("hekou", "shiba"), new Wanted(null, 15), Plan.Importance.HIGH);
    }

    static Establishing.Draft draft(Kind kind, boolean ordered) {
        var instruction = ordered ? new Basis.Instruction("i-1", Medium.DIRECT, true) : null;
        var basis =
                new Basis(Basis.Kind.REPORT, "report-1", instruction, on(-1, 15).at());
        return new Establishing.Draft(kind, basis, "渡口安全隐患整改", "请整改", null);
    }

    /** As a leader's instruction ordered it. */
    public static SupervisionItem ordered() {
        var proposal = new Proposal(null, PROPOSED_AT.at(), "hekou", List.of("shiba"), 15);
        return Establishing.ordered(ID, OFFICE, draft(Kind.INSTRUCTION, true), proposal, PROPOSED_AT)
                .state();
    }

    /** As a supervisor proposed it. */
    static SupervisionItem proposed(Kind kind) {
        return Establishing.propose(ID, draft(kind, false), SUPERVISOR, PROPOSED_AT)
                .state();
    }

    static SupervisionItem established(SupervisionItem proposed, Actor by, Approval approval) {
        return new Establishing(proposed)
                .approve(by, ESTABLISHED_AT, null, approval, List.of(), 7)
                .state();
    }

    static SupervisionItem issued(SupervisionItem established) {
        return new Ordering(established)
                .issueNotice(SUPERVISOR, ISSUED_AT, Map.of(), IDS)
                .state();
    }

    static PartNews news(Part part, Assignment.Status status, PartNews.By by, Moment at) {
        return new PartNews(
                part.assignment(), part.requirementNo(), part.unit(), part.lead(), status, by, at.at(), null);
    }

    /** All assignments reach a status. */
    static SupervisionItem with(SupervisionItem item, Assignment.Status status, Moment at) {
        var now = item;
        for (Part part : item.parts()) {
            if (part.status() != Assignment.Status.ACCEPTED_RESULT) {
                now = new ByItself(now)
                        .heard(news(part, status, PartNews.By.UNIT, at))
                        .state();
            }
        }
        return now;
    }

    static SupervisionItem begun(SupervisionItem issued) {
        return with(issued, Assignment.Status.ACCEPTED, BEGUN_AT);
    }

    static SupervisionItem reported(SupervisionItem begun, Moment at) {
        return new Reporting(with(begun, Assignment.Status.ACCEPTED_RESULT, at))
                .submitFinal(HEAD, at, "已整改完毕", null, List.of())
                .state();
    }

    static SupervisionItem verified(SupervisionItem reported) {
        return new Reporting(reported)
                .verify(SUPERVISOR, VERIFIED_AT, true, LOOKED, null, Set.of("p-hekou-clerk"))
                .state();
    }

    static SupervisionItem beforeLeader(SupervisionItem verified) {
        return new Reporting(verified).reportToLeader(SUPERVISOR, LEADER_AT).state();
    }

    static SupervisionItem concluded(SupervisionItem beforeLeader) {
        return new Reporting(beforeLeader)
                .noNewInstruction(LEADER, CONCLUDED_AT, null, "同意", null)
                .state();
    }

    static SupervisionItem objected(SupervisionItem concluded) {
        return new Concluding(concluded).object(HEAD, on(16, 9), "责任不在我镇").state();
    }

    static SupervisionItem closed(SupervisionItem concluded) {
        return new Concluding(concluded).close(SUPERVISOR, CLOSED_AT, "渡口已整改").state();
    }

    static SupervisionItem suspended(SupervisionItem item) {
        return new Halting(item)
                .suspend(LEADER, on(3, 9), null, on(20, 9).at(), "等待汛期结束")
                .state();
    }

    static OnBehalf onBehalf(Actor of, @Nullable Medium medium, FileRef... scans) {
        return new OnBehalf(new Official(Person.of(of), of.roles()), medium, List.of(scans));
    }

    /** Something was entered for the leader and waits for his word. */
    static SupervisionItem entered(SupervisionItem item) {
        var next = new Next(item, item.status());
        next.by(Acting.of(
                item, SECRETARY, onBehalf(LEADER, Medium.PHONE), "suspend", on(0, 9).at(), List.of("LEADER")));
        return next.done();
    }

    /** Ordered by a leader, of high importance, led by hekou, helped by shiba. */
    public static SupervisionItem anItem(Status status) {
        return switch (status) {
            case PROPOSED -> ordered();
            case REFUSED ->
                new Establishing(ordered())
                        .refuse(LEADER, ESTABLISHED_AT, null, "已有同类事项")
                        .state();
            case ESTABLISHED -> established(anItem(Status.PROPOSED), SUPERVISOR, approval());
            case ISSUED -> issued(anItem(Status.ESTABLISHED));
            case IN_PROGRESS -> begun(anItem(Status.ISSUED));
            case REPORTED -> reported(anItem(Status.IN_PROGRESS), REPORTED_AT);
            case VERIFIED -> verified(anItem(Status.REPORTED));
            case AWAITING_LEADER -> beforeLeader(anItem(Status.VERIFIED));
            case CONCLUDED -> concluded(anItem(Status.AWAITING_LEADER));
            case UNDER_REVIEW -> objected(anItem(Status.CONCLUDED));
            case CLOSED -> closed(anItem(Status.CONCLUDED));
            case SUSPENDED -> suspended(anItem(Status.IN_PROGRESS));
            case CANCELLED ->
                new Halting(anItem(Status.IN_PROGRESS))
                        .cancel(SUPERVISOR, on(4, 9), "机构撤销")
                        .state();
        };
    }

    /** Proposed by a supervisor and established by the director: no leader waits. */
    static SupervisionItem withoutLeader(Status status) {
        var established = established(
                proposed(Kind.SPECIAL),
                DIRECTOR,
                approval(units("hekou"), new Wanted(null, 15), Plan.Importance.NORMAL));
        return switch (status) {
            case PROPOSED -> proposed(Kind.SPECIAL);
            case ESTABLISHED -> established;
            case VERIFIED -> verified(reported(begun(issued(established)), REPORTED_AT));
            case REFUSED,
                    ISSUED,
                    IN_PROGRESS,
                    REPORTED,
                    AWAITING_LEADER,
                    CONCLUDED,
                    UNDER_REVIEW,
                    CLOSED,
                    SUSPENDED,
                    CANCELLED -> throw new IllegalArgumentException(status.name());
        };
    }
}
