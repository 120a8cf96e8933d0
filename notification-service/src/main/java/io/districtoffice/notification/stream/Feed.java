package io.districtoffice.notification.stream;

import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One person connected to this replica: the open streams, and what they were told. News come in two ways, by pokes and by
 * looking into the store at each heartbeat; each entry goes out once.
 */
final class Feed {

    /** So long after its time of arrival an entry may become visible: the write's time-out and the clocks' difference. */
    static final Duration LATE = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private final String person;
    private final Instant opened;
    private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> told = new HashMap<>();
    private Instant checked;
    private Instant nextBeat;

    Feed(String person, Instant opened, Duration heartbeat) {
        this.person = person;
        this.opened = opened;
        this.checked = opened.minus(LATE);
        this.nextBeat = opened.plus(heartbeat);
    }

    String person() {
        return person;
    }

    List<LiveStream> streams() {
        return streams;
    }

    /** True once when a heartbeat is due. */
    synchronized boolean isDue(Instant now, Duration heartbeat) {
        if (now.isBefore(nextBeat)) {
            return false;
        }
        nextBeat = now.plus(heartbeat);
        return true;
    }

    /** Tells what was not told yet. */
    synchronized void tell(List<Entry> entries) {
        entries.stream().sorted(Comparator.comparing(Entry::place)).forEach(entry -> {
            if (told.put(entry.id(), entry.arrived()) == null) {
                streams.forEach(stream -> stream.offer(entry));
            }
        });
    }

    /** The same for what was found by looking: what was there when the first stream was opened is no news. */
    void found(List<Entry> entries) {
        tell(entries.stream().filter(entry -> !entry.arrived().isBefore(opened)).toList());
    }

    /** From where to look. */
    synchronized Place unchecked() {
        return Place.from(checked);
    }

    /** All that was visible at this moment is told; what came in long enough before it need not be looked at again. */
    synchronized void checked(Instant moment) {
        checked = moment.minus(LATE);
        told.values()
                .removeIf(arrived -> arrived.isBefore(checked) || told.size() > REMEMBERED && arrived.isBefore(moment));
    }
}
