package io.districtoffice.supervision.item.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.FileRef;
import io.districtoffice.supervision.item.model.SupervisionItem.Status;
import io.districtoffice.supervision.limit.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The result: reported by the unit, verified, and put before the leader: 查必果、果必报. */
public record Reporting(SupervisionItem item) {

    private static final int VERIFICATIONS = 20;

    /** One report, signed by the head of the lead unit, when all results are accepted (R77). */
    public Decision<SupervisionItem, SupervisionEvent> submitFinal(
            Actor by, Moment now, String summary, FinalReport.@Nullable Result result, List<FileRef> files) {
        item.requireHead(Command.SUBMIT_FINAL, by);
        requireAllAccepted();
        if (item.milestones().stream().anyMatch(one -> one.state() == Milestone.State.OPEN)) {
            return Refused.because("item.milestones-open", "rule", "U13");
        }
        if (item.kind().hasResult() != (result != null)) {
            return Refused.invalid(List.of(
                    new FieldError("result", item.kind().hasResult() ? "item.result-missing" : "item.result-of-what")));
        }
        var next = new Next(item, Status.REPORTED);
        next.report = new FinalReport(summary, result, files, item.limit().isLate(now.at()), Person.of(by), now.at());
        next.reportedAt = now.at();
        next.steps = Step.begun(
                Step.dropped(item.steps()),
                Dates.VERIFY,
                reports(),
                now.workingDays(now.terms().verify()));
        return next.so(new SupervisionEvent.Reported());
    }

    private int reports() {
        return item.verifications().size() + 1;
    }

    private void requireAllAccepted() {
        var waiting = item.liveParts()
                .filter(part -> part.status() != Assignment.Status.ACCEPTED_RESULT)
                .map(Part::unit)
                .distinct()
                .collect(Collectors.joining("、"));
        if (!waiting.isEmpty()) {
            Refused.because("item.results-open", "rule", "R78", "units", waiting);
        }
        if (!item.isLedThroughout()) {
            Refused.because("item.nobody-leads", "rule", "R19");
        }
    }

    /**
     * By somebody who has not handled it; what matters most is looked at in a way that is on record (R73).
     *
     * @param handlers ids of those who worked on it in the units
     */
    public Decision<SupervisionItem, SupervisionEvent> verify(
            Actor by,
            Moment now,
            boolean passed,
            List<Verification.Look> looks,
            @Nullable String note,
            Set<String> handlers) {
        item.requireSupervisor(Command.VERIFY, by);
        if (handlers.contains(by.id()) || item.report().by().id().equals(by.id())) {
            return Refused.forbidden("item.not-by-its-handler", "rule", "R73");
        }
        var faults = new ArrayList<FieldError>();
        if (item.plan().importance() == Plan.Importance.HIGH && looks.isEmpty()) {
            faults.add(new FieldError("methods", "item.method-missing"));
        }
        for (int i = 0; i < looks.size(); i++) {
            if (looks.get(i).at().isAfter(now.at())) {
                faults.add(new FieldError("methods[" + i + "].at", "item.in-the-future"));
            }
        }
        if (!passed && (note == null || note.isBlank())) {
            faults.add(new FieldError("note", "value-missing"));
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        if (item.verifications().size() >= VERIFICATIONS) {
            return Refused.because("item.too-many-rounds", "limit", VERIFICATIONS);
        }
        var next = new Next(item, passed ? Status.VERIFIED : Status.IN_PROGRESS).by(by);
        next.verifications = Next.last(
                item.verifications(),
                new Verification(item.round(), passed, looks, note, Person.of(by), now.at()),
                VERIFICATIONS);
        next.steps = Step.done(item.steps(), Dates.VERIFY, now.at());
        if (!passed) {
            next.report = null;
            next.round = item.round() + 1;
            return next.so(new SupervisionEvent.VerificationFailed());
        }
        if (item.isForLeader()) {
            next.steps = Step.begun(
                    next.steps,
                    Dates.REPORT,
                    reports(),
                    now.workingDays(now.terms().report()));
        }
        return next.so(new SupervisionEvent.Verified());
    }

    /** 果必报. */
    public Decision<SupervisionItem, SupervisionEvent> reportToLeader(Actor by, Moment now) {
        item.requireSupervisor(Command.REPORT_TO_LEADER, by);
        if (!item.isForLeader()) {
            return Refused.because("item.no-leader-waits");
        }
        var next = new Next(item, Status.AWAITING_LEADER).by(by);
        next.toLeaderAt = now.at();
        next.steps = Step.done(item.steps(), Dates.REPORT, now.at());
        return next.so(new SupervisionEvent.ReportedToLeader());
    }

    /** The leader has read it and wants nothing more (R77). */
    public Decision<SupervisionItem, SupervisionEvent> noNewInstruction(
            Actor by, Moment now, @Nullable OnBehalf behalf, @Nullable String text, @Nullable String answer) {
        item.require(Command.NO_NEW_INSTRUCTION);
        var acting = Acting.of(item, by, behalf, Command.NO_NEW_INSTRUCTION.path(), now.at(), List.of("LEADER"));
        return concluded(new Next(item, Status.CONCLUDED).by(acting), acting.person(), now, text, answer);
    }

    /** Where no leader waits for the result. */
    public Decision<SupervisionItem, SupervisionEvent> conclude(
            Actor by, Moment now, @Nullable String text, @Nullable String answer) {
        item.requireSupervisor(Command.CONCLUDE, by);
        if (item.isForLeader()) {
            return Refused.because("item.leader-waits", "rule", "U07");
        }
        return concluded(new Next(item, Status.CONCLUDED).by(by), Person.of(by), now, text, answer);
    }

    private Decision<SupervisionItem, SupervisionEvent> concluded(
            Next next, Person by, Moment now, @Nullable String text, @Nullable String answer) {
        next.conclusion = new Conclusion(text, answer, by, now.at(), null, null, null);
        next.steps = Step.begun(
                next.steps,
                Dates.OBJECT,
                item.round(),
                now.calendarDays(now.terms().objectDays()));
        return next.so(new SupervisionEvent.Concluded());
    }
}
