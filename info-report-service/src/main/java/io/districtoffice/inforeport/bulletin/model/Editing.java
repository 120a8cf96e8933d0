package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import java.util.List;

/** The transitions of an issue that make it (rules.md F). */
public record Editing(BulletinIssue issue) {

    private static final int PROOFS = 2;

    /** Reports may come in now. */
    public Decision<BulletinIssue, IssueEvent> open(Actor by, Instant at) {
        return switch (issue.status()) {
            case PLANNED -> {
                issue.requireEditor(by);
                yield Decision.of(issue.to(Status.OPEN, issue.layout(), at), new IssueEvent.Opened(at));
            }
            case OPEN, COMPOSED, PROOFED, SIGNED, NUMBERED, PUBLISHED, CORRECTED, CLOSED, CANCELLED ->
                issue.refused("issue.not-planned");
        };
    }

    /**
     * The columns, whole; proofs of an earlier composition no longer count.
     *
     * @param columns what {@link Composition} found to fit; each report is placed before this is written
     * @param edition the publication as it is now
     */
    public Decision<BulletinIssue, IssueEvent> compose(Actor by, Instant at, List<Column> columns, Edition edition) {
        requireComposing(by);
        return Decision.of(
                issue.as(edition).to(Status.COMPOSED, issue.layout().of(columns), at), new IssueEvent.Composed(at));
    }

    /** Whether this actor may compose it now: asked before the reports are looked at. */
    public void requireComposing(Actor by) {
        boolean open =
                switch (issue.status()) {
                    case OPEN, COMPOSED -> true;
                    case PLANNED, PROOFED, SIGNED, NUMBERED, PUBLISHED, CORRECTED, CLOSED, CANCELLED -> false;
                };
        if (!open) {
            issue.refused("issue.not-open");
        }
        issue.requireEditor(by);
    }

    /** Two different people read the whole of it. */
    public Decision<BulletinIssue, IssueEvent> proof(Actor by, Instant at) {
        return switch (issue.status()) {
            case COMPOSED -> {
                issue.requireEditor(by);
                if (isBy(by, issue.layout().proofs())) {
                    yield Refused.forbidden("issue.proofed-by-you");
                }
                var read = issue.layout().with(new Proof(Person.of(by), at));
                int no = read.proofs().size();
                var next = no < PROOFS ? Status.COMPOSED : Status.PROOFED;
                yield Decision.of(issue.to(next, read, at), new IssueEvent.Proofed(no, at));
            }
            case PLANNED, OPEN, PROOFED, SIGNED, NUMBERED, PUBLISHED, CORRECTED, CLOSED, CANCELLED ->
                issue.refused("issue.not-composed");
        };
    }

    /** Whoever read it last does not also let it pass. */
    public Decision<BulletinIssue, IssueEvent> sign(Actor by, Instant at) {
        return switch (issue.status()) {
            case PROOFED -> {
                issue.requireSigner(by);
                var proofs = issue.layout().proofs();
                if (isBy(by, proofs.subList(proofs.size() - 1, proofs.size()))) {
                    yield Refused.forbidden("issue.proofed-last-by-you");
                }
                int year = at.atZone(WorkCalendar.ZONE).getYear();
                var signed = issue.layout().with(new Signature(Person.of(by), at, year));
                yield Decision.of(issue.to(Status.SIGNED, signed, at), new IssueEvent.Signed(at));
            }
            case PLANNED, OPEN, COMPOSED, SIGNED, NUMBERED, PUBLISHED, CORRECTED, CLOSED, CANCELLED ->
                issue.refused("issue.not-proofed");
        };
    }

    /** What stands in it stays until it is composed anew. */
    public Decision<BulletinIssue, IssueEvent> returnToOpen(Actor by, Instant at, String reason) {
        return switch (issue.status()) {
            case COMPOSED, PROOFED, SIGNED -> {
                if (!issue.isOfDesk(by)) {
                    yield Refused.forbidden("issue.only-the-desk");
                }
                var back = issue.layout().returned(new Reason(reason, Person.of(by), at));
                yield Decision.of(issue.to(Status.OPEN, back, at), new IssueEvent.Returned(at));
            }
            case PLANNED, OPEN, NUMBERED, PUBLISHED, CORRECTED, CLOSED, CANCELLED ->
                issue.refused("issue.nothing-to-return");
        };
    }

    /** It never comes out, and no number is used for it. */
    public Decision<BulletinIssue, IssueEvent> cancel(Actor by, Instant at, String reason) {
        return switch (issue.status()) {
            case OPEN, COMPOSED -> {
                issue.requireEditor(by);
                yield Decision.of(issue.cancelled(new Reason(reason, Person.of(by), at)), new IssueEvent.Cancelled(at));
            }
            case PLANNED, PROOFED, SIGNED, NUMBERED, PUBLISHED, CORRECTED, CLOSED, CANCELLED ->
                issue.refused("issue.not-open");
        };
    }

    private static boolean isBy(Actor by, List<Proof> proofs) {
        return proofs.stream().anyMatch(proof -> proof.by().id().equals(by.id()));
    }
}
