package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Late;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.supervision.assignment.model.Acceptance;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.Claim;
import io.districtoffice.supervision.assignment.model.Feedback;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.assignment.model.Frequency;
import io.districtoffice.supervision.assignment.model.Objection;
import io.districtoffice.supervision.assignment.model.SentBack;
import io.districtoffice.supervision.assignment.model.Successor;
import io.districtoffice.supervision.limit.model.Light;
import io.districtoffice.supervision.limit.model.Limit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as one caller sees it; unit and office each see the names of their own people only.
 *
 * @param light by the clock; absent while the clock stands still and where nothing is to be done any more
 * @param dueOriginal the first due date, when it has moved
 * @param late whether the unit's result came after the due date
 * @param commands what this caller may do next
 */
record AssignmentView(
        String id,
        long version,
        Assignment.Status status,
        @Nullable Light light,
        Item item,
        Named office,
        Named unit,
        boolean lead,
        int requirementNo,
        String requirement,
        @Nullable Person person,
        int round,
        Instant issuedAt,
        Instant dueAt,
        @Nullable Instant dueOriginal,
        boolean provisional,
        Instant answerBy,
        Frequency reportFrequency,
        @Nullable Instant nextFeedbackBy,
        @Nullable Instant receivedAt,
        @Nullable Instant acceptedAt,
        @Nullable Said objection,
        @Nullable Said objectionAnswer,
        @Nullable Boolean objectionSustained,
        @Nullable FeedbackView newest,
        @Nullable ClaimView claim,
        boolean late,
        List<BackView> sentBack,
        @Nullable Said accepted,
        @Nullable SuccessorView successor,
        @Nullable String predecessor,
        List<Late> missed,
        List<String> commands) {

    record Item(String id, long no, int year, String content) {}

    record Named(String id, String name) {}

    record Said(@Nullable String text, @Nullable Person by, Instant at) {}

    record ClaimView(
            @Nullable String summary, List<FileRef> attachments, boolean late, @Nullable Person by, Instant at) {}

    record BackView(int round, String reason, Instant at) {}

    record SuccessorView(String assignmentId, Named unit, String reason, Instant at) {}

    /** One feedback; the unit sees who wrote it. */
    record FeedbackView(
            int no,
            int progress,
            String done,
            @Nullable String obstacles,
            @Nullable String suggestions,
            @Nullable String nextStep,
            List<FileRef> attachments,
            boolean behind,
            @Nullable Person by,
            Instant at) {

        static FeedbackView of(Feedback one, boolean ofUnit) {
            return new FeedbackView(
                    one.no(),
                    one.progress(),
                    one.done(),
                    one.obstacles(),
                    one.suggestions(),
                    one.nextStep(),
                    one.attachments(),
                    one.behind(),
                    ofUnit ? one.by() : null,
                    one.at());
        }
    }

    static AssignmentView of(Stored<Assignment> stored, Actor by, People people, Instant now) {
        var one = stored.state();
        var order = one.order();
        boolean ofUnit = order.unit().equals(by.unit());
        boolean ofOffice = order.office().equals(by.office());
        Objection objection = one.objection();
        var answer = objection == null ? null : objection.answer();
        Limit limit = one.limit();
        return new AssignmentView(
                one.id(),
                stored.version(),
                one.status(),
                one.track().light(now),
                new Item(order.item(), order.no(), order.year(), order.content()),
                named(order.office(), people),
                named(order.unit(), people),
                order.lead(),
                order.requirementNo(),
                order.requirement(),
                one.person(),
                one.round(),
                order.issuedAt(),
                limit.due(),
                limit.due().equals(limit.original()) ? null : limit.original(),
                limit.provisional(),
                one.answerBy().due(),
                order.frequency(),
                one.nextFeedback() == null ? null : one.nextFeedback().due(),
                one.receivedAt(),
                one.acceptedAt(),
                objection == null ? null : new Said(objection.reason(), ofUnit ? objection.by() : null, objection.at()),
                answer == null ? null : new Said(answer.reason(), ofOffice ? answer.by() : null, answer.at()),
                answer == null ? null : answer.sustained(),
                one.newest() == null ? null : FeedbackView.of(one.newest(), ofUnit),
                claim(one.claim(), ofUnit),
                one.cameLate(),
                one.sentBack().stream().map(AssignmentView::back).toList(),
                accepted(one.acceptance(), ofOffice),
                successor(one.successor(), people),
                order.predecessor(),
                one.late(),
                one.offeredTo(by));
    }

    private static Named named(String unit, People people) {
        return new Named(unit, people.nameOf(unit));
    }

    private static @Nullable ClaimView claim(@Nullable Claim claim, boolean ofUnit) {
        return claim == null
                ? null
                : new ClaimView(
                        claim.summary(), claim.attachments(), claim.late(), ofUnit ? claim.by() : null, claim.at());
    }

    private static BackView back(SentBack back) {
        return new BackView(back.round(), back.reason(), back.at());
    }

    private static @Nullable Said accepted(@Nullable Acceptance acceptance, boolean ofOffice) {
        return acceptance == null
                ? null
                : new Said(acceptance.note(), ofOffice ? acceptance.by() : null, acceptance.at());
    }

    private static @Nullable SuccessorView successor(@Nullable Successor successor, People people) {
        return successor == null
                ? null
                : new SuccessorView(
                        successor.assignment(), named(successor.unit(), people), successor.reason(), successor.at());
    }
}
