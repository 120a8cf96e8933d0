package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.IssueView.ColumnView;
import io.districtoffice.inforeport.bulletin.IssueView.CorrectedItem;
import io.districtoffice.inforeport.bulletin.IssueView.CorrectionView;
import io.districtoffice.inforeport.bulletin.IssueView.ItemView;
import io.districtoffice.inforeport.bulletin.IssueView.Making;
import io.districtoffice.inforeport.bulletin.IssueView.ReadingView;
import io.districtoffice.inforeport.bulletin.IssueView.Share;
import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.Column;
import io.districtoffice.inforeport.bulletin.model.Correction;
import io.districtoffice.inforeport.bulletin.model.Distribution;
import io.districtoffice.inforeport.bulletin.model.Item;
import io.districtoffice.inforeport.bulletin.model.OpenIssueCommands;
import io.districtoffice.inforeport.bulletin.model.Reader;
import io.districtoffice.inforeport.bulletin.model.Reading;
import io.districtoffice.inforeport.bulletin.model.Signature;
import io.districtoffice.inforeport.page.model.IssuePrinting;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.store.Stored;
import io.districtoffice.platform.time.OfficeTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes views of issues, with what other documents tell about them. */
final class IssueViews {

    private final PooledReports reports;
    private final Readings readings;
    private final IssuePages pages;
    private final IssuePrinting printing;
    private final BulletinDirectory directory;
    private final OfficeTime time;

    IssueViews(
            PooledReports reports,
            Readings readings,
            IssuePages pages,
            IssuePrinting printing,
            BulletinDirectory directory,
            OfficeTime time) {
        this.reports = reports;
        this.readings = readings;
        this.pages = pages;
        this.printing = printing;
        this.directory = directory;
        this.time = time;
    }

    /** What is asked of other documents: how far the spread has come, and what this reader has read. */
    private record Aside(
            @Nullable List<String> unprintable,
            @Nullable Share adopted,
            @Nullable Share read,
            @Nullable ReadingView own) {
        static final Aside NOTHING = new Aside(null, null, null, null);
    }

    Mono<IssueView> whole(Stored<BulletinIssue> stored, Actor by) {
        return aside(stored.state(), by).map(aside -> of(stored, by, aside, true));
    }

    /** Without what stands in it. */
    IssueView listed(Stored<BulletinIssue> stored, Actor by) {
        return of(stored, by, Aside.NOTHING, false);
    }

    private Mono<Aside> aside(BulletinIssue issue, Actor by) {
        return switch (issue.status()) {
            case PLANNED, OPEN, SIGNED, NUMBERED, CANCELLED -> Mono.just(Aside.NOTHING);
            case COMPOSED, PROOFED ->
                Mono.fromCallable(() -> printing.unprintable(pages.of(issue, Locale.CHINESE)))
                        .subscribeOn(Schedulers.boundedElastic())
                        .map(missing -> new Aside(missing, null, null, null));
            case PUBLISHED, CORRECTED, CLOSED -> issue.isOfDesk(by) ? howFar(issue, by) : ofReader(issue, by);
        };
    }

    private Mono<Aside> ofReader(BulletinIssue issue, Actor by) {
        return own(issue, by).map(own -> new Aside(null, null, null, own.orElse(null)));
    }

    private Mono<Aside> howFar(BulletinIssue issue, Actor by) {
        int all = issue.readers().size();
        var adopted = Mono.fromCompletionStage(() -> reports.adoptedBy(issue.id()))
                .map(done -> new Share(done, issue.layout().reports().size()));
        var read = readings.unread(issue).map(unread -> new Share(all - unread, all));
        return Mono.zip(adopted, read, own(issue, by))
                .map(asked -> new Aside(
                        null, asked.getT1(), asked.getT2(), asked.getT3().orElse(null)));
    }

    /** Empty for whoever is not on the list. */
    private Mono<Optional<ReadingView>> own(BulletinIssue issue, Actor by) {
        return readings.own(by, issue).map(ReadingView::own).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private IssueView of(Stored<BulletinIssue> stored, Actor by, Aside aside, boolean whole) {
        var issue = stored.state();
        boolean desk = issue.isOfDesk(by);
        Distribution to = issue.issued().distribution();
        var edition = issue.edition();
        return new IssueView(
                issue.id(),
                stored.version(),
                issue.status(),
                new IssueView.Publication(
                        issue.publication(), edition.name(), edition.kind(), new IssueView.Secrecy(edition.secrecy())),
                new Named(issue.office(), directory.nameOf(issue.office())),
                edition.masthead(),
                issue.date(),
                issue.year(),
                issue.issued().number(),
                issue.issued().revision(),
                whole ? columns(issue, desk) : null,
                signed(issue),
                to == null ? null : to.at(),
                issue.closedAt(),
                whole ? corrections(issue, desk) : null,
                to == null ? List.of() : to.mainTo(),
                to == null ? List.of() : to.cc(),
                to == null ? null : to.copies(),
                desk ? making(issue, aside) : null,
                aside.own(),
                commands(issue, by, aside));
    }

    /** A copy that is there and unread waits to be read. */
    private List<String> commands(BulletinIssue issue, Actor by, Aside aside) {
        var commands = new ArrayList<>(OpenIssueCommands.of(issue, by, time.now()));
        if (aside.own() != null && aside.own().status() == Reading.Status.UNREAD) {
            commands.add("read");
        }
        return List.copyOf(commands);
    }

    private static IssueView.@Nullable Signed signed(BulletinIssue issue) {
        Signature signature = issue.layout().signature();
        return signature == null ? null : new IssueView.Signed(signature.by().name(), signature.at());
    }

    private List<ColumnView> columns(BulletinIssue issue, boolean desk) {
        return issue.layout().columns().stream()
                .map((Column column) -> new ColumnView(
                        column.name(),
                        column.items().stream().map(item -> item(item, desk)).toList()))
                .toList();
    }

    /** What was withdrawn is not read any more; the desk finds what stood there in the corrections. */
    private ItemView item(Item item, boolean desk) {
        boolean shown = desk || !item.withdrawn();
        return new ItemView(
                item.report(),
                shown ? item.title() : null,
                shown ? item.body() : null,
                item.units().stream()
                        .map(unit -> new Named(unit, directory.nameOf(unit)))
                        .toList(),
                desk ? item.tone() : null,
                item.withdrawn());
    }

    private static List<CorrectionView> corrections(BulletinIssue issue, boolean desk) {
        return issue.issued().corrections().stream()
                .map(one -> new CorrectionView(
                        one.revision(),
                        one.reason(),
                        one.at(),
                        one.items().stream().map(item -> corrected(item, desk)).toList()))
                .toList();
    }

    private static CorrectedItem corrected(Correction.Changed item, boolean desk) {
        return new CorrectedItem(
                item.report(), desk ? item.title() : null, desk ? item.body() : null, item.withdrawn());
    }

    private static Making making(BulletinIssue issue, Aside aside) {
        var schedule = issue.schedule();
        return new Making(
                schedule.plannedAt(),
                schedule.cutoff(),
                schedule.readyBy(),
                issue.layout().proofs(),
                issue.layout().returned(),
                issue.cancelled(),
                issue.readers().stream()
                        .map((Reader reader) -> new Named(reader.key(), reader.name()))
                        .toList(),
                aside.unprintable(),
                aside.adopted(),
                aside.read());
    }
}
