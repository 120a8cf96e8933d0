package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.Reader;
import io.districtoffice.inforeport.bulletin.model.Reading;
import io.districtoffice.inforeport.bulletin.model.ReadingEvent;
import io.districtoffice.inforeport.report.model.IssueReaders;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.CommandId;
import io.districtoffice.platform.store.IfMatch;
import io.districtoffice.platform.store.ListFilter;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Page;
import io.districtoffice.platform.store.PageRequest;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Who has read what: one document for each reader of an issue, made by whoever comes first. */
final class Readings implements IssueReaders {

    private static final Actor SYSTEM = Actor.system("info-report.readings");
    private static final int READERS = 100;

    private final AggregateStore<Reading, ReadingEvent> readings;
    private final OfficeTime time;

    Readings(AggregateStore<Reading, ReadingEvent> readings, OfficeTime time) {
        this.readings = readings;
        this.time = time;
    }

    /** The reader reads it, also before the news of it has come to him. */
    Mono<Stored<Reading>> read(Actor by, BulletinIssue issue, CommandId command) {
        var reader = readerOf(by, issue);
        String id = ReadingType.id(issue.id(), reader.key());
        int newest = issue.issued().revision();
        var again = readings.update(by, id, command, IfMatch.NONE, reading -> reading.read(by, time.now(), newest));
        var first = readings.create(by, command, id, made -> Reading.readAtOnce(made, issue, reader, by, time.now()));
        return again.onErrorResume(NotInScope.class, notYet -> first.onErrorResume(Readings::isThere, there -> again));
    }

    /** Himself before his unit; whoever is on the list neither way has nothing to read. */
    private static Reader readerOf(Actor by, BulletinIssue issue) {
        if (!issue.status().isOut()) {
            return Refused.because("issue.not-out", "status", issue.status());
        }
        var own = issue.readers().stream()
                .filter(reader -> by.readerKeys().contains(reader.key()))
                .toList();
        return own.stream()
                .filter(Reader::isPerson)
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseGet(() -> Refused.forbidden("issue.not-a-reader"));
    }

    /** The issue, or its newest revision, has come to this reader; once, however often it is said. */
    Mono<Void> tell(BulletinIssue issue, Reader reader, CommandId command) {
        String id = ReadingType.id(issue.id(), reader.key());
        int newest = issue.issued().revision();
        return readings.create(SYSTEM, command, id, made -> Reading.open(made, issue, reader, time.now()))
                .onErrorResume(Readings::isThere, there -> Mono.empty())
                .then(Mono.defer(() -> renew(id, newest, command)));
    }

    private Mono<Void> renew(String id, int newest, CommandId command) {
        return readings.get(SYSTEM, id)
                .filter(found -> found.state().revision() < newest)
                .flatMap(found -> readings.update(
                        SYSTEM, id, command, IfMatch.NONE, reading -> reading.renew(newest, time.now())))
                .then();
    }

    /** Readers who have not read the newest revision, those who have not been told yet among them. */
    Mono<Integer> unread(BulletinIssue issue) {
        var read = ListFilter.all(SYSTEM)
                .and("state.issue", issue.id())
                .and("state.status", Reading.Status.READ)
                .and("state.revision", issue.issued().revision());
        return readings.count(read, READERS).map(count -> issue.readers().size() - count);
    }

    /** All of one issue, in the order in which they were made. */
    Mono<List<Reading>> of(String issue) {
        var filter = ListFilter.all(SYSTEM).and("state.issue", issue).oldestFirst();
        Function<Page<Stored<Reading>>, List<Reading>> states =
                page -> page.items().stream().map(Stored::state).toList();
        return readings.page(filter, PageRequest.first(READERS)).map(states);
    }

    /** This actor's own copy; empty when he has none yet. */
    Mono<Reading> own(Actor by, BulletinIssue issue) {
        return Mono.defer(() -> readings.get(
                        SYSTEM, ReadingType.id(issue.id(), readerOf(by, issue).key())))
                .map(Stored::state)
                .onErrorResume(e -> e instanceof NotInScope || e instanceof Refused, none -> Mono.empty());
    }

    @Override
    public CompletionStage<Boolean> hasRead(String issue, String person) {
        return readings.get(SYSTEM, ReadingType.id(issue, "person:" + person))
                .map(found -> found.state().status() == Reading.Status.READ)
                .onErrorResume(NotInScope.class, none -> Mono.just(false))
                .toFuture();
    }

    private static boolean isThere(Throwable failure) {
        return failure instanceof Refused refused && refused.code().equals("already-exists");
    }
}
