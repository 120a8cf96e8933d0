package io.districtoffice.inforeport.report.model;

import java.time.Instant;
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
}
