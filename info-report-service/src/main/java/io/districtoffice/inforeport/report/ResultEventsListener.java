package io.districtoffice.inforeport.report;

import io.districtoffice.inforeport.report.model.Instructing;
import io.districtoffice.inforeport.report.model.Instruction;
import io.districtoffice.inforeport.report.model.Report;
import io.districtoffice.inforeport.report.model.ReportEvent;
import io.districtoffice.platform.decision.Actor;
import io.districtoffice.platform.events.Event;
import io.districtoffice.platform.events.EventReader;
import io.districtoffice.platform.store.AggregateStore;
import io.districtoffice.platform.store.NotInScope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** What came of an instruction is shown on the report it was given on (part). */
class ResultEventsListener {

    private static final Actor SYSTEM = Actor.system("info-report.results");

    private final EventReader events;
    private final AggregateStore<Report, ReportEvent> reports;

    ResultEventsListener(EventReader events, AggregateStore<Report, ReportEvent> reports) {
        this.events = events;
        this.reports = reports;
    }

    private record Concluded(Basis basis, String status, @Nullable String answerToOrigin, @Nullable Boolean late) {}

    private record Basis(String kind, @Nullable String id, @Nullable String instructionId) {}

    @KafkaListener(
            id = "results",
            groupId = "${office.service}.results",
            topics = {"office.supervision", "office.${office.service}.replay"})
    void on(ConsumerRecord<String, String> record) {
        Event event = events.read(record.value());
        if (event.is("supervision.item.concluded.v1") || event.is("supervision.item.closed.v1")) {
            var concluded = event.data(Concluded.class);
            var basis = concluded.basis();
            if ("REPORT".equals(basis.kind()) && basis.id() != null && basis.instructionId() != null) {
                var outcome = new Instruction.Outcome(
                        event.subject(),
                        concluded.status(),
                        concluded.answerToOrigin(),
                        Boolean.TRUE.equals(concluded.late()),
                        event.time());
                // a report that this service never had (another district's, a restored store) is nobody's error here
                event.run(
                        reports.part(SYSTEM, basis.id(), event.subject(), event.seq(), report -> new Instructing(report)
                                        .result(basis.instructionId(), outcome, event.time()))
                                .onErrorResume(NotInScope.class, gone -> Mono.empty()));
            }
        }
    }
}
