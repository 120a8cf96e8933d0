package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.limit.model.Limit;
import io.districtoffice.supervision.limit.model.Track;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A supervised item 督查事项 (rules.md I): a matter that cannot be forgotten once it is established. Its transitions are in
 * {@link Establishing}, {@link Ordering}, {@link Reporting}, {@link Concluding}, {@link Halting} and {@link ByItself}.
 *
 * @param content what it is about
 * @param requirement what is asked for
 * @param topic a word by which overlapping items are found (R71)
 * @param plan since it was established
 * @param limit until when the result is to be there
 * @param lead the unit that leads and signs the final report; null until it is established
 * @param leader whose matter it is, when that is known
 * @param supervisor who looks after it
 * @param main the requirement whose lead is the item's
 * @param round 1, and one more each time it goes back to the units
 * @param report the final report of this round
 * @param steps dates of the procedure
 * @param team ids of those in the office who acted: they do not review it (R72)
 * @param track made of the rest, for the indexes
 */
public record SupervisionItem(
        String id,
        String office,
        Status status,
        Kind kind,
        Basis basis,
        String content,
        String requirement,
        @Nullable String topic,
        Proposal proposal,
        @Nullable Overlap overlap,
        @Nullable Plan plan,
        @Nullable Limit limit,
        @Nullable String lead,
        @Nullable Person leader,
        @Nullable Person supervisor,
        int main,
        List<Requirement> requirements,
        List<Part> parts,
        List<Milestone> milestones,
        int round,
        Course course,
        @Nullable FinalReport report,
        List<Verification> verifications,
        @Nullable Conclusion conclusion,
        Ratings ratings,
        @Nullable Suspension suspension,
        @Nullable Ending ending,
        List<Step> steps,
        List<Entered> entered,
        List<String> team,
        List<Late> late,
        @Nullable Track track) {

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
        CANCELLED;

        /** What people may do now: all of it in one place, so that a new status does not compile before it is decided. */
        Set<Command> open() {
            return switch (this) {
                case PROPOSED -> EnumSet.of(Command.OVERLAP_CHECK, Command.APPROVE, Command.REFUSE);
                case ESTABLISHED -> halting(Command.DECOMPOSE, Command.ISSUE_NOTICE);
                case ISSUED -> halting(Command.URGE, Command.MARK_MILESTONE);
                case IN_PROGRESS -> halting(Command.URGE, Command.MARK_MILESTONE, Command.SUBMIT_FINAL);
                case REPORTED -> halting(Command.VERIFY);
                case VERIFIED -> halting(Command.REPORT_TO_LEADER, Command.CONCLUDE);
                case AWAITING_LEADER -> halting(Command.NO_NEW_INSTRUCTION, Command.NEW_INSTRUCTION);
                case CONCLUDED ->
                    EnumSet.of(Command.OBJECT, Command.RATE, Command.CLOSE, Command.CANCEL, Command.CONFIRM);
                case UNDER_REVIEW -> EnumSet.of(Command.UPHOLD, Command.CHANGE, Command.CANCEL, Command.CONFIRM);
                case CLOSED -> EnumSet.of(Command.RATE, Command.REOPEN, Command.CONFIRM);
                case SUSPENDED -> EnumSet.of(Command.RESUME, Command.CANCEL, Command.CONFIRM);
                case REFUSED, CANCELLED -> EnumSet.of(Command.CONFIRM);
            };
        }

        private static Set<Command> halting(Command... commands) {
            var all = EnumSet.of(Command.SUSPEND, Command.CANCEL, Command.CONFIRM);
            all.addAll(Arrays.asList(commands));
            return all;
        }

        /** Whether the matter is still being supervised: another one like it would be a second one (R71). */
        public boolean isOpen() {
            return switch (this) {
                case PROPOSED, ESTABLISHED, ISSUED, IN_PROGRESS, REPORTED, VERIFIED, AWAITING_LEADER, SUSPENDED -> true;
                case REFUSED, CONCLUDED, UNDER_REVIEW, CLOSED, CANCELLED -> false;
            };
        }

        /** Whether a date may be open; a conclusion may still be objected to. */
        public boolean hasDates() {
            return isOpen() || this == CONCLUDED || this == UNDER_REVIEW;
        }
    }

    /** SupKind of rules.md §3.1. */
    public enum Kind {
        DECISION(20),
        SPECIAL(20),
        INSTRUCTION(15),
        MEETING(5),
        HOT_ISSUE(10),
        NPC(60),
        CPPCC(60),
        TARGET(60),
        AD_HOC(3);

        private final int usualDays;

        Kind(int usualDays) {
            this.usualDays = usualDays;
        }

        /** The custom of the office, in working days (R74, U16), where nobody says otherwise. */
        public int usualDays() {
            return usualDays;
        }

        /** Proposals of congress and conference carry a result code (U18). */
        boolean hasResult() {
            return this == NPC || this == CPPCC;
        }
    }

    public SupervisionItem {
        requirements = listOf(requirements);
        parts = listOf(parts);
        milestones = listOf(milestones);
        course = course == null ? Course.NONE : course;
        verifications = listOf(verifications);
        ratings = ratings == null ? Ratings.NONE : ratings;
        steps = listOf(steps);
        entered = listOf(entered);
        team = listOf(team);
        late = listOf(late);
        track = track(status, limit, report);
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Track track(Status status, @Nullable Limit limit, @Nullable FinalReport report) {
        return switch (status) {
            case PROPOSED, REFUSED, CANCELLED -> Track.NONE;
            case ESTABLISHED, ISSUED, IN_PROGRESS -> limit == null ? Track.NONE : Track.running(limit);
            case REPORTED, VERIFIED, AWAITING_LEADER ->
                limit == null || report == null ? Track.NONE : Track.delivered(limit, report.at());
            case CONCLUDED, UNDER_REVIEW, CLOSED -> Track.DONE;
            case SUSPENDED -> Track.PAUSED;
        };
    }

    /** What somebody is offered to do next, in the order of an item's life. */
    public List<Command> offeredTo(Actor by) {
        return status.open().stream()
                .filter(one -> one.isFor(by, this))
                .sorted()
                .toList();
    }

    /** Whether the result goes before a leader: he ordered it, or he established it. */
    public boolean isForLeader() {
        return basis.isOrdered() || (plan != null && plan.role().equals("LEADER"));
    }

    /** Ids of the assignments that somebody still works on. */
    public List<String> openAssignments() {
        return parts.stream()
                .filter(part -> part.status().isOpen())
                .map(Part::assignment)
                .toList();
    }

    /** Units that still work on it. */
    public List<String> openUnits() {
        return parts.stream()
                .filter(part -> part.status().isOpen())
                .map(Part::unit)
                .distinct()
                .toList();
    }

    Stream<Part> liveParts() {
        return parts.stream().filter(part -> part.status().isLive());
    }

    /** Whether each requirement has a unit that leads. */
    boolean isLedThroughout() {
        return requirements.stream()
                .allMatch(one -> liveParts().anyMatch(part -> part.lead() && part.requirementNo() == one.no()));
    }

    /** Whether nothing stands in the way of the final report. */
    public boolean isReady() {
        return status == Status.IN_PROGRESS
                && isLedThroughout()
                && liveParts().allMatch(part -> part.status() == Assignment.Status.ACCEPTED_RESULT)
                && milestones.stream().noneMatch(one -> one.state() == Milestone.State.OPEN);
    }

    boolean isTakenOn() {
        return isLedThroughout() && liveParts().allMatch(part -> part.status().isTakenOn());
    }

    void require(Command command) {
        if (!status.open().contains(command)) {
            Refused.because(command.code(), "status", status);
        }
    }

    /** Somebody of the office in one of the roles that the command is for. */
    void requireOfficial(Command command, Actor by) {
        require(command);
        if (!office.equals(by.office()) || !command.isHeldBy(by)) {
            Refused.forbidden("item.only-its-office");
        }
    }

    void requireSupervisor(Command command, Actor by) {
        require(command);
        if (!office.equals(by.office()) || !by.hasRole("SUPERVISOR")) {
            Refused.forbidden("item.only-the-supervisor");
        }
    }

    /** The head of the unit that leads. */
    void requireHead(Command command, Actor by) {
        require(command);
        if (lead == null || !lead.equals(by.unit()) || !by.hasRole("UNIT_HEAD")) {
            Refused.forbidden("item.only-the-head-of-the-lead");
        }
    }
}
