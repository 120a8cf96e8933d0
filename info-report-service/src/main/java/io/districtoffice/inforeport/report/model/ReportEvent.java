package io.districtoffice.inforeport.report.model;

import java.time.Instant;

/** What happened to a report. Past participles; what others are told is made of the state after it. */
public sealed interface ReportEvent {

    Instant at();

    record Drafted(Instant at) implements ReportEvent {}

    record ApprovedInUnit(Instant at) implements ReportEvent {}

    record Submitted(Instant at) implements ReportEvent {}

    record Supplemented(int no, Instant at) implements ReportEvent {}

    record Withdrawn(Instant at) implements ReportEvent {}
}
