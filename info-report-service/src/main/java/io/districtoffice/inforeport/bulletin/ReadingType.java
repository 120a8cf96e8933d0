package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.Reading;
import io.districtoffice.inforeport.bulletin.model.ReadingEvent;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.decision.Task;
import io.districtoffice.platform.store.AggregateType;
import io.districtoffice.platform.store.Ids;
import io.districtoffice.platform.store.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reader's copy of an issue as the store keeps it. What concerns a person travels on the private topic only. */
final class ReadingType implements AggregateType<Reading, ReadingEvent> {

    private static final String UNIT = "unit:";
    /** 77 bits of it. */
    private static final int HASH = 16;

    /** @param unit the reader, when it is one */
    private record Facts(
            String office,
            String publication,
            String issue,
            int year,
            int no,
            int revision,
            Reading.Status status,
            @Nullable String unit) {}

    /**
     * One for each reader of an issue, whoever makes it. It begins with the issue's id, so that whoever is given a task
     * about it finds the issue.
     */
    static String id(String issue, String reader) {
        String hash = Ids.derivedFrom(issue, "reading", reader);
        return issue + "-" + hash.substring(hash.length() - HASH);
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public Class<Reading> stateClass() {
        return Reading.class;
    }

    @Override
    public Set<String> readers(Reading reading) {
        var keys = Desk.keys(reading.cited().office());
        keys.add(reading.reader());
        return keys;
    }

    @Override
    public Instant sortTime(Reading reading) {
        return reading.openedAt();
    }

    @Override
    public List<Message> messages(String id, Reading after, ReadingEvent event) {
        var facts = facts(after);
        var notices = notices(after, event).toArray(Notice[]::new);
        return List.of(
                isUnit(after)
                        ? Message.to(BulletinTopics.PUBLIC, "inforeport.reading.changed.v1", facts, notices)
                        : Message.to(BulletinTopics.PRIVATE, "inforeport.reading.told.v1", facts, notices));
    }

    @Override
    public List<Task> tasks(String id, Reading reading) {
        return switch (reading.status()) {
            case UNREAD -> List.of(new Task(reading.reader(), "issue.read", null));
            case READ -> List.of();
        };
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("state.issue", "state.status", "state.revision"));
    }

    private static List<Notice> notices(Reading reading, ReadingEvent event) {
        if (event instanceof ReadingEvent.Opened) {
            return List.of(notice(reading, "issue.to-read"));
        }
        return event instanceof ReadingEvent.Renewed ? List.of(notice(reading, "issue.to-read-again")) : List.of();
    }

    private static Notice notice(Reading reading, String what) {
        var cited = reading.cited();
        return new Notice(
                reading.reader(),
                what,
                Map.of(
                        "publication", cited.publicationName(),
                        "year", String.valueOf(cited.year()),
                        "no", String.valueOf(cited.no())));
    }

    private static Facts facts(Reading reading) {
        var cited = reading.cited();
        return new Facts(
                cited.office(),
                cited.publication(),
                reading.issue(),
                cited.year(),
                cited.no(),
                reading.revision(),
                reading.status(),
                isUnit(reading) ? reading.reader().substring(UNIT.length()) : null);
    }

    private static boolean isUnit(Reading reading) {
        return reading.reader().startsWith(UNIT);
    }
}
