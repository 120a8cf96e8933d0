package io.districtoffice.inforeport.report.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An information report of a unit (rules.md D).
 *
 * @param desk district office it is addressed to
 * @param round 1, and one more each time the desk has sent it back
 * @param direct a problem of the own unit that its head does not see: straight to the chief editor (I17)
 * @param receipt since it was first submitted
 * @param handling what the desk has done with it, see {@link AtDesk}
 * @param joining what was merged, see {@link Merging}
 * @param use issues and instructions, see {@link InIssue} and {@link Instructing}
 */
public record Report(
        String id,
        String unit,
        String desk,
        Status status,
        int round,
        boolean direct,
        Informant informant,
        Content original,
        @Nullable SignOff signOff,
        @Nullable Receipt receipt,
        Instant createdAt,
        List<Supplement> supplements,
        @Nullable Withdrawal withdrawal,
        Handling handling,
        Joining joining,
        Use use) {

    public enum Status {
        DRAFT,
        UNIT_APPROVED,
        SUBMITTED,
        EDITING,
        QUERYING,
        RETURNED,
        REJECTED,
        MERGED,
        POOLED,
        ADOPTED,
        UNUSED,
        WITHDRAWN
    }

    private static final int SUPPLEMENTS = 20;
    private static final int SUPPLEMENT = 5_000;
    private static final int ANSWER = 2_000;
    private static final int REASON = 500;
    private static final int NAME = 50;
    /** Clocks of other people's machines run a little ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    public Report {
        supplements = supplements == null ? List.of() : List.copyOf(supplements);
        handling = handling == null ? Handling.NONE : handling;
        joining = joining == null ? Joining.NONE : joining;
        use = use == null ? Use.NONE : use;
    }

    /** The unit begins a report. Only the title must be there. */
    public static Decision<Report, ReportEvent> draft(
            String id, Actor by, Instant at, String desk, Content content, boolean direct) {
        ContentRules.check(content)
                .add("direct", "report.direct-is-for-problems", direct && !mayGoDirect(by, content))
                .orRefuse();
        return Decision.of(
                started(id, by, at, desk, content, direct, Status.DRAFT, null, null), new ReportEvent.Drafted(at));
    }

    /**
     * A machine client hands in what the unit's head has signed there.
     *
     * @param delegated whether the client is trusted to say so (flag {@code delegatedSignOff})
     * @param submit a claim without the wish to submit would be lost in a draft
     * @param unclaimedAt from when on the chief sees that nobody has claimed it
     */
    public static Decision<Report, ReportEvent> submitSigned(
            String id,
            Actor by,
            Instant at,
            String desk,
            Content content,
            @Nullable SignOff claim,
            boolean delegated,
            boolean submit,
            Instant unclaimedAt) {
        if (!delegated) {
            Refused.forbidden("report.no-delegated-sign-off");
        }
        var findings = ContentRules.complete(content)
                .add("signOff", "value-missing", claim == null)
                .add("submit", "report.sign-off-only-to-submit", !submit);
        if (claim != null) {
            findings.text("signOff.head", claim.head(), 1, NAME)
                    .add("signOff.at", "report.in-the-future", claim.at().isAfter(at.plus(AHEAD)));
        }
        findings.orRefuse();
        var receipt = Receipt.of(unitOf(by), id, at, unclaimedAt);
        var report = started(id, by, at, desk, content, false, Status.SUBMITTED, claim, receipt);
        return Decision.of(report, new ReportEvent.Submitted(at));
    }

    /** Autosave: the rest may be unfinished, no event. */
    public Decision<Report, ReportEvent> saveDraft(Actor by, Content content) {
        return switch (status) {
            case DRAFT, RETURNED -> {
                requireOwnUnit(by);
                ContentRules.check(content)
                        .add("tone", "report.direct-is-for-problems", direct && !mayGoDirect(by, content))
                        .orRefuse();
                yield Decision.of(with(content));
            }
            case UNIT_APPROVED, SUBMITTED, EDITING, QUERYING, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                refused("report.not-a-draft");
        };
    }

    /** The unit's head signs. A head does not sign a problem that he himself reports of his own unit (I17). */
    public Decision<Report, ReportEvent> approveInUnit(Actor by, Instant at) {
        return switch (status) {
            case DRAFT, RETURNED -> {
                requireOwnUnit(by);
                if (!by.hasRole("UNIT_HEAD")) {
                    yield Refused.forbidden("report.only-the-head-approves");
                }
                if (direct
                        || (original.tone() == InfoTone.PROBLEM
                                && informant.id().equals(by.id()))) {
                    yield Refused.forbidden("report.own-problem");
                }
                ContentRules.complete(original).orRefuse();
                var signed = new SignOff(by.name() == null ? by.id() : by.name(), at, false);
                yield Decision.of(with(Status.UNIT_APPROVED, signed, receipt), new ReportEvent.ApprovedInUnit(at));
            }
            case UNIT_APPROVED, SUBMITTED, EDITING, QUERYING, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                refused("report.not-a-draft");
        };
    }

    /** The unit sends what its head has approved. */
    public Decision<Report, ReportEvent> submit(Actor by, Instant at, Instant unclaimedAt) {
        return switch (status) {
            case UNIT_APPROVED -> {
                requireOwnUnit(by);
                yield submitted(at, unclaimedAt);
            }
            case DRAFT, RETURNED -> refused("report.not-approved-in-unit");
            case SUBMITTED, EDITING, QUERYING, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                refused("report.already-submitted");
        };
    }

    /** The informant sends a problem of the own unit straight to the chief editor, unseen by the head (I17). */
    public Decision<Report, ReportEvent> submitDirect(Actor by, Instant at, Instant unclaimedAt) {
        return switch (status) {
            case DRAFT, RETURNED -> {
                requireOwnUnit(by);
                if (!direct) {
                    yield refused("report.not-direct");
                }
                yield submitted(at, unclaimedAt);
            }
            case UNIT_APPROVED, SUBMITTED, EDITING, QUERYING, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                refused("report.not-a-draft");
        };
    }

    private Decision<Report, ReportEvent> submitted(Instant at, Instant unclaimedAt) {
        ContentRules.complete(original).orRefuse();
        // a report that comes back after the desk returned it keeps its number
        var numbered =
                receipt == null ? Receipt.of(unit, id, at, unclaimedAt) : new Receipt(receipt.no(), at, unclaimedAt);
        var anew = with(Status.SUBMITTED, signOff, numbered).with(Status.SUBMITTED, handling.resubmitted());
        return Decision.of(anew, new ReportEvent.Submitted(at));
    }

    /** The unit adds to what it has submitted; nothing is changed. */
    public Decision<Report, ReportEvent> supplement(Actor by, Instant at, String text, List<AttachmentRef> files) {
        return switch (status) {
            case SUBMITTED, EDITING, QUERYING, POOLED -> {
                requireOwnUnit(by);
                if (supplements.size() >= SUPPLEMENTS) {
                    yield Refused.because("report.too-many-supplements", "limit", SUPPLEMENTS);
                }
                new Findings()
                        .text("text", text, 1, SUPPLEMENT)
                        .files("attachmentIds", files, ContentRules.FILES)
                        .orRefuse();
                int no = supplements.size() + 1;
                var more = new ArrayList<>(supplements);
                more.add(new Supplement(no, text, files, at));
                yield Decision.of(with(more), new ReportEvent.Supplemented(no, at));
            }
            case DRAFT, UNIT_APPROVED, RETURNED -> refused("report.not-submitted");
            case REJECTED, MERGED, ADOPTED, UNUSED, WITHDRAWN -> refused("report.closed");
        };
    }

    /** The unit takes it back; what an issue has been composed of can only be asked for. */
    public Decision<Report, ReportEvent> withdraw(Actor by, Instant at, String reason) {
        return switch (status) {
            case DRAFT, UNIT_APPROVED, SUBMITTED, EDITING, QUERYING, RETURNED, POOLED -> {
                requireOwnUnit(by);
                if (!use.placements().isEmpty()) {
                    yield Refused.because(
                            "report.placed", "issue", use.placements().get(0).issue());
                }
                new Findings().text("reason", reason, 1, REASON).orRefuse();
                yield Merging.letGo(Decision.of(with(new Withdrawal(reason, at)), new ReportEvent.Withdrawn(at)), at);
            }
            case REJECTED, MERGED, ADOPTED, UNUSED, WITHDRAWN -> refused("report.closed");
        };
    }

    /** The unit answers what the desk asks (I31). */
    public Decision<Report, ReportEvent> answer(Actor by, Instant at, String text, List<AttachmentRef> files) {
        return switch (status) {
            case QUERYING -> {
                requireOwnUnit(by);
                new Findings()
                        .text("text", text, 1, ANSWER)
                        .files("attachmentIds", files, ContentRules.FILES)
                        .orRefuse();
                int no = handling.openQuery().map(Query::no).orElseGet(() -> refused("report.no-open-query"));
                var answered = handling.closing(new Answer(text, files, at), null);
                yield Decision.of(with(Status.EDITING, answered), new ReportEvent.Answered(no, at));
            }
            case DRAFT,
                    UNIT_APPROVED,
                    SUBMITTED,
                    EDITING,
                    RETURNED,
                    REJECTED,
                    MERGED,
                    POOLED,
                    ADOPTED,
                    UNUSED,
                    WITHDRAWN -> refused("report.no-open-query");
        };
    }

    /** What the desk reads: while the unit rewrites a returned report, what was submitted before. */
    public Content seenByDesk() {
        return handling.lastSubmitted() == null ? original : handling.lastSubmitted();
    }

    /** What is printed: the desk's wording, or the unit's where the desk changed nothing. */
    public Text wording() {
        return handling.edited() == null
                ? seenByDesk().text()
                : handling.edited().text();
    }

    /** Every file that is read through this report, by its unit or by the desk. */
    public List<AttachmentRef> files(boolean byDesk) {
        var files = new ArrayList<>((byDesk ? seenByDesk() : original).attachments());
        supplements.forEach(supplement -> files.addAll(supplement.attachments()));
        handling.queries().stream()
                .map(Query::answer)
                .filter(Objects::nonNull)
                .forEach(answer -> files.addAll(answer.attachments()));
        return files;
    }

    /** Whether it has come to the desk. */
    public boolean cameIn() {
        return receipt != null;
    }

    /** When it came to the desk, or was begun. */
    public Instant sortTime() {
        return receipt == null ? createdAt : receipt.at();
    }

    private static boolean mayGoDirect(Actor by, Content content) {
        return by.isPerson() && content.tone() == InfoTone.PROBLEM;
    }

    private static String unitOf(Actor by) {
        return by.unit() == null || by.office() != null ? Refused.forbidden("report.units-report") : by.unit();
    }

    private void requireOwnUnit(Actor by) {
        if (!unit.equals(by.unit())) {
            Refused.forbidden("report.not-your-unit");
        }
    }

    private <T> T refused(String code) {
        return Refused.because(code, "status", status);
    }

    private static Report started(
            String id,
            Actor by,
            Instant at,
            String desk,
            Content content,
            boolean direct,
            Status status,
            @Nullable SignOff signOff,
            @Nullable Receipt receipt) {
        var informant = new Informant(by.id(), by.name());
        return new Report(
                id,
                unitOf(by),
                desk,
                status,
                1,
                direct,
                informant,
                content,
                signOff,
                receipt,
                at,
                List.of(),
                null,
                Handling.NONE,
                Joining.NONE,
                Use.NONE);
    }

    Report with(Status next, Handling after) {
        return copy(next, original, signOff, receipt, supplements, withdrawal, after, round, joining, use);
    }

    /** The head signs each round anew. */
    Report sentBack(Handling after) {
        return copy(Status.RETURNED, original, null, receipt, supplements, withdrawal, after, round + 1, joining, use);
    }

    Report with(Status next, Joining joined) {
        return copy(next, original, signOff, receipt, supplements, withdrawal, handling, round, joined, use);
    }

    Report with(Status next, Use used) {
        return copy(next, original, signOff, receipt, supplements, withdrawal, handling, round, joining, used);
    }

    private Report with(Content content) {
        return copy(status, content, signOff, receipt, supplements, withdrawal, handling, round, joining, use);
    }

    private Report with(Status next, @Nullable SignOff signed, @Nullable Receipt received) {
        return copy(next, original, signed, received, supplements, withdrawal, handling, round, joining, use);
    }

    private Report with(List<Supplement> more) {
        return copy(status, original, signOff, receipt, more, withdrawal, handling, round, joining, use);
    }

    private Report with(Withdrawal taken) {
        return copy(Status.WITHDRAWN, original, signOff, receipt, supplements, taken, handling, round, joining, use);
    }

    private Report copy(
            Status status,
            Content original,
            @Nullable SignOff signOff,
            @Nullable Receipt receipt,
            List<Supplement> supplements,
            @Nullable Withdrawal withdrawal,
            Handling handling,
            int round,
            Joining joining,
            Use use) {
        return new Report(
                id,
                unit,
                desk,
                status,
                round,
                direct,
                informant,
                original,
                signOff,
                receipt,
                createdAt,
                supplements,
                withdrawal,
                handling,
                joining,
                use);
    }
}
