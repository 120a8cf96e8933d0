package io.districtoffice.notification.push;

import static io.districtoffice.notification.TestOffice.SOON;
import static io.districtoffice.notification.TestOffice.context;

import io.districtoffice.notification.Happenings;
import io.districtoffice.notification.channel.model.Addresses;
import io.districtoffice.notification.inbox.model.Entry;
import io.districtoffice.notification.inbox.model.Inbox;
import io.districtoffice.notification.inbox.model.News;
import io.districtoffice.notification.inbox.model.News.Manner;
import io.districtoffice.notification.inbox.model.Outlet.Offer;
import io.districtoffice.notification.inbox.model.Subject;
import io.districtoffice.notification.inbox.model.Teller;
import io.districtoffice.notification.mail.TestMail;
import io.districtoffice.notification.people.model.Audience;
import io.districtoffice.notification.push.model.Carrier;
import io.districtoffice.notification.push.model.Push;
import io.districtoffice.notification.timer.OfficeClock;
import io.districtoffice.notification.timer.model.Watch;
import io.districtoffice.notification.wording.model.Wording;
import io.districtoffice.platform.calendar.Notices;
import io.districtoffice.platform.calendar.WorkCalendar;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Notice;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.DueRows;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.RowCollection;
import io.districtoffice.platform.store.Rows;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pushes of their own beside those of the running service, at an office time that the test moves. */
final class PushesUnderTest {

    private static final Duration TAKEOVER = Duration.ofSeconds(60);

    final OfficeClock clock;
    /** Deadlines that still run. */
    final Set<String> standing = new HashSet<>();

    private final RowCollection rows;
    private final MongoPushes pushes;

    PushesUnderTest(Instant now) {
        clock = new OfficeClock(now);
        rows = context().getBean(Rows.class).rows("pushes_" + Happenings.newId());
        pushes = new MongoPushes(
                context().getBean(OfficeStore.class),
                rows,
                context().getBean(Addresses.class),
                context().getBean(Carrier.class),
                clock.time());
    }

    Carrier carrier(int port) {
        return TestMail.carrier(port);
    }

    MongoPushWorker worker() {
        return worker(context().getBean(Carrier.class));
    }

    MongoPushWorker worker(Carrier carrier) {
        return worker(carrier, new DueRows(rows, TAKEOVER));
    }

    private MongoPushWorker worker(Carrier carrier, DueRows due) {
        Watch watch = (deadline, until) -> CompletableFuture.completedFuture(standing.contains(deadline));
        return new MongoPushWorker(
                due,
                pushes,
                context().getBean(Inbox.class),
                context().getBean(Addresses.class),
                watch,
                carrier,
                new Letters(context().getBean(Wording.class), "https://office.xishan.example"),
                new NoContact(context().getBean(Teller.class), context().getBean(Audience.class)),
                new Calendars() {
                    @Override
                    public WorkCalendar now() {
                        return Notices.calendar();
                    }

                    @Override
                    public Flux<WorkCalendar> changes() {
                        return Flux.never();
                    }
                },
                clock.time(),
                new PushProperties(3, LocalTime.of(8, 45), Duration.ofHours(24)),
                new SimpleMeterRegistry());
    }

    /** Something that the holders of a key hear of, in their inboxes and by these pushes. */
    void news(Manner manner, String to) {
        tell(manner, to, Map.of());
    }

    void reminder(String deadline, String to) {
        tell(
                Manner.ORDINARY,
                to,
                Map.of("deadline", deadline, "due", clock.instant().toString()));
    }

    private void tell(Manner manner, String to, Map<String, String> facts) {
        var news = new News(
                Happenings.newId(),
                clock.instant(),
                new Subject(Happenings.newId(), "report"),
                List.of(new Notice(to, "report.accepted", facts)),
                manner,
                null);
        Mono.fromCompletionStage(context().getBean(Teller.class).tell(List.of(news)))
                .block(SOON);
        var inbox = context().getBean(Inbox.class);
        var ids = context().getBean(Audience.class).holding(to).stream()
                .map(person -> inbox.idOf(news.id(), person))
                .toList();
        List<Entry> entries = Mono.fromCompletionStage(inbox.named(ids)).block(SOON);
        Mono.fromCompletionStage(pushes.offer(
                        entries.stream().map(entry -> new Offer(entry, manner)).toList()))
                .block(SOON);
    }

    /** Claims and sends as a worker does, and then nothing; the rows are free again as after the take-over time. */
    void stoppedAfterSending() {
        var due = new DueRows(rows, TAKEOVER);
        var claimed = due.claim(clock.instant(), 10).block(SOON);
        var rest = new DueRows(rows, TAKEOVER);
        for (var row : claimed) {
            var push = MongoPushRow.push(row);
            var to = Mono.fromCompletionStage(context().getBean(Addresses.class).byMail(List.of(push.person())))
                    .block(SOON)
                    .get(push.person());
            var entry = Mono.fromCompletionStage(context().getBean(Inbox.class).named(List.of(push.id())))
                    .block(SOON)
                    .get(0);
            var letters = new Letters(context().getBean(Wording.class), "https://office.xishan.example");
            Mono.fromCompletionStage(context().getBean(Carrier.class).carry(letters.single(push, entry, to)))
                    .block(SOON);
        }
        rest.giveBack(claimed).block(SOON);
    }

    /** What has become of somebody's pushes, in their order. */
    List<Push.Status> statuses(Actor person) {
        return Flux.from(rows.collection()
                        .find(com.mongodb.client.model.Filters.eq("person", person.id()))
                        .sort(com.mongodb.client.model.Sorts.ascending("_id")))
                .map(MongoPushRow::push)
                .filter(push -> !push.isDigest())
                .map(Push::status)
                .collectList()
                .block(SOON);
    }
}
