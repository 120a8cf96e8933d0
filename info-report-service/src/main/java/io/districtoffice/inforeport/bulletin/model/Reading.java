package io.districtoffice.inforeport.bulletin.model;

import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.decision.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether one reader of an issue has read it (I42).
 *
 * @param reader key of the reader: {@code person:<id>}, or {@code unit:<id>} for whoever of the unit comes first
 * @param revision the newest one that this reader was told of, or has read
 * @param by who read it
 */
public record Reading(
        String id,
        Status status,
        String issue,
        Cited cited,
        String reader,
        String name,
        int revision,
        Instant openedAt,
        @Nullable Person by,
        @Nullable Instant readAt) {

    public enum Status {
        UNREAD,
        READ
    }

    /** How the issue is called. */
    public record Cited(String office, String publication, String publicationName, int no, int year) {

        public static Cited of(BulletinIssue issue) {
            IssueNo number = issue.issued().number();
            return new Cited(
                    issue.office(), issue.publication(), issue.edition().name(), number.no(), number.year());
        }
    }

    /** The issue has come to this reader. */
    public static Decision<Reading, ReadingEvent> open(String id, BulletinIssue issue, Reader reader, Instant at) {
        return Decision.of(of(id, issue, reader, at), new ReadingEvent.Opened(at));
    }

    /** The reader was quicker than the news of it. */
    public static Decision<Reading, ReadingEvent> readAtOnce(
            String id, BulletinIssue issue, Reader reader, Actor by, Instant at) {
        return of(id, issue, reader, at).read(by, at, issue.issued().revision());
    }

    private static Reading of(String id, BulletinIssue issue, Reader reader, Instant at) {
        return new Reading(
                id,
                Status.UNREAD,
                issue.id(),
                Cited.of(issue),
                reader.key(),
                reader.name(),
                issue.issued().revision(),
                at,
                null,
                null);
    }

    /** Once more is the same; of a unit the first one counts. */
    public Decision<Reading, ReadingEvent> read(Actor by, Instant at, int newest) {
        if (!by.readerKeys().contains(reader)) {
            return Refused.forbidden("issue.not-your-copy");
        }
        return switch (status) {
            case UNREAD -> readNow(by, at, newest);
            case READ -> newest > revision ? readNow(by, at, newest) : Decision.of(this);
        };
    }

    private Decision<Reading, ReadingEvent> readNow(Actor by, Instant at, int newest) {
        var read = new Reading(
                id, Status.READ, issue, cited, reader, name, Math.max(revision, newest), openedAt, Person.of(by), at);
        return Decision.of(read, new ReadingEvent.Read(at));
    }

    /** A correction: what was read before was another text. */
    public Decision<Reading, ReadingEvent> renew(int newest, Instant at) {
        if (newest <= revision) {
            return Decision.of(this);
        }
        var unread = new Reading(id, Status.UNREAD, issue, cited, reader, name, newest, openedAt, null, null);
        return Decision.of(unread, new ReadingEvent.Renewed(at));
    }

    public boolean hasRead(int newest) {
        return status == Status.READ && revision >= newest;
    }
}
