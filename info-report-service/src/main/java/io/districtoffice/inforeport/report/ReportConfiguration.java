package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.time.OfficeTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    AggregateStore<Report, ReportEvent> reports(OfficeStore store) {
        return store.aggregates(new ReportType());
    }

    @Bean
    TopicsWanted reportTopics() {
        return TopicsWanted.of(Topic.events(ReportMessages.TOPIC));
    }

    @Bean
    Directory reportDirectory(ReferenceCopy reference) {
        return new Directory(reference);
    }

    @Bean
    ReportCommands reportCommands(
            AggregateStore<Report, ReportEvent> reports,
            Attachments attachments,
            Directory directory,
            OfficeTime time) {
        var system = Actor.system("info-report.attachments");
        attachments.owners(id ->
                reports.get(system, id).map(found -> true).onErrorResume(NotInScope.class, gone -> Mono.just(false)));
        return new ReportCommands(reports, new ReportFiles(attachments), directory, time);
    }

    @Bean
    DeskCommands deskCommands(AggregateStore<Report, ReportEvent> reports, Directory directory, OfficeTime time) {
        return new DeskCommands(reports, directory, time);
    }

    @Bean
    ReportQueries reportQueries(AggregateStore<Report, ReportEvent> reports, Attachments attachments, Journal journal) {
        return new ReportQueries(reports, attachments, journal);
    }
}
