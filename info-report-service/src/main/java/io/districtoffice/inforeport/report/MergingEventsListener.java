package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Contribution;
import io.districtoffice.inforeport.report.model.Merging;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.decision.Decision;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import io.districtoffice.platform.store.Stored;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries what merging means from one report to the other (architecture.md §4, shape <em>part</em>): the one that takes in
 * or refuses, the one that settles or comes back, and the share of the credit.
 */
class MergingEventsListener {

    private static final Actor SYSTEM = Actor.system("info-report.merging");

    private final EventReader events;
    private final AggregateStore<Report, ReportEvent> reports;

    MergingEventsListener(EventReader events, AggregateStore<Report, ReportEvent> reports) {
        this.events = events;
        this.reports = reports;
    }

    private record Gone(String survivor, String unit, int sharePerMille) {}

    private record Answered(String contributor, String why) {}

    private record Released(List<String> contributors) {}

    @KafkaListener(
            id = "merging",
            groupId = "${office.service}.merging",
            topics = {ReportMessages.TOPIC, "office.${office.service}.replay"},
            batch = "true",
            ackMode = "BATCH")
    void on(List<ConsumerRecord<String, String>> records) {
        for (var record : records) {
            try {
                on(events.read(record.value()));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("merging", e, record);
            }
        }
    }

    private void on(Event event) {
        switch (event.type()) {
            case "inforeport.report.merged.v1" -> {
                var gone = event.data(Gone.class);
                var one = new Contribution(event.subject(), gone.unit(), gone.sharePerMille(), event.time());
                event.run(apply(event, gone.survivor(), report -> new Merging(report).takeIn(one, event.time()))
                        .onErrorResume(NotInScope.class, none -> comeBack(event, event.subject(), gone.survivor())));
            }
            case "inforeport.report.contribution-taken.v1" -> {
                String contributor = event.data(Answered.class).contributor();
                event.run(apply(event, contributor, report -> new Merging(report).settle(event.subject())));
            }
            case "inforeport.report.contribution-refused.v1" -> {
                var answer = event.data(Answered.class);
                event.run(apply(event, answer.contributor(), report -> new Merging(report)
                        .comeBack(event.subject(), answer.why(), event.time())));
            }
            case "inforeport.report.contributors-released.v1" ->
                event.run(Flux.fromIterable(event.data(Released.class).contributors())
                        .concatMap(id -> comeBack(event, id, event.subject()))
                        .then());
            case "inforeport.report.adopted.v1" -> event.run(credit(event));
            default -> {
                // not about merging
            }
        }
    }

    private Mono<Stored<Report>> comeBack(Event event, String id, String survivor) {
        return apply(
                event, id, report -> new Merging(report).comeBack(survivor, "report.survivor-closed", event.time()));
    }

    /** Whoever went into what was published has a share in it. */
    private Mono<Void> credit(Event event) {
        return reports.get(SYSTEM, event.subject())
                .map(Stored::state)
                .flatMapMany(survivor -> Flux.fromIterable(survivor.joining().contributors())
                        .concatMap(one -> Flux.fromIterable(survivor.use().adoptions())
                                .concatMap(adoption -> apply(event, one.report(), report -> new Merging(report)
                                        .credit(survivor.id(), adoption, event.time())))))
                .then();
    }

    private Mono<Stored<Report>> apply(
            Event event, String id, Function<Report, Decision<Report, ReportEvent>> transition) {
        return reports.part(SYSTEM, id, event.subject(), event.seq(), transition);
    }
}
