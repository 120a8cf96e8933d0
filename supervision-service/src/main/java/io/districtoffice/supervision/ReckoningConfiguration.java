package io.districtoffice.supervision;

import io.districtoffice.platform.events.ReferenceCopy;
import io.districtoffice.platform.reference.Calendars;
import io.districtoffice.platform.reference.MongoReckoning;
import io.districtoffice.platform.reference.Reckoning;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.supervision.assignment.model.Assignment;
import io.districtoffice.supervision.assignment.model.AssignmentEvent;
import io.districtoffice.supervision.item.model.SupervisionEvent;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.limit.model.Moments;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class ReckoningConfiguration {

    @Bean
    Reckoning reckoning(
            ReferenceCopy reference,
            Calendars calendars,
            AggregateStore<SupervisionItem, SupervisionEvent> items,
            AggregateStore<Assignment, AssignmentEvent> assignments,
            Moments moments) {
        var ofItems = new MongoReckoning<>(
                items,
                Arrays.stream(SupervisionItem.Status.values())
                        .filter(SupervisionItem.Status::hasDates)
                        .map(Enum::name)
                        .toList(),
                item -> new io.districtoffice.supervision.item.model.ByItself(item).reckonAnew(moments.now()));
        var ofAssignments = new MongoReckoning<>(
                assignments,
                Arrays.stream(Assignment.Status.values())
                        .filter(Assignment.Status::isOpen)
                        .map(Enum::name)
                        .toList(),
                one -> new io.districtoffice.supervision.assignment.model.ByItself(one).reckonAnew(moments.now()));
        return new Reckoning(
                reference, calendars, Mono.defer(() -> ofItems.round().then(ofAssignments.round())));
    }
}
