package io.districtoffice.supervision.assignment;

import io.districtoffice.platform.attachment.Attachments;
import io.districtoffice.platform.decision.Breach;
import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.events.Topic;
import io.districtoffice.platform.events.TopicsWanted;
import io.districtoffice.platform.journal.Journal;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.OfficeStore;
import io.districtoffice.platform.store.Rows;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.assignment.model.Orders;
import io.districtoffice.supervision.limit.model.Moments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    @Bean
    AggregateStore<Assignment, AssignmentEvent> assignments(OfficeStore store) {
        return store.aggregates(new AssignmentType());
    }

    @Bean
    TopicsWanted assignmentTopics() {
        return TopicsWanted.of(
                Topic.events(AssignmentMessages.TOPIC),
                Topic.events(AssignmentMessages.PRIVATE),
                Topic.events(Breach.TOPIC));
    }

    @Bean
    MongoFeedback feedback(Rows rows) {
        return new MongoFeedback(rows);
    }

    @Bean
    AssignmentCommands assignmentCommands(
            AggregateStore<Assignment, AssignmentEvent> assignments,
            MongoFeedback feedback,
            Attachments attachments,
            People people,
            Moments moments) {
        return new AssignmentCommands(assignments, feedback, attachments, people, moments);
    }

    @Bean
    AssignmentQueries assignmentQueries(
            AggregateStore<Assignment, AssignmentEvent> assignments,
            MongoFeedback feedback,
            Attachments attachments,
            Journal journal) {
        return new AssignmentQueries(assignments, feedback, attachments, journal);
    }

    @Bean
    Spread spread(AggregateStore<Assignment, AssignmentEvent> assignments, Orders orders, Moments moments) {
        return new Spread(assignments, orders, moments);
    }

    @Bean
    ItemEventsListener itemEventsListener(EventReader events, Spread spread) {
        return new ItemEventsListener(events, spread);
    }

    @Bean
    DeadlineEventsListener assignmentDeadlineEventsListener(
            EventReader events, AggregateStore<Assignment, AssignmentEvent> assignments) {
        return new DeadlineEventsListener(events, assignments);
    }
}
