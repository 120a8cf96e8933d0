package io.districtoffice.inforeport.bulletin;

import io.districtoffice.inforeport.bulletin.model.BulletinIssue;
import io.districtoffice.inforeport.bulletin.model.IssueEvent;
import io.districtoffice.inforeport.bulletin.model.Publication;
import io.districtoffice.inforeport.bulletin.model.PublicationEvent;
import io.districtoffice.inforeport.bulletin.model.Reading;
import io.districtoffice.inforeport.bulletin.model.ReadingEvent;
import io.districtoffice.inforeport.page.model.IssuePrinting;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.Claims;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Series;
import io.districtoffice.platform.time.OfficeTime;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulletinConfiguration {

    @Bean
    AggregateStore<Publication, PublicationEvent> publications(OfficeStore store) {
        return store.aggregates(new PublicationType());
    }

    @Bean
    AggregateStore<BulletinIssue, IssueEvent> issues(OfficeStore store) {
        return store.aggregates(new IssueType());
    }

    @Bean
    Readings readings(OfficeStore store, OfficeTime time) {
        AggregateStore<Reading, ReadingEvent> readings = store.aggregates(new ReadingType());
        return new Readings(readings, time);
    }

    @Bean
    TopicsWanted bulletinTopics() {
        return TopicsWanted.of(Topic.events(BulletinTopics.PUBLIC), Topic.events(BulletinTopics.PRIVATE));
    }

    @Bean
    BulletinDirectory bulletinDirectory(ReferenceCopy reference) {
        return new BulletinDirectory(reference);
    }

    @Bean
    PublicationCommands publicationCommands(
            AggregateStore<Publication, PublicationEvent> publications,
            Claims claims,
            BulletinDirectory directory,
            OfficeTime time) {
        return new PublicationCommands(publications, claims, directory, time);
    }

    @Bean
    PublicationQueries publicationQueries(AggregateStore<Publication, PublicationEvent> publications, Journal journal) {
        return new PublicationQueries(publications, journal);
    }

    @Bean
    IssueNumbers issueNumbers(
            Series series,
            AggregateStore<Publication, PublicationEvent> publications,
            AggregateStore<BulletinIssue, IssueEvent> issues) {
        return new IssueNumbers(series, publications, issues);
    }

    @Bean
    IssueCommands issueCommands(
            AggregateStore<BulletinIssue, IssueEvent> issues,
            AggregateStore<Publication, PublicationEvent> publications,
            IssueNumbers numbers,
            BulletinDirectory directory,
            OfficeTime time) {
        return new IssueCommands(issues, publications, numbers, directory, time);
    }

    @Bean
    Placements placements(AggregateStore<BulletinIssue, IssueEvent> issues, PooledReports reports, Clock systemClock) {
        return new Placements(issues, reports, systemClock);
    }

    @Bean
    Composing composing(
            AggregateStore<BulletinIssue, IssueEvent> issues,
            AggregateStore<Publication, PublicationEvent> publications,
            PooledReports reports,
            Placements placements,
            OfficeTime time,
            Clock systemClock) {
        return new Composing(issues, publications, reports, placements, time, systemClock);
    }

    @Bean
    Closing closing(AggregateStore<BulletinIssue, IssueEvent> issues, Readings readings, OfficeTime time) {
        return new Closing(issues, readings, time);
    }

    @Bean
    ReadingCommands readingCommands(
            AggregateStore<BulletinIssue, IssueEvent> issues, Readings readings, Closing closing) {
        return new ReadingCommands(issues, readings, closing);
    }

    @Bean
    IssueQueries issueQueries(AggregateStore<BulletinIssue, IssueEvent> issues, Journal journal) {
        return new IssueQueries(issues, journal);
    }

    @Bean
    IssueViews issueViews(
            PooledReports reports,
            Readings readings,
            IssuePages pages,
            IssuePrinting printing,
            BulletinDirectory directory,
            OfficeTime time) {
        return new IssueViews(reports, readings, pages, printing, directory, time);
    }

    @Bean
    IssuePages issuePages(BulletinDirectory directory) {
        return new IssuePages(directory);
    }

    @Bean
    IssueEventsListener issueEventsListener(
            EventReader events,
            AggregateStore<BulletinIssue, IssueEvent> issues,
            PooledReports reports,
            Readings readings,
            Placements placements,
            IssueNumbers numbers) {
        return new IssueEventsListener(events, placements, new Spread(issues, reports, readings), numbers);
    }

    @Bean(destroyMethod = "close")
    IssueSweep issueSweep(
            AggregateStore<BulletinIssue, IssueEvent> issues,
            Placements placements,
            IssueNumbers numbers,
            Closing closing,
            OfficeTime time) {
        return new IssueSweep(new MongoIssues(issues, time), placements, numbers, closing);
    }

    @Bean
    @ConditionalOnProperty("office.demo")
    DemoPublication demoPublication(PublicationCommands commands, ReferenceCopy reference) {
        return new DemoPublication(commands, reference);
    }
}
