package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a publication (rules.md F): planned, composed of reports of the pool, proofed, signed, numbered, published.
 *
 * @param year of its date; once it has a number, the year of that
 * @param edition the publication as this issue was made
 * @param layout what stands in it, see {@link Editing}
 * @param issued what became of it, see {@link Issuing}
 * @param cancelled why it never came out
 * @param touchedAt when it was last changed
 */
public record BulletinIssue(
        String id,
        String office,
        String publication,
        int year,
        Edition edition,
        Status status,
        LocalDate date,
        Schedule schedule,
        Layout layout,
        Issued issued,
        @Nullable Reason cancelled,
        @Nullable Instant closedAt,
        Instant touchedAt) {

    public enum Status {
        PLANNED,
        OPEN,
        COMPOSED,
        PROOFED,
        SIGNED,
        NUMBERED,
        PUBLISHED,
        CORRECTED,
        CLOSED,
        CANCELLED;

        /** Whether its readers have it. */
        public boolean isOut() {
            return switch (this) {
                case PUBLISHED, CORRECTED, CLOSED -> true;
                case PLANNED, OPEN, COMPOSED, PROOFED, SIGNED, NUMBERED, CANCELLED -> false;
            };
        }
    }

    private static final int AHEAD = 366;

    public BulletinIssue {
        layout = layout == null ? Layout.EMPTY : layout;
        issued = issued == null ? Issued.NOT_YET : issued;
    }

    /** @param date the day it comes out; null for today */
    public static Decision<BulletinIssue, IssueEvent> plan(
            String id, Actor by, Instant at, Publication publication, @Nullable LocalDate date) {
        if (!publication.office().equals(by.office()) || !isEditor(by)) {
            return Refused.forbidden("issue.only-the-desk");
        }
        if (publication.status() != Publication.Status.ACTIVE) {
            return Refused.because(
                    "publication.ended", "name", publication.terms().name());
        }
        var today = at.atZone(WorkCalendar.ZONE).toLocalDate();
        var day = date == null ? today : date;
        if (day.isBefore(today) || day.isAfter(today.plusDays(AHEAD))) {
            Refused.invalid(List.of(new FieldError("date", "issue.date-out-of-range", Map.of("days", AHEAD))));
        }
        var issue = new BulletinIssue(
                id,
                publication.office(),
                publication.id(),
                day.getYear(),
                publication.terms().edition(),
                Status.PLANNED,
                day,
                Schedule.of(at, day, publication.terms()),
                Layout.EMPTY,
                Issued.NOT_YET,
                null,
                null,
                at);
        return Decision.of(issue, new IssueEvent.Planned(at));
    }

    /** The reader keys of those who read it; nobody before it is out. */
    public List<Reader> readers() {
        var distribution = issued.distribution();
        return distribution == null || !status.isOut() ? List.of() : distribution.readers();
    }

    public boolean isOfDesk(Actor by) {
        return office.equals(by.office()) && (isEditor(by) || by.hasRole("DIRECTOR"));
    }

    static boolean isEditor(Actor by) {
        return by.hasRole("EDITOR") || by.hasRole("CHIEF_EDITOR");
    }

    void requireEditor(Actor by) {
        if (!office.equals(by.office()) || !isEditor(by)) {
            Refused.forbidden("issue.only-the-desk");
        }
    }

    /** The chief editor or the director of the office: who answers for what comes out. */
    void requireSigner(Actor by) {
        if (!office.equals(by.office()) || !(by.hasRole("CHIEF_EDITOR") || by.hasRole("DIRECTOR"))) {
            Refused.forbidden("issue.only-who-signs");
        }
    }

    <T> T refused(String code) {
        return Refused.because(code, "status", status);
    }

    BulletinIssue to(Status next, Layout made, Instant at) {
        return new BulletinIssue(
                id, office, publication, year, edition, next, date, schedule, made, issued, cancelled, closedAt, at);
    }

    BulletinIssue to(Status next, Issued out, Layout made, Instant at) {
        int of = out.number() == null ? year : out.number().year();
        return new BulletinIssue(
                id, office, publication, of, edition, next, date, schedule, made, out, cancelled, closedAt, at);
    }

    /** As the publication is now. */
    BulletinIssue as(Edition current) {
        return new BulletinIssue(
                id,
                office,
                publication,
                year,
                current,
                status,
                date,
                schedule,
                layout,
                issued,
                cancelled,
                closedAt,
                touchedAt);
    }

    BulletinIssue cancelled(Reason why) {
        return new BulletinIssue(
                id,
                office,
                publication,
                year,
                edition,
                Status.CANCELLED,
                date,
                schedule,
                layout,
                issued,
                why,
                closedAt,
                why.at());
    }

    BulletinIssue closed(Instant at) {
        return new BulletinIssue(
                id,
                office,
                publication,
                year,
                edition,
                Status.CLOSED,
                date,
                schedule,
                layout,
                issued,
                cancelled,
                at,
                at);
    }
}
