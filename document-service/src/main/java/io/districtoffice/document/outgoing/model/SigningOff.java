package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The transitions around the signature 签发, and the recheck 复核 after it (rules.md B). */
public record SigningOff(OutgoingDocument document) {
    /**
     * What the reviewer says when it goes to the leader.
     *
     * @param gates that it has passed
     * @param disclosure null when it was not said
     * @param signatory whom it is laid before; null for any leader of the office
     */
    public record Submission(
            Set<Gate> gates, @Nullable String opinion, @Nullable Disclosure disclosure, @Nullable Person signatory) {
        public Submission {
            gates = gates == null ? Set.of() : Set.copyOf(gates);
        }
    }

    public Decision<OutgoingDocument, OutgoingEvent> submitSign(
            Actor by, Moment now, Submission what, List<Finding> findings) {
        requireSubmitting(by);
        Content content = document.content();
        var faults = new ArrayList<FieldError>();
        var open = EnumSet.allOf(Gate.class);
        open.removeAll(what.gates());
        if (!open.isEmpty()) {
            String words = open.stream().map(Gate::word).collect(Collectors.joining("、"));
            faults.add(new FieldError("gates", "outgoing.gates-open", Map.of("gates", words)));
        }
        if (what.disclosure() == null) {
            faults.add(new FieldError("disclosure", "outgoing.disclosure-open"));
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        Drafting.requireKept(findings);
        if (document.drafter().id().equals(by.id())) {
            return Refused.because("outgoing.reviewer-is-drafter");
        }
        if (document.status() == Status.DELIBERATION
                && (document.meeting() == null || !document.meeting().hasAdopted())) {
            return Refused.because("outgoing.not-adopted");
        }
        requireAgreed(document.notAgreed(content), content);
        var next = new Next(document, Status.AWAITING_SIGN, now);
        next.checked = new Checked(Person.of(by), now.at(), what.opinion());
        next.disclosure = what.disclosure();
        next.signatory = what.signatory() == null ? null : what.signatory().id();
        next.step(Command.SUBMIT_SIGN, Person.of(by), what.opinion()).hand("LEADER");
        return next.so(new OutgoingEvent.SignSubmitted());
    }

    /** Whether this actor may lay it before the leader now: asked before the rules are. */
    public void requireSubmitting(Actor by) {
        document.require(Command.SUBMIT_SIGN, by);
    }

    /** R08: no document about matters of others before they agree; R12: the heads of all issuing organs countersign. */
    private void requireAgreed(List<String> missing, Content content) {
        var issuers = content.issuers().stream()
                .skip(1)
                .map(Issuer::unit)
                .filter(Objects::nonNull)
                .toList();
        if (missing.stream().anyMatch(issuers::contains)) {
            Refused.because("outgoing.issuers-not-agreed", "units", String.join("、", missing), "rule", "R12");
        }
        boolean ruled = document.meeting() != null && document.meeting().ruling() != null;
        if (content.direction() == Direction.DOWN && !missing.isEmpty() && !ruled) {
            Refused.because("outgoing.units-not-agreed", "units", String.join("、", missing), "rule", "R08");
        }
    }

    /** @param opinion null for a circle alone, which is agreement (R13) */
    public Decision<OutgoingDocument, OutgoingEvent> sign(
            Actor by, Moment now, @Nullable String opinion, boolean markOnly, CodeOfOffice code) {
        document.require(Command.SIGN, by);
        if ((opinion == null) != markOnly) {
            return Refused.invalid(List.of(new FieldError("opinion", "outgoing.opinion-or-circle")));
        }
        if (by.name() == null) {
            return Refused.because("outgoing.signer-without-name");
        }
        requireSigner(Person.of(by), code);
        var next = new Next(document, Status.SIGNED, now);
        next.signature = new Signature(Person.of(by), opinion, now.at(), null);
        next.docDate = docDate(now.today());
        next.step(Command.SIGN, Person.of(by), opinion).hand("SECRETARY");
        return next.so(new OutgoingEvent.Signed());
    }

    /**
     * @param leader who said so; null when the office has no such leader
     * @param back when he is in the office again, from which the time for his signature runs
     */
    public record Call(
            @Nullable Person leader,
            Instant phonedAt,
            String witness,
            @Nullable String opinion,
            @Nullable LocalDate back) {}

    /** The leader has approved by phone; he signs when he is back (D10). */
    public Decision<OutgoingDocument, OutgoingEvent> oralApprove(Actor by, Moment now, Call call, CodeOfOffice code) {
        document.require(Command.ORAL_APPROVE, by);
        if (document.content().urgency() == Urgency.NONE) {
            return Refused.because("outgoing.not-urgent");
        }
        var faults = new ArrayList<FieldError>();
        if (call.leader() == null) {
            faults.add(new FieldError("leaderId", "outgoing.no-such-leader"));
        }
        if (call.phonedAt().isAfter(now.at())) {
            faults.add(new FieldError("phonedAt", "outgoing.not-yet"));
        }
        if (call.witness().equals(Person.of(by).shown())
                || (call.leader() != null && call.witness().equals(call.leader().shown()))) {
            faults.add(new FieldError("witness", "outgoing.witness-takes-part"));
        }
        if (!faults.isEmpty()) {
            return Refused.invalid(faults);
        }
        requireSigner(call.leader(), code);
        var next = new Next(document, Status.SIGNED_ORALLY, now);
        var oral = new Signature.Oral(call.phonedAt(), call.witness(), Person.of(by), null);
        next.signature = new Signature(call.leader(), call.opinion(), call.phonedAt(), oral);
        next.docDate = docDate(call.phonedAt().atZone(WorkCalendar.ZONE).toLocalDate());
        next.step(Command.ORAL_APPROVE, Person.of(by), call.opinion()).hand("SECRETARY");
        next.watch(new Watch(
                Watch.CONFIRM,
                String.valueOf(next.stepNo()),
                now.confirm(call.back()),
                "oral-approval",
                "office:" + document.office() + ":LEADER",
                null,
                false));
        return next.so(new OutgoingEvent.OrallyApproved());
    }

    private void requireSigner(Person signer, CodeOfOffice code) {
        if (document.drafter().id().equals(signer.id())) {
            Refused.because("outgoing.signer-is-drafter");
        }
        if (document.signatory() != null && !document.signatory().equals(signer.id())) {
            Refused.forbidden("outgoing.before-another-leader"); // R14
        }
        if (document.content().isForHead()
                && !code.principals().isEmpty()
                && !code.principals().contains(signer.id())) {
            Refused.forbidden("outgoing.only-the-head-signs", "rule", "R12");
        }
    }

    /** R16: the meeting's date, or that of the last signature. */
    private LocalDate docDate(LocalDate signed) {
        var meeting = document.meeting();
        return meeting != null && meeting.heldOn() != null ? meeting.heldOn() : signed;
    }

    public Decision<OutgoingDocument, OutgoingEvent> confirmSign(Actor by, Moment now, @Nullable String opinion) {
        document.require(Command.CONFIRM_SIGN, by);
        var status = document.status() == Status.SIGNED_ORALLY ? Status.SIGNED : document.status();
        var next = new Next(document, status, now);
        next.signature = document.signature().confirmed(opinion, now.at());
        next.done(Watch.CONFIRM, null);
        next.step(Command.CONFIRM_SIGN, Person.of(by), opinion);
        return next.so(new OutgoingEvent.SignConfirmed());
    }

    /**
     * The recheck. What changes the substance goes back to who has signed it (R14).
     *
     * @param edited null when nothing was changed
     * @param substantive whether the rechecker says that the change is one of substance
     * @param findings of the rules in the edited text
     */
    public Decision<OutgoingDocument, OutgoingEvent> recheck(
            Actor by,
            Moment now,
            @Nullable String opinion,
            @Nullable Content edited,
            boolean substantive,
            List<Finding> findings) {
        requireRechecking(by);
        Drafting.requireKept(findings);
        if (edited != null) {
            Drafting.requireReasons(findings, edited.reasons());
            requireAgreed(document.notAgreed(edited), edited);
        }
        boolean again = edited != null && (substantive || edited.differsInSubstance(document.content()));
        var next = new Next(document, again ? Status.AWAITING_SIGN : Status.RECHECKED, now);
        next.content = edited == null ? document.content() : edited;
        if (again) {
            next.signatory = document.signature().signer().id();
            next.signature = null;
            next.docDate = null;
            next.drop(Watch.CONFIRM);
        }
        next.step(Command.RECHECK, Person.of(by), opinion).hand(again ? "LEADER" : "CLERK");
        return next.so(new OutgoingEvent.Rechecked(again));
    }

    /** Whether this actor may recheck it now: asked before the rules are. */
    public void requireRechecking(Actor by) {
        document.require(Command.RECHECK, by);
    }
}
