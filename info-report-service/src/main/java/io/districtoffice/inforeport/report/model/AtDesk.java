package io.districtoffice.inforeport.report.model;

import io.districtoffice.inforeport.report.model.Report.Status;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The transitions of a report that are the desk's (rules.md D); the unit's own are in {@link Report}. */
public record AtDesk(Report report) {

    private static final int QUERIES = 20;
    private static final int QUERY = 1_000;
    private static final int REASON = 500;

    /** One editor takes it in hand. */
    public Decision<Report, ReportEvent> claim(Actor by, Instant at) {
        return switch (report.status()) {
            case SUBMITTED -> {
                requireDesk(by);
                yield to(Status.EDITING, handling().heldBy(Editor.of(by)), new ReportEvent.Claimed(at));
            }
            case EDITING, QUERYING -> alreadyClaimed();
            case DRAFT, UNIT_APPROVED, RETURNED, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                refused("report.not-waiting-for-the-desk");
        };
    }

    /** What an editor hears who comes too late. */
    public <T> T alreadyClaimed() {
        return Refused.because("report.already-claimed", "status", report.status(), "editor", holder());
    }

    /** The editor, or the chief for him, gives it back; a question that nobody follows any more is cancelled. */
    public Decision<Report, ReportEvent> release(Actor by, Instant at) {
        return switch (report.status()) {
            case EDITING, QUERYING -> {
                requireDesk(by);
                if (!isHeldBy(by) && !by.hasRole("CHIEF_EDITOR")) {
                    yield Refused.forbidden("report.only-its-editor-or-the-chief", "editor", holder());
                }
                Integer open = handling().openQuery().map(Query::no).orElse(null);
                var free = handling().closing(null, new Cancellation(null, at)).heldBy(null);
                yield to(Status.SUBMITTED, free, new ReportEvent.Released(open, at));
            }
            case DRAFT, UNIT_APPROVED, SUBMITTED, RETURNED, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                refused("report.not-claimed");
        };
    }

    /**
     * The chief hands it to another editor; an open question goes on.
     *
     * @param next null when the directory does not know such a person
     */
    public Decision<Report, ReportEvent> reassign(Actor by, Instant at, @Nullable DeskPerson next) {
        return switch (report.status()) {
            case EDITING, QUERYING -> {
                requireDesk(by);
                if (!by.hasRole("CHIEF_EDITOR")) {
                    yield Refused.forbidden("report.only-the-chief-reassigns");
                }
                var editor = handling().editor();
                new Findings()
                        .add("editorId", "report.no-such-editor", next == null || !next.mayHandle(report))
                        .add(
                                "editorId",
                                "report.same-editor",
                                next != null && editor != null && editor.id().equals(next.id()))
                        .orRefuse();
                var given = handling().heldBy(new Editor(next.id(), next.name()));
                yield to(report.status(), given, new ReportEvent.Reassigned(at));
            }
            case DRAFT, UNIT_APPROVED, SUBMITTED, RETURNED, REJECTED, MERGED, POOLED, ADOPTED, UNUSED, WITHDRAWN ->
                refused("report.not-claimed");
        };
    }

    /** The editor's wording; the original stays as it is. */
    public Decision<Report, ReportEvent> edit(Actor by, Instant at, String title, String body) {
        return whileEditing(by, () -> {
            new Findings()
                    .text("title", title, 1, ContentRules.TITLE)
                    .text("body", body, 1, ContentRules.BODY)
                    .orRefuse();
            var edited = new Edited(new Text(title, body), Editor.of(by), at);
            return to(Status.EDITING, handling().with(edited), new ReportEvent.Edited(at));
        });
    }

    /** What is doubtful is asked of the unit before it is issued (I31). */
    public Decision<Report, ReportEvent> query(Actor by, Instant at, String text, Limit limit) {
        return whileEditing(by, () -> {
            requireNoOpenQuery();
            if (handling().queries().size() >= QUERIES) {
                return Refused.because("report.too-many-queries", "limit", QUERIES);
            }
            new Findings().text("text", text, 1, QUERY).orRefuse();
            var asking = handling().asking(text, at, limit);
            return to(
                    Status.QUERYING,
                    asking,
                    new ReportEvent.Queried(asking.queries().size(), at));
        });
    }

