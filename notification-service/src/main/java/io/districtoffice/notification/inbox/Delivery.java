package io.districtoffice.notification.inbox;

import io.districtoffice.notification.inbox.model.Added;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.News;
import io.districtoffice.notification.inbox.model.Outlet;
import io.districtoffice.notification.kind.model.Kinds;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.platform.decision.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who hears what because of some news.
 *
 * @param offers one for each person and news; of several notices that mean the same person the first counts
 * @param added what other replicas may know of it
 * @param unresolved notices that meant nobody
 * @param cut notices that meant more people than one notice reaches
 */
record Delivery(List<Outlet.Offer> offers, List<Added.One> added, int unresolved, int cut) {

    private static final int FACTS = 20;
    private static final int LENGTH = 200;
    private static final Pattern NAME = Pattern.compile("\\w{1,40}");

    List<Entry> entries() {
        return offers.stream().map(Outlet.Offer::entry).toList();
    }

    /** A delivery in the making. */
    static final class Round {

        private final Audience audience;
        private final MongoInbox inbox;
        private final Kinds kinds;
        private final Instant arrived;
        private final List<Outlet.Offer> offers = new ArrayList<>();
        private final List<Added.One> added = new ArrayList<>();
        private int unresolved;
        private int cut;

        Round(Audience audience, MongoInbox inbox, Kinds kinds, Instant arrived) {
            this.audience = audience;
            this.inbox = inbox;
            this.kinds = kinds;
            this.arrived = arrived;
        }

        void add(News news) {
            var told = new HashSet<String>();
            var keys = new ArrayList<String>();
            for (Notice notice : news.notices()) {
                var people = audience.holding(notice.to());
                unresolved += people.isEmpty() ? 1 : 0;
                cut += people.size() == Audience.LIMIT ? 1 : 0;
                people.stream().filter(told::add).forEach(person -> offers.add(offer(news, notice, person)));
                if (!people.isEmpty() && !notice.to().startsWith("person:") && !keys.contains(notice.to())) {
                    keys.add(notice.to());
                }
            }
            if (!keys.isEmpty()) {
                added.add(new Added.One(news.id(), keys));
            }
        }

        private Outlet.Offer offer(News news, Notice notice, String person) {
            var entry = new Entry(
                    inbox.idOf(news.id(), person),
                    person,
                    news.at(),
                    arrived,
                    notice.what(),
                    bounded(notice.facts()),
                    news.subject(),
                    news.id(),
                    null,
                    null);
            return new Outlet.Offer(entry, kinds.isUrgent(notice.what()) ? News.Manner.URGENT : news.manner());
        }

        Delivery done() {
            return new Delivery(offers, added, unresolved, cut);
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
