package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The transitions of an issue that bring it to its readers (rules.md F). */
public record Issuing(BulletinIssue issue) {

    /** An issue that somebody has not read is closed all the same. */
    public static final Duration OPEN_FOR = Duration.ofDays(7);

    /** @param no the next of its publication in the year it was signed in, and of all */
    public Decision<BulletinIssue, IssueEvent> number(Actor by, Instant at, IssueNo no) {
        requireNumbering(by);
        return Decision.of(
                issue.to(Status.NUMBERED, issue.issued().with(no), issue.layout(), at), new IssueEvent.Numbered(at));
    }

    /**
     * Whether this actor may number it now: asked before a number is taken.
     *
     * @return the year it is numbered in
     */
    public int requireNumbering(Actor by) {
        return switch (issue.status()) {
            case SIGNED -> {
                issue.requireEditor(by);
                yield Objects.requireNonNull(issue.layout().signature()).year();
            }
            case PLANNED, OPEN, COMPOSED, PROOFED, NUMBERED, PUBLISHED, CORRECTED, CLOSED, CANCELLED ->
                issue.refused("issue.not-signed");
        };
    }

    /**
     * Its list of readers is frozen.
     *
     * @param terms of the publication as it is now
     * @param readership whom they mean now
     */
    public Decision<BulletinIssue, IssueEvent> publish(Actor by, Instant at, Terms terms, Readership readership) {
        requirePublishing(by);
        if (readership.readers().isEmpty()) {
            return Refused.because("issue.nobody-reads");
        }
        if (readership.tooMany()) {
            return Refused.because("issue.too-many-readers", "limit", Readership.READERS);
        }
        if (readership.tooManyLeaders()) {
            return Refused.because("issue.too-many-leaders", "limit", Readership.LEADERS);
        }
        if (Composition.needsNamedReaders(terms.edition(), issue.layout().items())) {
            return Refused.because("issue.problem-needs-named-readers");
        }
        var to = new Distribution(readership.readers(), terms.mainTo(), terms.cc(), terms.copies(), Person.of(by), at);
        return Decision.of(
                issue.as(terms.edition()).to(Status.PUBLISHED, issue.issued().with(to), issue.layout(), at),
                new IssueEvent.Published(at));
    }

    /** Whether this actor may publish it now: asked before its readers are looked up. */
    public void requirePublishing(Actor by) {
        boolean numbered =
                switch (issue.status()) {
                    case NUMBERED -> true;
                    case PLANNED, OPEN, COMPOSED, PROOFED, SIGNED, PUBLISHED, CORRECTED, CLOSED, CANCELLED -> false;
                };
        if (!numbered) {
            issue.refused("issue.not-numbered");
        }
        issue.requireEditor(by);
    }

    /** Puts right what is out; every reader has to read it again. */
    public Decision<BulletinIssue, IssueEvent> correct(Actor by, Instant at, Correcting what) {
        return switch (issue.status()) {
            case PUBLISHED, CORRECTED -> {
                issue.requireSigner(by);
                var columns = what.columns(issue);
                var made = what.correction(issue, Person.of(by), at);
                yield Decision.of(
                        issue.to(
                                Status.CORRECTED,
                                issue.issued().with(made),
                                issue.layout().corrected(columns),
                                at),
                        new IssueEvent.Corrected(at));
            }
            case PLANNED, OPEN, COMPOSED, PROOFED, SIGNED, NUMBERED, CLOSED, CANCELLED ->
                issue.refused("issue.not-out");
        };
    }

    /** @param unread readers who have not read the newest revision */
    public Decision<BulletinIssue, IssueEvent> close(Instant at, int unread) {
        return switch (issue.status()) {
            case PUBLISHED, CORRECTED -> {
                if (unread > 0 && at.isBefore(closesAt())) {
                    yield Refused.because("issue.not-read-by-all", "unread", unread);
                }
                yield Decision.of(issue.closed(at), new IssueEvent.Closed(unread, at));
            }
            case PLANNED, OPEN, COMPOSED, PROOFED, SIGNED, NUMBERED, CLOSED, CANCELLED ->
                issue.refused("issue.not-out");
        };
    }

    /** Seven days after its newest revision came out. */
    private Instant closesAt() {
        var corrections = issue.issued().corrections();
        var newest = corrections.isEmpty()
                ? Objects.requireNonNull(issue.issued().distribution()).at()
                : corrections.get(corrections.size() - 1).at();
        return newest.plus(OPEN_FOR);
    }
}
