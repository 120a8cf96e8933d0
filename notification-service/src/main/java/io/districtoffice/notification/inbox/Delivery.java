package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.Added;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Notices;
import io.districtoffice.notification.inbox.model.Subject;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.events.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who hears what because of some events.
 *
 * @param entries one for each person and event; of several notices that mean the same person the first counts
 * @param added what other replicas may know of it
 * @param unresolved notices that meant nobody
 * @param cut notices that meant more people than one notice reaches
 */
record Delivery(List<Entry> entries, List<Added.One> added, int unresolved, int cut) {

    private static final int FACTS = 20;
    private static final int LENGTH = 200;
    private static final Pattern NAME = Pattern.compile("\\w{1,40}");

    /** A delivery in the making. */
    static final class Round {

        private final Audience audience;
        private final MongoInbox inbox;
        private final Instant arrived;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Added.One> added = new ArrayList<>();
        private int unresolved;
        private int cut;

        Round(Audience audience, MongoInbox inbox, Instant arrived) {
            this.audience = audience;
            this.inbox = inbox;
            this.arrived = arrived;
        }

        void add(Event event) {
            var told = new HashSet<String>();
            var keys = new ArrayList<String>();
            for (Notice notice : event.data(Notices.class).notices()) {
                var people = audience.holding(notice.to());
                unresolved += people.isEmpty() ? 1 : 0;
                cut += people.size() == Audience.LIMIT ? 1 : 0;
                people.stream().filter(told::add).forEach(person -> entries.add(entry(event, notice, person)));
                if (!people.isEmpty() && !notice.to().startsWith("person:") && !keys.contains(notice.to())) {
                    keys.add(notice.to());
                }
            }
            if (!keys.isEmpty()) {
                added.add(new Added.One(event.id(), keys));
            }
        }

        private Entry entry(Event event, Notice notice, String person) {
            return new Entry(
                    inbox.idOf(event.id(), person),
                    person,
                    event.time(),
                    arrived,
                    notice.what(),
                    bounded(notice.facts()),
                    Subject.of(event.subject(), event.type()),
                    event.id(),
                    null,
                    null);
        }

        Delivery done() {
            return new Delivery(entries, added, unresolved, cut);
        }
    }

    /** Facts are few and short; what is not, is no fact. */
    private static Map<String, String> bounded(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact ->
                        NAME.matcher(fact.getKey()).matches() && fact.getValue().length() <= LENGTH)
                .limit(FACTS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
