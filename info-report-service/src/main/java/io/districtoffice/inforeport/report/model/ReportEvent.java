package io.districtoffice.inforeport.report.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a report. Past participles; what others are told is made of the state after it. */
public sealed interface ReportEvent {

    Instant at();

    record Drafted(Instant at) implements ReportEvent {}

    record ApprovedInUnit(Instant at) implements ReportEvent {}

    record Submitted(Instant at) implements ReportEvent {}

    record Supplemented(int no, Instant at) implements ReportEvent {}

    record Withdrawn(Instant at) implements ReportEvent {}

    record Claimed(Instant at) implements ReportEvent {}

    /** @param cancelledQuery a question that nobody follows any more */
    record Released(@Nullable Integer cancelledQuery, Instant at) implements ReportEvent {}

    record Reassigned(Instant at) implements ReportEvent {}

    record Edited(Instant at) implements ReportEvent {}

    record Queried(int no, Instant at) implements ReportEvent {}

    record Answered(int no, Instant at) implements ReportEvent {}

    record QueryCancelled(int no, Instant at) implements ReportEvent {}

    record Returned(@Nullable Distortion distortion, Instant at) implements ReportEvent {}

    record Rejected(RejectReason reason, @Nullable Distortion distortion, Instant at) implements ReportEvent {}

    record Pooled(Instant at) implements ReportEvent {}

    record Unpooled(Instant at) implements ReportEvent {}

    /** It goes into another report, which may still refuse it. */
    record MergedInto(String survivor, int sharePerMille, Instant at) implements ReportEvent {}

    record ContributionTaken(Contribution contribution, Instant at) implements ReportEvent {}

    /** @param why stable code */
    record ContributionRefused(String report, String why, Instant at) implements ReportEvent {}

    /** It ends without having been used, so what went into it goes back to its editors. */
    record ContributorsReleased(List<String> reports, Instant at) implements ReportEvent {}

    record CameBack(Unmerging why, Instant at) implements ReportEvent {}

    /** What it went into was published: the unit has its share. */
    record Credited(Adoption adoption, Instant at) implements ReportEvent {}

    record Shared(String office, Instant at) implements ReportEvent {}

    record InformantShown(String reason, Instant at) implements ReportEvent {}

    record Placed(String issue, Instant at) implements ReportEvent {}

    record Unplaced(String issue, Instant at) implements ReportEvent {}

    record Adopted(Adoption adoption, Instant at) implements ReportEvent {}

    record Unused(Instant at) implements ReportEvent {}

    record Instructed(Instruction instruction, Instant at) implements ReportEvent {}

    record InstructionConfirmed(Instruction instruction, Instant at) implements ReportEvent {}

    record ResultReturned(Instruction instruction, Instant at) implements ReportEvent {}
}
