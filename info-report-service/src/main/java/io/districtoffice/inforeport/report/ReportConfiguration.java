package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.IssueReaders;
import io.districtoffice.inforeport.report.model.PooledReports;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.time.OfficeTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

    @Bean
    AggregateStore<Report, ReportEvent> reports(OfficeStore store) {
        return store.aggregates(new ReportType());
    }

    @Bean
    TopicsWanted reportTopics() {
        return TopicsWanted.of(
                Topic.events(ReportMessages.TOPIC),
                Topic.events(ReportMessages.PRIVATE),
                Topic.events("office.supervision"));
    }

    @Bean
    Directory reportDirectory(ReferenceCopy reference) {
        return new Directory(reference);
    }

    @Bean
    Terms reportTerms(Calendars calendars, ReportProperties times) {
        return new Terms(calendars, times);
    }

    @Bean
    ReportFiles reportFiles(Attachments attachments) {
        return new ReportFiles(attachments);
    }

    @Bean
    ReportCommands reportCommands(
            AggregateStore<Report, ReportEvent> reports,
            Attachments attachments,
            ReportFiles files,
            Directory directory,
            Terms terms,
            OfficeTime time) {
        var system = Actor.system("info-report.attachments");
        attachments.owners(id ->
                reports.get(system, id).map(found -> true).onErrorResume(NotInScope.class, gone -> Mono.just(false)));
        return new ReportCommands(reports, files, directory, terms, time);
    }

    @Bean
    DeskCommands deskCommands(
            AggregateStore<Report, ReportEvent> reports, Directory directory, Terms terms, OfficeTime time) {
        return new DeskCommands(reports, directory, terms, time);
    }

    @Bean
    InstructionCommands instructionCommands(
            AggregateStore<Report, ReportEvent> reports,
            IssueReaders readers,
            ReportFiles files,
            Directory directory,
            OfficeTime time) {
        return new InstructionCommands(reports, readers, files, directory, time);
    }

    @Bean
    PooledReports pooledReports(AggregateStore<Report, ReportEvent> reports, OfficeTime time) {
        return new MongoPool(reports, time);
    }

    @Bean(destroyMethod = "close")
    MongoPoolSweep poolSweep(AggregateStore<Report, ReportEvent> reports, ReportProperties times, OfficeTime time) {
        return new MongoPoolSweep(reports, times, time);
    }

    @Bean
    MergingEventsListener mergingEventsListener(EventReader events, AggregateStore<Report, ReportEvent> reports) {
        return new MergingEventsListener(events, reports);
    }

    @Bean
    ResultEventsListener resultEventsListener(EventReader events, AggregateStore<Report, ReportEvent> reports) {
        return new ResultEventsListener(events, reports);
    }

    @Bean
    ReportQueries reportQueries(AggregateStore<Report, ReportEvent> reports, Attachments attachments, Journal journal) {
        return new ReportQueries(reports, attachments, journal);
    }
}
