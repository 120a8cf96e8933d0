package io.districtoffice.document.outgoing.model;

import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Person;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The transitions of a draft, and what takes a document back (rules.md B). */
public record Drafting(OutgoingDocument document) {
    private static final List<String> DRAFTERS = List.of("CLERK", "SECRETARY", "DIRECTOR");

    public static Decision<OutgoingDocument, OutgoingEvent> draft(String id, Actor by, Moment now, Content content) {
        String role = DRAFTERS.stream().filter(by::hasRole).findFirst().orElse(null);
        if (by.office() == null || role == null) {
            return Refused.forbidden("outgoing.only-an-office-drafts");
        }
        var empty = new OutgoingDocument(
                id,
                by.office(),
                Status.DRAFT,
                content,
                Person.of(by),
                role,
                now.at(),
                1,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                now.at());
        return new Next(empty, Status.DRAFT, now).so(new OutgoingEvent.Drafted());
    }

    /** Autosave: no event. */
    public Decision<OutgoingDocument, OutgoingEvent> save(Actor by, Moment now, Content content) {
        requireSaving(by);
        var next = new Next(document, Status.DRAFT, now);
        next.content = content;
        return Decision.of(next.done());
    }

    /** Whether this actor may save it now: asked before anything else is done. */
    public void requireSaving(Actor by) {
        document.require(Command.SAVE_DRAFT, by);
    }

    /**
     * To review 核稿: no rule is broken, and for what the rules warn of there is a reason.
     *
     * @param findings of the rules in the text as it is
     */
    public Decision<OutgoingDocument, OutgoingEvent> submitReview(
            Actor by, Moment now, List<Finding> findings, List<Reason> reasons) {
        document.require(Command.SUBMIT_REVIEW, by);
        var next = new Next(document, Status.UNDER_REVIEW, now);
        next.content = document.content().with(reasons);
        requireKept(findings);
        requireReasons(findings, next.content.reasons());
        next.checked = null;
        next.meeting = null;
        next.step(Command.SUBMIT_REVIEW, Person.of(by), null).hand("SECRETARY");
        return next.so(new OutgoingEvent.ReviewSubmitted());
    }

    /** Whether this actor may submit it now: asked before the rules are. */
    public void requireSubmitting(Actor by) {
        document.require(Command.SUBMIT_REVIEW, by);
    }

    static void requireKept(List<Finding> findings) {
        var hard = findings.stream()
                .filter(one -> one.severity() == Finding.Severity.HARD)
                .toList();
        if (!hard.isEmpty()) {
            Refused.invalid("outgoing.rules-broken", errors(hard), "rules", rules(hard));
        }
    }

    static void requireReasons(List<Finding> findings, List<Reason> reasons) {
        var open = findings.stream()
                .filter(one -> one.severity() == Finding.Severity.WARNING)
                .filter(one ->
                        reasons.stream().noneMatch(reason -> reason.rule().equals(one.rule())))
                .toList();
        if (!open.isEmpty()) {
            Refused.invalid("outgoing.reasons-missing", errors(open), "rules", rules(open));
        }
    }

    private static List<FieldError> errors(List<Finding> findings) {
        return findings.stream().map(Drafting::error).toList();
    }

    private static FieldError error(Finding finding) {
        var facts = new LinkedHashMap<>(finding.facts());
        facts.put("rule", finding.rule());
        facts.put("clause", finding.clause());
        String code = "lint." + finding.code();
        return new FieldError(finding.element(), code, facts);
    }

    private static String rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.toCollection(LinkedHashSet::new)).stream()
                .collect(Collectors.joining("、"));
    }

    /** Back to the drafter, each reason with its gate and clause. */
    public Decision<OutgoingDocument, OutgoingEvent> returnDraft(Actor by, Moment now, List<Fault> faults) {
        document.require(Command.RETURN_DRAFT, by);
        var next = new Next(document, Status.DRAFT, now);
        next.round = document.round() + 1;
        next.checked = null;
        next.meeting = null;
        next.signatory = null;
        next.step(Command.RETURN_DRAFT, Person.of(by), null, faults).hand(document.drafterRole());
        return next.so(new OutgoingEvent.Returned(
                faults.stream().map(Fault::gate).distinct().toList()));
    }

    public Decision<OutgoingDocument, OutgoingEvent> withdraw(Actor by, Moment now, String reason) {
        document.require(Command.WITHDRAW, by);
        var next = new Next(document, Status.WITHDRAWN, now);
        next.ending = new Ending(reason, Person.of(by), now.at(), null);
        next.step(Command.WITHDRAW, Person.of(by), reason);
        next.drop(null);
        return next.so(new OutgoingEvent.Withdrawn());
    }
}
