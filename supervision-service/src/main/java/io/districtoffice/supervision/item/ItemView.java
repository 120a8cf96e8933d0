package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.assignment.model.Frequency;
import io.districtoffice.supervision.item.model.Basis;
import io.districtoffice.supervision.item.model.Command;
import io.districtoffice.supervision.item.model.Course;
import io.districtoffice.supervision.item.model.Entered;
import io.districtoffice.supervision.item.model.Milestone;
import io.districtoffice.supervision.item.model.Overlap;
import io.districtoffice.supervision.item.model.Plan;
import io.districtoffice.supervision.item.model.Ratings;
import io.districtoffice.supervision.item.model.Speeds;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.item.model.Verification;
import io.districtoffice.supervision.limit.model.Light;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as one caller sees it; unit and office each see the names of their own people only, and what the office does
 * within itself is the office's.
 *
 * @param light by the clock; absent before it is established, while the clock stands still, and where nothing is to come
 * @param dueOriginal the first due date, when it has moved
 * @param late whether the final report of this round came after the due date
 * @param speeds 四快 and 不等催, for the office
 * @param commands what this caller may do next
 */
record ItemView(
        String id,
        long version,
        SupervisionItem.Status status,
        @Nullable Light light,
        Named office,
        SupervisionItem.Kind kind,
        BasisView basis,
        String content,
        String requirement,
        @Nullable String topic,
        ProposalView proposal,
        @Nullable Long no,
        @Nullable Integer year,
        @Nullable Integer planVersion,
        Plan.@Nullable Importance importance,
        @Nullable Frequency reportFrequency,
        @Nullable Named leadUnit,
        @Nullable Person leader,
        @Nullable Person supervisor,
        @Nullable DecidedView established,
        @Nullable Instant dueAt,
        @Nullable Instant dueOriginal,
        boolean provisional,
        int round,
        List<RequirementView> requirements,
        List<PartView> assignments,
        List<MilestoneView> milestones,
        int urges,
        List<Course.Urge> lastUrges,
        @Nullable ReportView report,
        boolean late,
        List<VerificationView> verifications,
        @Nullable ConclusionView conclusion,
        Ratings satisfaction,
        @Nullable SuspensionView suspension,
        @Nullable EndingView ending,
        @Nullable Overlap overlap,
        List<EnteredView> entered,
        @Nullable Speeds speeds,
        List<Late> missed,
        Instant proposedAt,
        List<String> commands) {

    record Named(String id, String name) {}

    record BasisView(Basis.Kind kind, String id, Basis.@Nullable Instruction instruction, Instant at) {}

    /** What was proposed of units and days; the days are the custom of the office where nobody said any. */
    record ProposalView(@Nullable Person by, @Nullable Named leadUnit, List<Named> coUnits, int dueInWorkingDays) {}

    record DecidedView(@Nullable Person by, String role, Instant at) {}

    record RequirementView(int no, String requirement, Named leadUnit, List<Named> coUnits, Instant dueAt, int round) {}

    record PartView(String assignmentId, int requirementNo, Named unit, boolean lead, String status) {}

    record MilestoneView(
            int no, String name, Instant dueAt, Milestone.State state, @Nullable Instant at, @Nullable String reason) {}

    record ReportView(
            String summary, @Nullable String result, List<FileRef> attachments, @Nullable Person by, Instant at) {}

    record VerificationView(
            int round,
            boolean passed,
            List<Verification.Look> methods,
            @Nullable String note,
            @Nullable Person by,
            Instant at) {}

    record SaidView(String reason, @Nullable Person by, Instant at) {}

    record ReviewView(boolean changed, String reason, @Nullable Person by, Instant at) {}

    record ConclusionView(
            @Nullable String text,
            @Nullable String answerToOrigin,
            @Nullable Person by,
            Instant at,
            @Nullable Instant objectBy,
            @Nullable SaidView objection,
            @Nullable ReviewView review,
            @Nullable Instant closedAt) {}

    record SuspensionView(Instant until, String reason, Instant at) {}

    record EndingView(String reason, @Nullable Person by, Instant at) {}

    record EnteredView(
            String command, Person onBehalfOf, Person by, String medium, Instant at, @Nullable Instant confirmedAt) {
        static EnteredView of(Entered one) {
            return new EnteredView(one.act(), one.of(), one.by(), one.medium().name(), one.at(), one.confirmedAt());
        }
    }

    static ItemView of(Stored<SupervisionItem> stored, Actor by, People people, Instant now) {
        return new ItemViews(stored.state(), by, people).view(stored.version(), now);
    }

    static List<String> paths(List<Command> commands) {
        return commands.stream().map(Command::path).toList();
    }
}
