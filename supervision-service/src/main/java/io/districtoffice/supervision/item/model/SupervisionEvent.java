package io.districtoffice.supervision.item.model;

import java.util.List;

/** What happened to an item. Past participles; what others are told is made of the state after it. */
public sealed interface SupervisionEvent {

    /** What the item's assignments are told with it; most events tell them nothing. */
    default Orders orders() {
        return Orders.NONE;
    }

    /** Ids of assignments to be made, to stand still, to go on, to end. */
    record Orders(List<String> assign, List<String> pause, List<String> resume, List<String> cancel) {
        static final Orders NONE = new Orders(List.of(), List.of(), List.of(), List.of());

        static Orders toAssign(List<String> ids) {
            return new Orders(ids, List.of(), List.of(), List.of());
        }

        static Orders toPause(List<String> ids) {
            return new Orders(List.of(), ids, List.of(), List.of());
        }

        static Orders toResume(List<String> ids) {
            return new Orders(List.of(), List.of(), ids, List.of());
        }

        static Orders toCancel(List<String> ids) {
            return new Orders(List.of(), List.of(), List.of(), ids);
        }
    }

    record Proposed() implements SupervisionEvent {}

    record OverlapChecked() implements SupervisionEvent {}

    record Established() implements SupervisionEvent {}

    record Refused() implements SupervisionEvent {}

    record Decomposed() implements SupervisionEvent {}

    record Issued(Orders orders) implements SupervisionEvent {}

    record Urged() implements SupervisionEvent {}

    record MilestoneMarked() implements SupervisionEvent {}

    /** Every unit has accepted. */
    record Begun() implements SupervisionEvent {}

    /** All results are accepted: the head of the lead unit signs the final report. */
    record Ready() implements SupervisionEvent {}

    record Reported() implements SupervisionEvent {}

    record Verified() implements SupervisionEvent {}

    record VerificationFailed() implements SupervisionEvent {}

    record ReportedToLeader() implements SupervisionEvent {}

    record InstructedAnew(Orders orders) implements SupervisionEvent {}

    record Concluded() implements SupervisionEvent {}

    record Objected() implements SupervisionEvent {}

    record Upheld() implements SupervisionEvent {}

    record Changed() implements SupervisionEvent {}

    record Rated() implements SupervisionEvent {}

    record Closed() implements SupervisionEvent {}

    record Reopened(Orders orders) implements SupervisionEvent {}

    record Suspended(Orders orders) implements SupervisionEvent {}

    record Resumed(Orders orders) implements SupervisionEvent {}

    record Cancelled(Orders orders) implements SupervisionEvent {}

    record Confirmed() implements SupervisionEvent {}

    /** An assignment went to another unit. */
    record Rearranged(Orders orders) implements SupervisionEvent {}

    /** A date was not kept. */
    record RanLate(String rule) implements SupervisionEvent {}

    /** The calendar has changed, and with it a date. */
    record Rescheduled() implements SupervisionEvent {}
}