    /** The editor no longer needs the answer. */
    public Decision<Report, ReportEvent> cancelQuery(Actor by, Instant at, String reason) {
        return switch (report.status()) {
            case QUERYING -> {
                requireHolder(by);
                new Findings().text("reason", reason, 1, REASON).orRefuse();
                int no = handling().openQuery().map(Query::no).orElseGet(() -> refused("report.no-open-query"));
                var closed = handling().closing(null, new Cancellation(reason, at));
                yield to(Status.EDITING, closed, new ReportEvent.QueryCancelled(no, at));
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

    /** Back to the unit, which can correct it and submit it again. */
    public Decision<Report, ReportEvent> sendBack(
            Actor by, Instant at, String reason, @Nullable Distortion distortion) {
        return whileEditing(by, () -> {
            requireNoOpenQuery();
            new Findings().text("reason", reason, 1, REASON).orRefuse();
            var back = new Return(report.round(), reason, distortion, at);
            return Merging.letGo(
                    Decision.of(
                            report.sentBack(handling().with(back, report.original())),
                            new ReportEvent.Returned(distortion, at)),
                    at);
        });
    }

    /** It is not used, and the unit hears why (I26). */
    public Decision<Report, ReportEvent> reject(
            Actor by, Instant at, RejectReason reason, @Nullable String note, @Nullable Distortion distortion) {
        return whileEditing(by, () -> {
            requireNoOpenQuery();
            boolean distorted = reason == RejectReason.DISTORTED;
            new Findings()
                    .text("note", note, 0, REASON)
                    .add("distortion", "report.distortion-missing", distorted && distortion == null)
                    .add("distortion", "report.distortion-of-what", !distorted && distortion != null)
                    .orRefuse();
            return Merging.letGo(
                    to(
                            Status.REJECTED,
                            handling().with(new Rejection(reason, note, distortion, at)),
                            new ReportEvent.Rejected(reason, distortion, at)),
                    at);
        });
    }

    /** Ready for an issue, unless something is still being asked (I31). */
    public Decision<Report, ReportEvent> passToPool(Actor by, Instant at) {
        return whileEditing(by, () -> {
            requireNoOpenQuery();
            return to(Status.POOLED, handling().pooled(at), new ReportEvent.Pooled(at));
        });
    }

    /** Out of the pool again, into the hands of whoever takes it out. */
    public Decision<Report, ReportEvent> unpool(Actor by, Instant at, String reason) {
        return switch (report.status()) {
            case POOLED -> {
                requireDesk(by);
                if (!report.use().placements().isEmpty()) {
                    yield Refused.because(
                            "report.in-an-issue",
                            "issue",
                            report.use().placements().get(0).issue());
                }
                new Findings().text("reason", reason, 1, REASON).orRefuse();
                var taken = handling().heldBy(Editor.of(by)).with(new Unpooling(reason, at));
                yield to(Status.EDITING, taken, new ReportEvent.Unpooled(at));
            }
            case DRAFT,
                    UNIT_APPROVED,
                    SUBMITTED,
                    EDITING,
                    QUERYING,
                    RETURNED,
                    REJECTED,
                    MERGED,
                    ADOPTED,
                    UNUSED,
                    WITHDRAWN -> refused("report.not-in-the-pool");
        };
    }

    @FunctionalInterface
    private interface Step {
        Decision<Report, ReportEvent> taken();
    }

    private Decision<Report, ReportEvent> whileEditing(Actor by, Step step) {
        return switch (report.status()) {
            case EDITING -> {
                requireHolder(by);
                yield step.taken();
            }
            case DRAFT,
                    UNIT_APPROVED,
                    SUBMITTED,
                    QUERYING,
                    RETURNED,
                    REJECTED,
                    MERGED,
                    POOLED,
                    ADOPTED,
                    UNUSED,
                    WITHDRAWN -> refused("report.not-in-editing");
        };
    }

    void requireDesk(Actor by) {
        if (!new DeskPerson(by.id(), by.name(), by.office(), by.roles()).mayHandle(report)) {
            Refused.forbidden("report.only-the-desk");
        }
    }

    void requireHolder(Actor by) {
        requireDesk(by);
        if (!isHeldBy(by)) {
            Refused.forbidden("report.only-its-editor", "editor", holder());
        }
    }

    void requireNoOpenQuery() {
        handling().openQuery().ifPresent(open -> Refused.because("report.open-query", "no", open.no()));
    }

    private boolean isHeldBy(Actor by) {
        var editor = handling().editor();
        return editor != null && editor.id().equals(by.id());
    }

    private String holder() {
        var editor = handling().editor();
        return editor == null ? "—" : editor.shown();
    }

    private Handling handling() {
        return report.handling();
    }

    private Decision<Report, ReportEvent> to(Status next, Handling after, ReportEvent event) {
        return Decision.of(report.with(next, after), event);
    }

    private <T> T refused(String code) {
        return Refused.because(code, "status", report.status());
    }
}
