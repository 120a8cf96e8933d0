package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.Correction;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.IssueNo;
import io.districtoffice.inforeport.bulletin.model.PublicationKind;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.store.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the topic hears of an issue: numbers and ids of reports, never a title or text, never a person. */
final class IssueMessages {

    private static final String PREFIX = "inforeport.issue.";

    private static final Map<Class<? extends IssueEvent>, String> NAMES = Map.ofEntries(
            Map.entry(IssueEvent.Planned.class, "planned"),
            Map.entry(IssueEvent.Opened.class, "opened"),
            Map.entry(IssueEvent.Composed.class, "composed"),
            Map.entry(IssueEvent.Proofed.class, "proofed"),
            Map.entry(IssueEvent.Signed.class, "signed"),
            Map.entry(IssueEvent.Numbered.class, "numbered"),
            Map.entry(IssueEvent.Published.class, "published"),
            Map.entry(IssueEvent.Corrected.class, "corrected"),
            Map.entry(IssueEvent.Returned.class, "returned"),
            Map.entry(IssueEvent.Cancelled.class, "cancelled"),
            Map.entry(IssueEvent.Closed.class, "closed"));

    private IssueMessages() {}

    /**
     * The facts whole.
     *
     * @param reports how many stand in it
     * @param reportIds where the event is about them: composed, published, corrected
     * @param proof which proof it was
     * @param unread readers who have not read it when it was closed
     */
    private record Facts(
            String office,
            String publication,
            PublicationKind kind,
            BulletinIssue.Status status,
            String date,
            int revision,
            int year,
            @Nullable Integer no,
            @Nullable Integer totalNo,
            int reports,
            @Nullable List<String> reportIds,
            @Nullable Integer proof,
            @Nullable Integer unread) {}

    static Message of(BulletinIssue after, IssueEvent event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no message for " + event.getClass());
        }
        var notices = notices(after, event).toArray(Notice[]::new);
        return Message.to(BulletinTopics.PUBLIC, PREFIX + name + ".v1", facts(after, event), notices);
    }

    private static Facts facts(BulletinIssue issue, IssueEvent event) {
        IssueNo number = issue.issued().number();
        return new Facts(
                issue.office(),
                issue.publication(),
                issue.edition().kind(),
                issue.status(),
                issue.date().toString(),
                issue.issued().revision(),
                issue.year(),
                number == null ? null : number.no(),
                number == null ? null : number.total(),
                issue.layout().reports().size(),
                about(issue, event),
                event instanceof IssueEvent.Proofed proofed ? proofed.no() : null,
                event instanceof IssueEvent.Closed closed ? closed.unread() : null);
    }

    private static @Nullable List<String> about(BulletinIssue issue, IssueEvent event) {
        if (event instanceof IssueEvent.Composed || event instanceof IssueEvent.Published) {
            return issue.layout().reports();
        }
        var corrections = issue.issued().corrections();
        return event instanceof IssueEvent.Corrected
                ? corrections.get(corrections.size() - 1).items().stream()
                        .map(Correction.Changed::report)
                        .toList()
                : null;
    }

    /** Whoever comes next hears it; its readers hear of it through their readings. */
    private static List<Notice> notices(BulletinIssue issue, IssueEvent event) {
        if (event instanceof IssueEvent.Planned) {
            return to(issue, "issue.planned", "EDITOR");
        } else if (event instanceof IssueEvent.Opened) {
            return to(issue, "issue.opened", "EDITOR");
        } else if (event instanceof IssueEvent.Composed) {
            return to(issue, "issue.composed", "EDITOR", "CHIEF_EDITOR");
        } else if (event instanceof IssueEvent.Proofed) {
            return issue.status() == BulletinIssue.Status.PROOFED
                    ? to(issue, "issue.proofed", "CHIEF_EDITOR", "DIRECTOR")
                    : to(issue, "issue.proofed-once", "EDITOR", "CHIEF_EDITOR");
        } else if (event instanceof IssueEvent.Signed) {
            return to(issue, "issue.signed", "EDITOR");
        } else if (event instanceof IssueEvent.Numbered) {
            return to(issue, "issue.numbered", "EDITOR");
        } else if (event instanceof IssueEvent.Published) {
            return to(issue, "issue.published", "EDITOR", "CHIEF_EDITOR", "DIRECTOR");
        } else if (event instanceof IssueEvent.Corrected) {
            return to(issue, "issue.corrected", "EDITOR", "CHIEF_EDITOR", "DIRECTOR");
        } else if (event instanceof IssueEvent.Returned) {
            return to(issue, "issue.returned", "EDITOR", "CHIEF_EDITOR");
        } else if (event instanceof IssueEvent.Cancelled) {
            return to(issue, "issue.cancelled", "EDITOR", "CHIEF_EDITOR");
        }
        return event instanceof IssueEvent.Closed closed && closed.unread() > 0
                ? to(issue, "issue.closed-unread", "CHIEF_EDITOR")
                : List.of();
    }

    private static List<Notice> to(BulletinIssue issue, String what, String... roles) {
        var facts = cited(issue);
        return Stream.of(roles)
                .map(role -> new Notice(Desk.key(issue.office(), role), what, facts))
                .toList();
    }

    private static Map<String, String> cited(BulletinIssue issue) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("publication", issue.edition().name());
        facts.put("date", issue.date().toString());
        IssueNo number = issue.issued().number();
        if (number != null) {
            facts.put("year", String.valueOf(number.year()));
            facts.put("no", String.valueOf(number.no()));
        }
        return facts;
    }
}
